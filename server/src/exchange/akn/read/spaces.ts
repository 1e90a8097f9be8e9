import type { SourceRun } from '../../source';

/** Signs that stand for what a source would fold, until {@link unfolded}: no file can hold them. */
export const KEPT = { space: '\uD800', line: '\uD801', page: '\uD802' } as const;

/** A space that only the layout of the file has made. */
const LAYOUT = '\uD803';
const FIRST = 0xd810;

/** What a source folds or leaves out: several spaces, spaces of another width, soft hyphens. */
const FOLDS = /[ \t]{2,}|[\t\u00AD\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;
const SPECIAL = '\t\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

/**
 * Runs without the spaces of the file's layout: neighbours of one look are one, and a line feed is a space, or nothing before a stop. In one
 * of our own files all other spaces are those of the draft and stay, as does emphasis where there is no letter in it.
 */
export function withoutLayout(runs: readonly SourceRun[], own: boolean): SourceRun[] {
  const plain = runs.map((run) => ({ ...run, text: run.text.replaceAll(/\s+/g, (gap) => (gap.includes('\n') ? LAYOUT : gap)) }));
  plain.forEach(({ text, note }, index) => {
    if (note === undefined && /^\uD803*[,.;:]/.test(text)) dropLayout(plain, index - 1);
  });
  return (own ? joined(plain).map(unfoldable) : plain).map((run) => ({
    ...run,
    text: run.text.replaceAll(/\uD803(?=[\uD803,.;:])/g, '').replaceAll(LAYOUT, ' '),
  }));
}

/** Takes the layout from the end of runs, from one of them backwards. */
function dropLayout(runs: SourceRun[], from: number): void {
  for (let index = from; index >= 0; index -= 1) {
    const run = runs[index];
    if (run === undefined || run.note !== undefined) return;
    let end = run.text.length;
    while (run.text.charAt(end - 1) === LAYOUT) end -= 1;
    runs[index] = { ...run, text: run.text.slice(0, end) };
    if (end > 0) return;
  }
}

function joined(runs: readonly SourceRun[]): readonly SourceRun[] {
  const all: SourceRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && run.note === undefined && last.note === undefined && last.look === run.look)
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function unfoldable(run: SourceRun): SourceRun {
  const text = run.text.replaceAll(FOLDS, (signs) =>
    Array.from(signs, (sign) => (sign === ' ' ? KEPT.space : String.fromCharCode(FIRST + SPECIAL.indexOf(sign)))).join(''),
  );
  if (run.look === undefined || /\p{L}/u.test(text) || text.trim() === '') return { ...run, text };
  const sign = { italic: '*', bold: '**', 'bold-italic': '***' }[run.look];
  return { text: `${sign}${text}${sign}` };
}

/** A draft with what was kept from folding. */
export function unfolded(text: string): string {
  return text
    .replaceAll(KEPT.space, ' ')
    .replaceAll(KEPT.line, '\n')
    .replaceAll(KEPT.page, '\f')
    .replaceAll(/[\uD810-\uD82F]/g, (sign) => SPECIAL.charAt(sign.charCodeAt(0) - FIRST));
}

/** Takes a gap from the end of runs, since a footnote indicator stands directly after its word, however the file is laid out. */
export function trimEnd(runs: SourceRun[], gaps: 'any' | 'layout'): void {
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (run === undefined || run.note !== undefined) return;
    const text = run.text.trimEnd();
    if (gaps === 'layout' && !run.text.slice(text.length).includes('\n')) return;
    runs[index] = { ...run, text };
    if (text !== '') return;
  }
}
