import { Bookmark, SimpleField, type ParagraphChild } from 'docx';
import type { RenderedRun } from '../render/rendered';
import type { WrittenText } from './changes/written';
import type { LabelOfBoth } from './labels';

/** A stretch of a run: words, or the number of a paragraph that a field prints. */
export interface ReferencePiece {
  readonly text: string;
  /** The bookmark of the paragraph whose number this is; undefined for words. */
  readonly bookmark: string | undefined;
}

/** The bookmarks that fields lead to, by the ids of their blocks, and the pieces of the runs that have fields. */
export interface ReferencePlan {
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly pieces: ReadonlyMap<RenderedRun, readonly ReferencePiece[]>;
}

/** No fields and no bookmarks. */
export const NO_REFERENCES: ReferencePlan = { bookmarks: new Map(), pieces: new Map() };

/** The ids of bookmarks around marks of notes are the numbers of those, which a file never has so many of. */
const FIRST_ID = 100_000;

/** A number on the way to a block: that of its paragraph, of its item, its own. */
interface Step {
  /** The number without its full stop, as a reference names it. */
  readonly label: string;
  readonly id: string;
}

/**
 * Plans the fields of the internal references. Only a number that Word counts can be asked for by a field: what is typed stays words, and so
 * does what stands in one version only.
 */
export function planReferences(texts: readonly WrittenText[], labels: ReadonlyMap<string, LabelOfBoth>): ReferencePlan {
  const steps = stepsOf(texts);
  const bookmarks = new Map<string, string>();
  const pieces = new Map<RenderedRun, readonly ReferencePiece[]>();
  const bookmarkOf = (id: string): string => {
    const known = bookmarks.get(id) ?? `_Ref${String(bookmarks.size + 1)}`;
    bookmarks.set(id, known);
    return known;
  };
  for (const { runs } of texts.flatMap(({ blocks }) => blocks)) {
    for (const [index, run] of runs.entries()) {
      if (run.target === undefined || run.change !== undefined || run.italics || run.bold) continue;
      const way = steps.get(run.target)?.way ?? [];
      const following = runs[index + 1]?.text ?? '';
      const named = numbersIn(run.text, following, way);
      const found = [...named, ...endOfRange(run.text, named.at(-1), steps)];
      if (found.length === 0 || found.some(({ step }) => labels.get(step.id)?.now?.kind !== 'counted')) continue;
      pieces.set(run, piecesOf(run.text, found, bookmarkOf));
    }
  }
  return { bookmarks, pieces };
}

/** For each numbered block the numbers that lead to it, from the outermost to its own, and those of its list by what they are called. */
type Steps = ReadonlyMap<string, { readonly way: readonly Step[]; readonly beside: ReadonlyMap<string, Step> }>;

function stepsOf(texts: readonly WrittenText[]): Steps {
  const steps = new Map<string, { readonly way: readonly Step[]; readonly beside: ReadonlyMap<string, Step> }>();
  for (const { blocks } of texts) {
    const way: Step[] = [];
    const lists: Map<string, Step>[] = [];
    for (const { id, now } of blocks) {
      if (now?.role === 'annex') lists.length = way.length = 0;
      if (now === undefined || now.number === '' || now.degree < 1) continue;
      const depth = Math.min(way.length, now.degree - 1);
      const step = { label: now.number.replace(/\.$/, ''), id };
      way.length = depth;
      way.push(step);
      lists.length = Math.min(lists.length, depth + 1);
      const beside = (lists[depth] ??= new Map<string, Step>());
      beside.set(step.label, step);
      steps.set(id, { way: [...way], beside });
    }
  }
  return steps;
}

interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly step: Step;
}

/** Where the numbers of a way stand in a reference: as many of them as it names, the innermost always. */
function numbersIn(text: string, following: string, way: readonly Step[]): readonly FoundNumber[] {
  for (const from of way.keys()) {
    const wanted = way.slice(from);
    for (let start = 0; start < text.length; start += 1) {
      const found = startsWord(text, start) ? numbersAt(text, following, start, wanted) : [];
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The other end of a range of which a reference names the beginning: `1 to 3`, `(a)–(c)`. */
function endOfRange(text: string, first: FoundNumber | undefined, steps: Steps): readonly FoundNumber[] {
  const [, joint = '', label = ''] = RANGE.exec(text.slice(first?.end)) ?? [];
  const step = first === undefined || label === '' ? undefined : steps.get(first.step.id)?.beside.get(label);
  if (first === undefined || step === undefined) return [];
  const start = first.end + joint.length;
  return [{ start, end: start + label.length, step }];
}

const RANGE = /^(\s*(?:to|[-–à]|al?|au)\s*)(\d+|\(?[a-z]{1,5}\))(?![\p{L}\p{N}])/u;

function startsWord(text: string, start: number): boolean {
  return !/[\p{L}\p{N}(]/u.test(text.charAt(start - 1));
}

/** The numbers one after the other from a place on; `[]` where they do not stand there. */
function numbersAt(text: string, following: string, start: number, wanted: readonly Step[]): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  let at = start;
  for (const step of wanted) {
    while (found.length > 0 && /\s/.test(text.charAt(at))) at += 1;
    // The bracket at the end of the last number may stand in the next run.
    const isCut = step.label.endsWith(')') && following.startsWith(')') && text.slice(at) === step.label.slice(0, -1);
    if (!isCut && !text.startsWith(step.label, at)) return [];
    const end = isCut ? text.length : at + step.label.length;
    found.push({ start: at, end, step });
    at = end;
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? [] : found;
}

function piecesOf(text: string, found: readonly FoundNumber[], bookmarkOf: (id: string) => string): readonly ReferencePiece[] {
  const pieces: ReferencePiece[] = [];
  let at = 0;
  for (const { start, end, step } of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), bookmark: undefined });
    pieces.push({ text: step.label, bookmark: bookmarkOf(step.id) });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), bookmark: undefined });
  return pieces;
}

/** Whether a field prints the bracket that the next run begins with. */
export function takesBracket({ pieces }: ReferencePlan, run: RenderedRun | undefined): boolean {
  const last = run === undefined ? undefined : pieces.get(run)?.at(-1);
  return last?.bookmark !== undefined && last.text.endsWith(')') && run?.text.endsWith(')') === false;
}

/** A field that prints the number of a paragraph, and prints it anew when it has become another. */
export function numberField(bookmark: string, printed: string): ParagraphChild {
  return new SimpleField(` REF ${bookmark} \\n \\h `, printed);
}

/** What a paragraph holds, between the ends of its bookmark where a field leads to it. */
export function bookmarked({ bookmarks }: ReferencePlan, block: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const bookmark = bookmarks.get(block);
  return bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })];
}

/** The text of a file whose bookmarks have ids of their own; the library gives all the same. No mark of a note has its bookmark yet. */
export function withBookmarkIds(xml: string): string {
  return xml.replace(
    /<w:bookmarkStart [^>]*w:name="(_Ref(\d+))"[^>]*\/>((?:(?!<w:bookmarkEnd ).)*)<w:bookmarkEnd [^>]*\/>/gs,
    (_, name: string, number: string, words: string) => {
      const id = String(FIRST_ID + Number(number));
      return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${words}<w:bookmarkEnd w:id="${id}"/>`;
    },
  );
}
