import { Document, LevelFormat, Packer, type ISectionOptions, type Paragraph } from 'docx';
import type { RenderedText } from '../render/rendered';
import { signingOf } from './changes/runs';
import { tracked, untracked } from './changes/track';
import type { WordChanges, WrittenText } from './changes/written';
import { frontName, writeFront } from './front';
import { firstFooter, firstHeader, runningFooter, runningHeader } from './heads';
import { commentsForLibrary, planComments } from './comments';
import { planLabels } from './labels';
import { finishPackage } from './package';
import { LIST, looseNote, paragraphsOf, spacer, type BlockWriting } from './paragraphs';
import { NO_REFERENCES, planReferences } from './references';

/** How a Word file is written. */
export interface WordOptions {
  /** `auto` lets Word count the paragraphs; `text` types every number, as the template of the United Nations does. */
  readonly numbers: 'auto' | 'text';
  readonly paper: 'letter' | 'a4';
  /** `fields` makes the numbers of internal references fields that follow their paragraphs; typed where it is absent. */
  readonly references?: 'text' | 'fields';
  /** Whether the lines of the pages are numbered, through the document; plain where it is absent. */
  readonly lines?: 'plain' | 'numbered';
  /**
   * How the opening words of paragraphs are set off: the United Nations prints them in italics, as this does where it is absent; many Model UN
   * conferences underline them.
   */
  readonly openings?: 'italic' | 'underlined';
  /** The version before, where the file is to have what has changed since as tracked changes. */
  readonly changes?: WordChanges;
}

/** The texts as a Word file, each with a head and pages of its own. The same texts and options give the same bytes. */
export async function writeWord(texts: readonly RenderedText[], options: WordOptions): Promise<Uint8Array> {
  const language = texts[0]?.language ?? 'en';
  const { changes } = options;
  const written = changes === undefined ? untracked(texts) : tracked(texts, changes);
  const plan = planLabels(written.texts);
  const signed = { author: changes?.author ?? '', date: changes?.date };
  const { numbers, openings = 'italic' } = options;
  const hasFields = options.references === 'fields' && numbers === 'auto';
  const references = hasFields ? planReferences(written.texts, plan.labels) : NO_REFERENCES;
  const comments = planComments(written.texts);
  const at: BlockWriting = {
    ...signingOf(signed),
    notes: written.notes,
    labels: plan.labels,
    numbers,
    openings,
    references,
    comments,
  };
  const document = new Document({
    sections: written.texts.map((text) => sectionOf(at, text, { ...options, pages: written.texts.length === 1 ? 'file' : 'section' })),
    numbering: { config: [{ reference: LIST, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    defaultTabStop: 475,
    footnotes: {},
    ...commentsForLibrary(comments),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return finishPackage(bytes, {
    notes: written.notes,
    signed,
    comments,
    openings,
    instances: numbers === 'auto' ? plan.instances : [],
    language,
    title: titleOf(texts),
    date: texts[0]?.head?.date,
    variables: texts.map((text, index) => [frontName(index), writeFront(text)] as const),
  });
}

const PAPER = { letter: { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } } as const;

/** What the column of text and its indents are wide on Letter paper; on another paper the margins keep it in the middle. */
const MEASURE = 9840;

function sectionOf(
  at: BlockWriting,
  { head, headWas, blocks, loose }: WrittenText,
  { paper, lines, pages }: WordOptions & { readonly pages: 'file' | 'section' },
): ISectionOptions {
  const { width, height } = PAPER[paper];
  const side = (width - MEASURE) / 2;
  return {
    properties: {
      type: 'nextPage',
      titlePage: true,
      page: {
        size: { width, height },
        margin: { top: 1440, bottom: 1152, left: side, right: side, header: 432, footer: 504, gutter: 0 },
        pageNumbers: { start: 1 },
      },
      ...(lines === 'numbered' && { lineNumbers: { countBy: 1, restart: 'continuous' } }),
    },
    headers: {
      first: firstHeader(at, head, headWas),
      even: runningHeader(at, [head?.symbol, headWas?.symbol], 'left'),
      default: runningHeader(at, [head?.symbol, headWas?.symbol], 'right'),
    },
    footers: { first: firstFooter(), even: runningFooter('left', pages), default: runningFooter('right', pages) },
    children: [
      ...paragraphsOf(at, blocks, (head ?? headWas) === undefined ? 'nothing' : 'head'),
      ...loose.map((note) => looseNote(at, note)),
      ...lastParagraph(blocks, loose),
    ],
  };
}

/** A paragraph that stays after one that may go: the mark of the last paragraph of a section cannot be taken away. */
function lastParagraph(blocks: WrittenText['blocks'], loose: WrittenText['loose']): readonly Paragraph[] {
  const [block, note] = [blocks.at(-1), loose.at(-1)];
  const stays =
    note === undefined ? block === undefined || (block.now !== undefined && block.was !== undefined) : note.change === undefined;
  return stays ? [] : [spacer()];
}

/** The title of the first text that has one, without its marks. */
function titleOf(texts: readonly RenderedText[]): string {
  const title = texts.flatMap(({ blocks }) => blocks).find(({ role }) => role === 'title');
  return (title?.runs ?? [])
    .filter(({ mark }) => mark === undefined)
    .map(({ text }) => text)
    .join('');
}
