/** A stretch of words of one look, or the indicator of a note. */
export interface SourceRun {
  /** The words; line breaks and tabs count as spaces. Of an indicator empty, since the note says what it is. */
  readonly text: string;
  /** `roman` where it is absent. */
  readonly look?: 'italic' | 'bold' | 'bold-italic';
  /** Set for an indicator: the key of its note. */
  readonly note?: string;
}

/**
 * Runs as the words of a line: neighbours of one look put together, signs of emphasis at words and never at spaces, spaces folded, indicators
 * as `markAt` gives them. Emphasis that would not be read back, since it holds an asterisk or no letter, is left out.
 */
export function emphasized(runs: readonly SourceRun[], markAt: (note: string) => string): string {
  const joined: { text: string; readonly look: SourceRun['look'] | 'mark' }[] = [];
  for (const run of runs) {
    const look = run.note === undefined ? run.look : 'mark';
    const text = run.note === undefined ? run.text : markAt(run.note);
    const last = joined.at(-1);
    if (text === '') continue;
    // A space alone is of the emphasis around it.
    if (last !== undefined && (last.look === look || (look !== 'mark' && last.look !== 'mark' && /^\s*$/.test(text)))) last.text += text;
    else joined.push({ text, look });
  }
  return overMarks(joined)
    .map(({ text, look }) => (look === undefined || look === 'mark' ? text : withSigns(text, look)))
    .join('')
    .replaceAll(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ')
    .replaceAll('\u00AD', '')
    .trim();
}

interface Stretch {
  readonly text: string;
  readonly look: SourceRun['look'] | 'mark';
}

/** An indicator between two stretches of one look is inside of it, unless its own asterisks would be taken for signs of emphasis. */
function overMarks(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, mark] = result.slice(-2);
    if (before === undefined || mark?.look !== 'mark' || mark.text.includes('*')) result.push(stretch);
    else if (before.look === stretch.look && stretch.look !== undefined)
      result.splice(-2, 2, { text: before.text + mark.text + stretch.text, look: stretch.look });
    else result.push(stretch);
  }
  return result;
}

const SIGNS: Readonly<Record<Exclude<SourceRun['look'], undefined>, string>> = { italic: '*', bold: '**', 'bold-italic': '***' };

/** What may end a stretch without being emphasized: spaces, and raised digits that are an indicator typed by hand. */
const NO_EMPHASIS = /[\s⁰¹²³⁴-⁹]/;

function withSigns(text: string, look: keyof typeof SIGNS): string {
  const lead = text.slice(0, text.length - text.trimStart().length);
  let end = text.length;
  while (end > lead.length && NO_EMPHASIS.test(text.charAt(end - 1))) end -= 1;
  const words = text.slice(lead.length, end);
  if (words.includes('*') || !/\p{L}/u.test(words)) return text;
  return `${lead}${SIGNS[look]}${words}${SIGNS[look]}${text.slice(end)}`;
}
