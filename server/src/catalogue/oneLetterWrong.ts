/** Whether two words differ in one letter: one was typed wrong, left out, added, or two neighbours were exchanged. Equal words do not. */
export function isOneLetterWrong(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || word === known) {
    return false;
  }
  let start = 0;
  while (start < word.length && word[start] === known[start]) {
    start += 1;
  }
  const [rest, other] = [word.slice(start), known.slice(start)];
  if (word.length === known.length) {
    return (
      rest.slice(1) === other.slice(1) ||
      (rest.length > 1 && rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
    );
  }
  return word.length > known.length ? rest.slice(1) === other : rest === other.slice(1);
}
