/** So long a note that was gone to is marked, in milliseconds. */
const SHOWN = 1500;

/** Goes from a mark to its note on the page, and marks it for a moment. */
export function goToNote(mark: HTMLAnchorElement): void {
  getSelection()?.removeAllRanges();
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (note === null) return;
  note.scrollIntoView({ block: 'center', behavior: 'instant' });
  note.focus({ preventScroll: true });
  note.classList.add('gone-to');
  setTimeout(() => {
    note.classList.remove('gone-to');
  }, SHOWN);
}
