import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import { blockHtml, headHtml, noteHtml } from './html/blocks';
import { titleOf } from './html/page';
import { PAGE_STYLE } from './html/style';
import { remember } from '../text/remember';
import type { RenderedBlock, RenderedNote, RenderedRun } from './render/rendered';
import { changedTexts } from './changes';
import { printedTexts } from './export';

/** A part of the page: a block, the head of the first page, or a note. */
export interface PreviewPart {
  /** Says what the part looks like: two parts with the same key have the same HTML. */
  readonly key: string;
  readonly id: string;
  /** The zero-based lines of the document that it comes from, the last one included; of what has gone the line where it stood, and the one before. */
  readonly line: number;
  readonly lastLine: number;
  /** The ids of the notes whose marks stand in it, in order; they stand at the foot of its page. */
  readonly feet: readonly string[];
  /** Whether it never stands alone at the foot of a page: headings and titles. */
  readonly keep: boolean;
  /** Whether a page begins with it: the second text of a document, an annex. */
  readonly newPage: boolean;
  /** Whether a text begins with it: its page has the margins of a first page. */
  readonly opens: boolean;
  /** What stands at the head of the pages after the first: the symbol of its text; empty where it has none. */
  readonly running: string;
}

/** A document as its preview shows it. */
export interface PreviewPage {
  readonly title: string;
  readonly language: string;
  readonly style: string;
  readonly order: readonly PreviewPart[];
  readonly feet: readonly PreviewPart[];
  /** The HTML of the parts that are not known yet, by key. */
  readonly html: Readonly<Record<string, string>>;
}

/** What a page is made for besides its document. */
export interface PreviewOptions {
  /** The keys of parts whose HTML need not be sent again. */
  readonly known: ReadonlySet<string>;
  /** An older version of the text, whose differences are shown; undefined where only the text is shown. */
  readonly base: DocumentModel | undefined;
}

/** The page of a document. */
export function previewPage(
  document: ResolutionDocument,
  model: DocumentModel,
  catalogue: Catalogue,
  { known, base }: PreviewOptions,
): PreviewPage {
  const { segments } = model;
  const texts = base === undefined ? printedTexts(model, catalogue) : changedTexts(base, model, catalogue);
  const html: Record<string, string> = {};
  const keyFor = ({ key, written }: Look): string => {
    if (!known.has(key)) html[key] = written;
    return key;
  };
  const lines = ({
    segment,
    block,
    last,
  }: {
    readonly segment: number;
    readonly block: number;
    readonly last: number;
  }): { readonly line: number; readonly lastLine: number } => {
    const first = segments[segment]?.firstBlock ?? 0;
    const end = segments[segment]?.segment.blocks[last]?.summary.end ?? 0;
    return { line: document.positionInBlock(first + block, 0).line, lastLine: document.positionInBlock(first + last, end).line };
  };
  const placeOf = ({ source, change }: RenderedBlock): { readonly line: number; readonly lastLine: number } => {
    const place = lines({ ...source, last: source.block });
    if (change !== 'deleted' && change !== 'moved away') return place;
    // What has gone takes no lines; it stood after the block that it has its source from.
    const line = Math.min(place.lastLine + 1, document.lineCount - 1);
    return { line, lastLine: line - 1 };
  };
  const order = texts.flatMap(({ head, blocks }, index): readonly PreviewPart[] => {
    const running = head?.symbol ?? '';
    const own = blocks.map((block, at): PreviewPart => ({
      key: keyFor(lookOfBlock(block)),
      id: block.id,
      ...placeOf(block),
      feet: feetOf(block.runs),
      keep: KEPT.has(block.role),
      newPage: block.role === 'annex',
      opens: at === 0 && head === undefined,
      running,
    }));
    if (head === undefined) return own;
    const first = own[0]?.line ?? 0;
    const segment = blocks[0]?.source.segment;
    const headLines =
      head.source === undefined || segment === undefined ? { line: first, lastLine: first } : lines({ segment, ...head.source });
    return [
      {
        key: keyFor(lookOf(headHtml(head))),
        id: `head-${String(index)}`,
        ...headLines,
        feet: [],
        keep: true,
        newPage: false,
        opens: true,
        running,
      },
      ...own,
    ];
  });
  const feet = texts.flatMap(({ notes }) =>
    notes.map((note): PreviewPart => ({
      key: keyFor(lookOfNote(note)),
      id: note.id,
      ...lines(note.source),
      feet: [],
      keep: false,
      newPage: false,
      opens: false,
      running: '',
    })),
  );
  return { title: titleOf(texts), language: texts[0]?.language ?? 'en', style: PAGE_STYLE, order, feet, html };
}

/** What a part looks like, and the short name of that. */
interface Look {
  readonly key: string;
  readonly written: string;
}

const lookOf = (written: string): Look => ({ key: hashOf(written), written });
const lookOfBlock = remember((block: RenderedBlock) => lookOf(blockHtml(block)));
const lookOfNote = remember((note: RenderedNote) => lookOf(noteHtml(note)));

const KEPT: ReadonlySet<string> = new Set([
  'title',
  'heading',
  'annex',
  'sponsors',
  'chapeau',
  'agenda-title',
  'enacting',
  'adoption',
  'report',
]);

function feetOf(runs: readonly RenderedRun[]): readonly string[] {
  return runs.flatMap(({ mark }) => (mark?.note === undefined ? [] : [mark.note]));
}

/** A short name for a text; that two different ones share it is less likely than a fault of the machine. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + at), 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}${text.length.toString(36)}`;
}
