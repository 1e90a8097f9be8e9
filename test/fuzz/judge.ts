import { ResolutionDocument } from '../../server/src/syntax/document';
import { applySpanEdits, type SpanEdit, type TextEdit } from '../../server/src/text/position';
import { defaultSettings, documentOf, service } from '../fixture';
import { meaning } from '../meaning';
import type { Attempt } from './attempts';

/** What an attempt did that it should not have done. */
export interface Complaint {
  readonly attempt: string;
  readonly kind: Attempt['kind'];
  readonly what: 'more reports' | 'not undone' | 'another note' | 'another reference' | 'bad edits';
  readonly detail: string;
}

/** What is asked of every text that an edit is made in, worked out once. */
export interface Before {
  readonly text: string;
  readonly document: ResolutionDocument;
  readonly reports: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
  readonly references: readonly string[];
}

/** The text as it is before anything is done to it. */
export function beforeOf(text: string): Before {
  return { text, document: documentOf(text), reports: countsOf(text), notes: notesOf(text), references: referencesOf(text) };
}

/**
 * What is wrong with an attempt. Counted are all reports under the settings of somebody who has set nothing, of every severity: there may
 * be no more of them
 * than before, those aside that the attempt may lead to. Marks are compared as a bag of what their notes stand for, an `Ibid.` resolved,
 * spaces and the sign at
 * the end aside; a fix that says another source on purpose is not asked. References are compared by what they lead to, where labels may
 * have changed. Undoing is the inverse edits made in the text after.
 */
export function judge(before: Before, attempt: Attempt): { readonly after: string; readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const complain = (what: Complaint['what'], detail: string): void => {
    complaints.push({ attempt: attempt.name, kind: attempt.kind, what, detail });
  };
  const spans = spansOf(before.document, attempt.edits);
  const fault = faultOf(before.text, spans);
  if (fault !== undefined) {
    complain('bad edits', fault);
    return { after: before.text, complaints };
  }
  const after = applySpanEdits(before.text, spans);
  const undone = applySpanEdits(after, inverse(before.text, spans));
  if (undone !== before.text || stepByStep(before.text, attempt.edits) !== after) complain('not undone', '');
  const now = countsOf(after);
  const more = [...now].filter(([code, count]) => count > (before.reports.get(code) ?? 0));
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts].reduce((sum, [code, count]) => sum + (attempt.mayReport?.includes(code) === true ? 0 : count), 0);
  if (total(now) > total(before.reports))
    complain('more reports', more.map(([code, count]) => `${code} ${String(before.reports.get(code) ?? 0)} → ${String(count)}`).join(', '));
  const { from, to } = attempt.renames ?? { from: '', to: '' };
  const notes = /\p{L}{5}/u.test(from) ? before.notes.map((note) => note.replaceAll(folded(from), folded(to))).sort() : before.notes;
  const lost = differences(notes, notesOf(after));
  // Formatting raises marks that came down to the line: they lead to notes that had none.
  const onlyFound = attempt.kind === 'format' && lost.startsWith('gone: [],');
  if (lost !== '' && !onlyFound && !SAYS_ANOTHER.has(attempt.code ?? '')) complain('another note', lost);
  // Of a split paragraph both halves are what was referred to; a range that holds it names both.
  if (attempt.name !== 'splitParagraph' && (attempt.code === undefined || COUNTS_ANEW.test(attempt.code))) {
    const left = referencesOf(after);
    const gone = before.references.filter(
      (one) => left.filter((other) => other === one).length < before.references.filter((other) => other === one).length,
    );
    if (gone.length > 0 && attempt.renames === undefined)
      complain(
        'another reference',
        `gone: ${JSON.stringify(gone.slice(0, 3))}, now: ${JSON.stringify(left.filter((one) => !before.references.includes(one)).slice(0, 3))}`,
      );
  }
  return { after, complaints };
}

/** The families whose fixes give paragraphs and items other labels. */
const COUNTS_ANEW = /^(?:items\/(?!lone-item)|layout|numbering|preamble)/;

/** What the references of a text lead to, by the first letters of each target. */
function referencesOf(text: string): readonly string[] {
  return meaning(text)
    .flatMap(({ references }) =>
      references.map(({ to }) =>
        to
          .flat()
          .map((words) =>
            words
              .replace(/^[*_]*(?:Also|Further) (\p{L})/u, (_, letter: string) => letter.toUpperCase())
              .replace(/\P{L}/gu, '')
              .slice(0, 12),
          )
          .sort()
          .join(' | '),
      ),
    )
    .sort();
}

/** The rules whose fixes are there to make a mark lead to something else. */
const SAYS_ANOTHER: ReadonlySet<string> = new Set([
  'footnote/ibid-wrong-source',
  'footnote/mark-without-note',
  'footnote/lost-superscript',
  'instrument/wrong-citation',
]);

/** What the marks of a text lead to, sorted. */
function notesOf(text: string): readonly string[] {
  return meaning(text)
    .flatMap(({ sources }) => sources.flat())
    .map((source) => folded(source ?? 'no note'))
    .sort();
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/^\^[^:\s]{1,40}:/u, '')
    .replace(/\s|[.,;]$/gu, '');
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of service.diagnose(documentOf(text), defaultSettings).reports) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function differences(was: readonly string[], is: readonly string[]): string {
  const left = [...is];
  const gone = was.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return gone.length === 0 && left.length === 0
    ? ''
    : `gone: ${JSON.stringify(gone.slice(0, 3))}, new: ${JSON.stringify(left.slice(0, 3))}`;
}

function spansOf(document: ResolutionDocument, edits: readonly TextEdit[]): readonly SpanEdit[] {
  return edits
    .map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function faultOf(text: string, spans: readonly SpanEdit[]): string | undefined {
  for (const [index, { start, end }] of spans.entries()) {
    if (start > end || end > text.length) return `an edit from ${String(start)} to ${String(end)}`;
    if (start < (spans[index - 1]?.end ?? 0)) return `edits overlap at ${String(start)}`;
  }
  return undefined;
}

function inverse(text: string, spans: readonly SpanEdit[]): readonly SpanEdit[] {
  let grown = 0;
  return spans.map(({ start, end, newText }) => {
    const from = start + grown;
    grown += newText.length - (end - start);
    return { start: from, end: from + newText.length, newText: text.slice(start, end) };
  });
}

/** The text as an editor comes to it, from the last edit to the first, in the document that it keeps. */
function stepByStep(text: string, edits: readonly TextEdit[]): string {
  const document = documentOf(text);
  const places = edits
    .map((edit, order) => ({ edit, order, at: document.offsetAt(edit.range.start) }))
    .sort((a, b) => b.at - a.at || b.order - a.order);
  for (const { edit } of places) ResolutionDocument.update(document, [{ range: edit.range, text: edit.newText }], 1);
  return document.getText();
}
