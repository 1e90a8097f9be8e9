import { BLANK } from '../../text/characters';
import type { Tally } from './tally';

/**
 * A pasted text with the characters that a drafter would have typed: line ends are LF, ligatures are spelled out, what nobody sees is gone,
 * spaces are
 * single. A form feed, and with it the end of a page, stays; so does a no-break space that holds a number or a sign.
 */
export function typedCharacters(text: string, tally: Tally): string {
  const counted =
    (pattern: RegExp, replacement: string | ((found: string) => string), done: (count: number) => void) =>
    (from: string): string => {
      const state = { count: 0 };
      const to = from.replace(pattern, (found) => {
        const put = typeof replacement === 'string' ? replacement : replacement(found);
        if (put !== found) state.count += 1;
        return put;
      });
      if (state.count > 0) done(state.count);
      return to;
    };
  const ligatures = counted(
    /[\uFB00-\uFB06]/g,
    (found) => LIGATURES[found] ?? found,
    (count) => {
      tally.ligatures += count;
    },
  );
  const hidden = counted(HIDDEN, '', (count) => {
    tally.hidden += count;
  });
  const blanks = counted(RUN_OF_BLANKS, oneBlank, (count) => {
    tally.blanks += count;
  });
  // Copied from some systems, an accent stands as a character of its own.
  const composed = /\p{M}/u.test(text) ? text.normalize('NFC') : text;
  const plain = composed
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll(WORD_HYPHEN, '-');
  return noBreakSpaces(blanks(hidden(ligatures(plain))));
}

/** The hyphen at which no line is broken, as a word processor writes it into plain text. */
const WORD_HYPHEN = '\u001E';

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * Zero-width marks, word joiners and the control characters with which a word processor marks fields; tab, line end and form feed are none
 * of them.
 * A soft hyphen stays at the end of a line, where it tells that a word goes on.
 */
const HIDDEN = new RegExp(
  `[${['0-8', 'E-1D', '1F-1F', '7F-7F'].map(controls).join('')}\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]|\\u00AD(?![\\t ]*(?:[\\n\\f]|$))`,
  'g',
);

function controls(range: string): string {
  return range
    .split('-')
    .map((code) => `\\u${code.padStart(4, '0')}`)
    .join('-');
}

/** Inside a line: how far a line is set in is no fault of a paste. */
const RUN_OF_BLANKS = new RegExp(`(?<=[^${BLANK}\\n\\f])[${BLANK}\\u2000\\u2001\\u205F\\u3000]+(?=[^${BLANK}\\n\\f])`, 'g');

/** One blank for a run of them; a run with a no-break space in it holds together what it stands between. */
function oneBlank(run: string): string {
  if (run === ' ' || run === '\u00A0' || run === '\u202F') return run;
  return run.includes('\u00A0') ? '\u00A0' : ' ';
}

/** A no-break space stays before and after a number, and before a sign that French sets apart; a word needs none. */
function noBreakSpaces(text: string): string {
  return text.replace(/(?<![\d«])[\u00A0\u202F](?![\d:;!?»%°])/g, ' ');
}
