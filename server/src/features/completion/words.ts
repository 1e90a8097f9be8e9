/** The words of a text as names are compared by: small letters without accents, without articles and small connecting words. */
export function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').match(/[\p{L}\p{Nd}]+(?:[-+/.][\p{L}\p{Nd}]+)*/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

/** Whether a typed word is a known one, its beginning, or, from four letters on, the same with one letter wrong (missing, added, exchanged) or the beginning so. */
export function fitsWord(typed: string, known: string): boolean {
  if (known.startsWith(typed)) return true;
  return typed.length >= 4 && (isOneWrong(typed, known) || (typed.length >= 6 && known.length > typed.length && isOneWrong(typed, known.slice(0, typed.length))));
}

const SMALL = new Set(['the', 'of', 'on', 'and', 'in', 'to', 'for', 'a', 'an', 'by', 'its']);

function isOneWrong(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === known[same]) same += 1;
  const [rest, other] = [typed.slice(same), known.slice(same)];
  if (rest.length > other.length) return rest.slice(1) === other;
  if (rest.length < other.length) return rest === other.slice(1);
  return rest.slice(1) === other.slice(1) || (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0]);
}
