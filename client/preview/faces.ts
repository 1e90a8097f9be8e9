/** The face of the printed documents, and those whose letters are as wide: lines and pages break alike in all of them. */
const FACES = ['Times New Roman', 'Liberation Serif', 'Tinos'];
/** What the editor takes where it has not the face that is asked for; the letters of one of them are not as wide as those of another. */
const OTHERS = ['monospace', 'sans-serif'];
const LETTERS = 'Recalling its resolutions, wmili 1234567890';

/** Whether lines break as they do in print: a face of the printed widths is installed. */
export function hasPrintedFace(): boolean {
  const span = document.createElement('span');
  span.style.setProperty('position', 'absolute');
  span.style.setProperty('visibility', 'hidden');
  span.style.setProperty('white-space', 'nowrap');
  span.style.setProperty('font-size', '100px');
  span.textContent = LETTERS;
  document.body.append(span);
  const widthIn = (family: string): number => {
    span.style.setProperty('font-family', family);
    return span.getBoundingClientRect().width;
  };
  // A face that is not there leaves the width to what is taken in its place.
  const found = FACES.some((face) => {
    const [first, ...rest] = OTHERS.map((other) => widthIn(`"${face}", ${other}`));
    return rest.every((width) => width === first);
  });
  span.remove();
  return found;
}
