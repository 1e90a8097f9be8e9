import { isBlank, isLineEnd, isWordCharacter } from '../text/characters';

/**
 * What takes the place of a line break between two stretches of one paragraph: a space, or nothing where the line was broken after a
 * hyphen
 * or a dash inside a word or a number (`non-` + `governmental`, `2001–` + `2005`), after a soft hyphen, or after the slash of a symbol
 * (`A/RES/` + `58/137`).
 */
export function lineJoin(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  const last = before.charCodeAt(before.length - 1);
  const next = after.charCodeAt(0);
  if (last === SOFT_HYPHEN) return '';
  if (!isWordCharacter(next)) return ' ';
  if (last === HYPHEN || last === EN_DASH)
    return isWordCharacter(before.charCodeAt(before.length - 2)) && !COORDINATED.test(after.slice(0, LONGEST_CONJUNCTION)) ? '' : ' ';
  return last === SLASH && BROKEN_SYMBOL.test(lastWord(before)) ? '' : ' ';
}

const SOFT_HYPHEN = 0xad;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const SLASH = 0x2f;

/** In `pre- and post-conflict` the hyphen stands for the rest of a word that follows later. */
const COORDINATED = /^(?:and|or|to|et|ou|[eouy])\b/;
const LONGEST_CONJUNCTION = 4;

/** The beginning of a document symbol, which has a letter before its first slash. */
const BROKEN_SYMBOL = /^[("“]?[A-Z][\w.]*\/(?:[\w.()-]+\/)*$/;

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.length - start < 60 && !isBlank(text.charCodeAt(start - 1)) && !isLineEnd(text.charCodeAt(start - 1)))
    start -= 1;
  return text.slice(start);
}
