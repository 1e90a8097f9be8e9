import type { RenderedNote, RenderedRun, RenderedText } from '../render/rendered';
import { DECLARATION, escapeXml, runXml, W } from './xml';

/** A mark in the text: the first one of a note, one that repeats it, or one without a note. */
export interface PlannedMark {
  readonly kind: 'first' | 'again' | 'alone';
  readonly printed: string;
  readonly asterisk: boolean;
  /** The number of the note in the file. */
  readonly note: number;
  /** Whether Word prints the number by itself. */
  readonly automatic: boolean;
  /** Set for a mark that stands in one version only, in a file with changes. */
  readonly change?: 'inserted' | 'deleted';
}

/** A note of the file under its number there. */
export interface PlannedNote {
  readonly id: number;
  readonly note: RenderedNote;
  readonly automatic: boolean;
}

/** The notes of a file in the order of their first marks, and the marks by their ids. */
export interface NotePlan {
  readonly marks: ReadonlyMap<string, { readonly token: number; readonly mark: PlannedMark }>;
  readonly notes: readonly PlannedNote[];
  /** For each text the number at which its notes begin, where that is not the one after the last of the text before. */
  readonly starts: readonly (number | undefined)[];
  /** For each text the notes that no mark leads to. */
  readonly loose: readonly (readonly RenderedNote[])[];
}

/**
 * Plans the notes: a number that Word would not print there by itself is a mark of its own. With `begin`, the {@link NotePlan.starts} of another
 * version, the notes of each text begin where they do there.
 */
export function planNotes(texts: readonly RenderedText[], begin?: NotePlan['starts']): NotePlan {
  const marks = new Map<string, { readonly token: number; readonly mark: PlannedMark }>();
  const notes: PlannedNote[] = [];
  const starts: (number | undefined)[] = [];
  let following = 1;
  const loose: (readonly RenderedNote[])[] = [];
  for (const [order, text] of texts.entries()) {
    const known = new Map(text.notes.map((note) => [note.id, note]));
    const placed = new Map<string, PlannedNote>();
    let start: number | undefined;
    let next = following;
    for (const { text: printed, mark } of text.blocks.flatMap(({ runs }) => runs)) {
      if (mark === undefined) continue;
      const note = mark.note === undefined ? undefined : known.get(mark.note);
      const before = note === undefined ? undefined : placed.get(note.id);
      let planned: PlannedMark;
      if (note === undefined) planned = { kind: 'alone', printed, asterisk: mark.asterisk, note: 0, automatic: false };
      else if (before !== undefined)
        planned = { kind: 'again', printed, asterisk: mark.asterisk, note: before.id, automatic: before.automatic };
      else {
        if (!mark.asterisk && start === undefined && /^[1-9]\d{0,3}$/.test(printed))
          next = start = begin === undefined ? Number(printed) : (begin[order] ?? following);
        const automatic = !mark.asterisk && printed === String(next);
        if (automatic) next += 1;
        const made = { id: notes.length + 1, note, automatic };
        notes.push(made);
        placed.set(note.id, made);
        planned = { kind: 'first', printed, asterisk: mark.asterisk, note: made.id, automatic };
      }
      marks.set(mark.id, { token: marks.size + 1, mark: planned });
    }
    starts.push(start === following ? undefined : start);
    following = next;
    loose.push(text.notes.filter(({ id }) => !placed.has(id)));
  }
  return { marks, notes, starts, loose };
}

/** The runs of a mark in the text. */
export function markXml(mark: PlannedMark, signed: string): string {
  const { change, kind, automatic, note } = mark;
  const id = String(note);
  const runs = mark.change === 'deleted' ? deletedXml(runsOfMark(mark)) : runsOfMark(mark);
  const tag = change === 'deleted' ? 'w:del' : 'w:ins';
  const own = change === undefined ? runs : `<${tag} ${signed}>${runs}</${tag}>`;
  if (kind !== 'first' || !automatic) return own;
  return `<w:bookmarkStart w:id="${id}" w:name="_Note${id}"/>${own}<w:bookmarkEnd w:id="${id}"/>`;
}

function runsOfMark({ kind, printed, asterisk, note, automatic }: PlannedMark): string {
  const look = asterisk ? '<w:i w:val="0"/>' : '<w:rStyle w:val="FootnoteReference"/>';
  const id = String(note);
  if (kind === 'alone' || (kind === 'again' && !automatic)) return runXml(printed, look);
  if (kind === 'again') {
    const field = (type: string): string => `<w:r><w:rPr>${look}</w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = `<w:r><w:rPr>${look}</w:rPr><w:instrText xml:space="preserve"> NOTEREF _Note${id} \\f \\h </w:instrText></w:r>`;
    return field('begin') + code + field('separate') + runXml(printed, look) + field('end');
  }
  const reference = automatic
    ? `<w:footnoteReference w:id="${id}"/>`
    : `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${escapeXml(printed)}</w:t>`;
  return `<w:r><w:rPr>${look}</w:rPr>${reference}</w:r>`;
}

/** Words that are deleted have an element of their own, as the code of a field has. */
function deletedXml(runs: string): string {
  return runs.replace(
    /<(\/?)w:(t|instrText)\b/g,
    (_, end: string, name: string) => `<${end}w:${name === 't' ? 'delText' : 'delInstrText'}`,
  );
}

/** The part with the notes. A note with asterisks has no tab before its mark, since readers then take the mark for its words. */
export function footnotesPart({ notes }: NotePlan, signed: string): string {
  const separator =
    '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:after="80"/><w:ind w:left="792"/></w:pPr>' +
    `${runXml('_'.repeat(18), '<w:sz w:val="16"/>')}</w:p>`;
  const special = (type: string, id: string): string => `<w:footnote w:type="${type}" w:id="${id}">${separator}</w:footnote>`;
  const written = notes.map(({ id, note, automatic }) => {
    const look = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
    const plain = note.asterisk ? '' : look;
    const mark = automatic ? `<w:r>${look}<w:footnoteRef/></w:r>` : `<w:r>${plain}<w:t>${escapeXml(note.number)}</w:t></w:r>`;
    const tab = automatic ? '<w:r><w:tab/></w:r>' : '';
    return (
      `<w:footnote w:id="${String(id)}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
      `${tab}${mark}<w:r><w:t xml:space="preserve"> </w:t><w:tab/></w:r>${note.runs.map((run) => noteRunXml(run, signed)).join('')}</w:p></w:footnote>`
    );
  });
  return `${DECLARATION}<w:footnotes ${W}>${special('separator', '-1')}${special('continuationSeparator', '0')}${written.join('')}</w:footnotes>`;
}

function noteRunXml(run: RenderedRun, signed: string): string {
  const { text, italics, bold, mark, change } = run;
  const superior = mark !== undefined && !mark.asterisk ? '<w:rStyle w:val="FootnoteReference"/>' : '';
  const look = mark === undefined ? `${bold ? '<w:b/>' : ''}${italics ? '<w:i/>' : ''}` : superior;
  const own = runXml(text, look);
  if (change === 'inserted') return `<w:ins ${signed}>${own}</w:ins>`;
  return change === 'deleted' ? `<w:del ${signed}>${deletedXml(own)}</w:del>` : own;
}
