import { Document, LevelFormat, Packer, type ISectionOptions } from 'docx';
import type { RenderedText } from '../render/rendered';
import { frontName, writeFront } from './front';
import { firstFooter, firstHeader, runningFooter, runningHeader } from './heads';
import { planLabels } from './labels';
import { planNotes, type NotePlan } from './notes';
import { finishPackage } from './package';
import { LIST, looseNote, paragraphsOf, type BlockWriting } from './paragraphs';

/** How a Word file is written. */
export interface WordOptions {
  /** `auto` lets Word count the paragraphs; `text` types every number, as the template of the United Nations does. */
  readonly numbers: 'auto' | 'text';
  readonly paper: 'letter' | 'a4';
}

/** The texts as a Word file, each with a head and pages of its own. The same texts and options give the same bytes. */
export async function writeWord(texts: readonly RenderedText[], options: WordOptions): Promise<Uint8Array> {
  const language = texts[0]?.language ?? 'en';
  const notes = planNotes(texts);
  const plan = planLabels(texts);
  const at: BlockWriting = { notes, labels: plan.labels, numbers: options.numbers };
  const document = new Document({
    sections: texts.map((text, index) => sectionOf(at, text, notes.loose[index] ?? [], options.paper)),
    numbering: { config: [{ reference: LIST, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    defaultTabStop: 475,
    footnotes: {},
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return finishPackage(bytes, {
    notes,
    instances: options.numbers === 'auto' ? plan.instances : [],
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
  { head, blocks }: RenderedText,
  loose: NotePlan['loose'][number],
  paper: WordOptions['paper'],
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
    },
    headers: { first: firstHeader(head), even: runningHeader(head?.symbol, 'left'), default: runningHeader(head?.symbol, 'right') },
    footers: { first: firstFooter(), even: runningFooter('left'), default: runningFooter('right') },
    children: [...paragraphsOf(at, blocks), ...loose.map((note) => looseNote(at, note))],
  };
}

/** The title of the first text that has one, without its marks. */
function titleOf(texts: readonly RenderedText[]): string {
  const title = texts.flatMap(({ blocks }) => blocks).find(({ role }) => role === 'title');
  return (title?.runs ?? [])
    .filter(({ mark }) => mark === undefined)
    .map(({ text }) => text)
    .join('');
}
