import { isBesideText } from '../../syntax/blockKind';
import { remember } from '../../text/remember';
import type { Block } from '../../syntax/block';
import { findSymbols } from '../../syntax/symbols';
import type { Segment, SegmentSpan } from '../segment';
import { readInstruction, type InstructionReading } from './instruction';

/** A text that changes another one: its instructions in order, with what each asks for. */
export interface Amendment {
  /** The line of the sponsors, `Brazil: amendment to draft resolution A/80/L.22`, by its block. */
  readonly line: number;
  /** The symbol of the text amended as printed; undefined where the line has none (`draft resolution 4 recommended by …`). */
  readonly of: string | undefined;
  /** The title of the text amended as the amendment gives it, by its block; undefined where it gives none. */
  readonly title: number | undefined;
  readonly instructions: readonly Instruction[];
}

/** An instruction at its place. */
export interface Instruction {
  /** Its number among the instructions, from 1; what `--only` chooses by. */
  readonly number: number;
  /** The label as written, `3.` or `3. (b)`; empty for a single instruction without a number. */
  readonly label: string;
  /** Where it stands; its block also for a reader who wants to go there. */
  readonly span: SegmentSpan;
  /** Its words on one line, with the place of its group before it where it is an item. */
  readonly text: string;
  readonly reading: InstructionReading;
  /** The blocks of the new paragraphs that stand below it, in order. */
  readonly blocks: readonly number[];
}

/** Reads a segment as an amendment; undefined where it is none: it has an enacting line, or no line says what is amended. Remembered with the segment. */
export const amendmentOf = remember((segment: Segment): Amendment | undefined => {
  if (segment.texts.some((text) => text.enacting >= 0)) return undefined;
  const line = segment.blocks.findIndex((block) => isAmendingLine(block));
  const content = segment.blocks[line];
  if (content === undefined) return undefined;
  const named = amendedEnd(content);
  const found = findSymbols(content.text, named, content.text.length)[0];
  // In `draft resolution 4 recommended … in document A/80/555` the symbol is that of the report.
  const symbol = found !== undefined && content.text.slice(named, found.start).trim() === '' ? found.symbol : undefined;
  const body = bodyOf(segment, line);
  const title = body.find((block) => !startsInstruction(segment, block));
  const read = body.findIndex((block) => startsInstruction(segment, block));
  // Where nothing reads as an instruction, all after the title is to be named.
  const first = read < 0 ? 1 : read;
  return {
    line,
    of: symbol,
    title: title === body[0] ? title : undefined,
    instructions: readInstructions(segment, body.slice(first)),
  };
});

/** `Chile: amendments to revised draft resolution A/C.3/80/L.20/Rev.1`, or `Amends: A/80/L.22`. */
const AMENDING = /(?:^|[:*]\s*)amendments?\s+to\s+(?:the\s+)?(?:revised\s+)?draft\s+(?:resolution|decision)\b|^Amends:\s/iu;

function isAmendingLine({ kind, text }: Block): boolean {
  return (kind === 'text' || kind === 'heading') && text.length < 6000 && AMENDING.test(text);
}

function amendedEnd({ text }: Block): number {
  const match = AMENDING.exec(text);
  return match === null ? 0 : match.index + match[0].length;
}

/** The blocks below the line that say something, notes aside. */
function bodyOf(segment: Segment, line: number): readonly number[] {
  return segment.blocks.flatMap((block, index) => {
    if (index <= line || isBesideText(block.kind) || segment.places[index]?.role === 'note') return [];
    return [index];
  });
}

function startsInstruction(segment: Segment, index: number): boolean {
  const block = segment.blocks[index];
  return block !== undefined && (block.kind === 'paragraph' || opensWithVerb(block) || readInstruction(folded(block)).actions.length > 0);
}

/** An instruction that will not be understood is still one: it is named, not taken for a paragraph of the text. */
function opensWithVerb({ summary }: Block): boolean {
  return /^(?:In|After|Before|At the (?:end|beginning) of|Delete|Replace|Insert|Add|Move|Strike|Change|Renumber|Between)\s/.test(
    summary.opening,
  );
}

function folded({ text, summary: { start, end } }: Block): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

/** The blocks of the body as instructions; a block that is none belongs to the instruction above it, as one of its new paragraphs. */
function readInstructions(segment: Segment, body: readonly number[]): readonly Instruction[] {
  const found: Instruction[] = [];
  let group: Group | undefined;
  for (const index of body) {
    const block = segment.blocks[index];
    if (block === undefined) continue;
    const place = placeOfGroup(block);
    if (place !== undefined) {
      group = { place, label: labelOf(block) };
      continue;
    }
    const member: Group | undefined = block.kind === 'item' ? group : undefined;
    group = member;
    const last = found.at(-1);
    const instruction = instructionOf(block, index, found.length + 1, member);
    if (last !== undefined && member === undefined && isNewParagraph(segment, last, block, instruction)) {
      found[found.length - 1] = { ...last, blocks: [...last.blocks, index] };
    } else found.push(instruction);
  }
  return found;
}

/** `In operative paragraph 5:`, whose items are instructions without a place. */
interface Group {
  readonly place: string;
  readonly label: string;
}

function placeOfGroup(block: Block): string | undefined {
  const words = folded(block);
  if (!words.endsWith(':') || readInstruction(words).actions.length > 0) return undefined;
  return /^(In .+):$/u.exec(words)?.[1];
}

function instructionOf(block: Block, index: number, number: number, group: Group | undefined): Instruction {
  const { label, start, end } = block.summary;
  const words = folded(block);
  const text = group === undefined ? words : `${group.place}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  return {
    number,
    label: [group?.label ?? '', labelOf(block)].join(' ').trim(),
    span: { block: index, start: label?.start ?? start, end },
    text,
    reading: readInstruction(text),
    blocks: [],
  };
}

/** Below an instruction that ends in a colon everything is new text, up to what reads as an instruction or goes on with the instructions' numbers. */
function isNewParagraph(segment: Segment, last: Instruction, block: Block, instruction: Instruction): boolean {
  if (instruction.reading.actions.length > 0) return false;
  if (!last.reading.takesBlocks) return false;
  if (last.blocks.length === 0) return true;
  const { label } = block.summary;
  if (block.kind !== 'paragraph' || label === undefined || label.suffix !== undefined) return true;
  const number = Number(label.value);
  // New paragraphs with numbers of their own count on from each other.
  const before = last.blocks.map((index) => segment.blocks[index]?.summary.label?.value).findLast((value) => value !== undefined);
  return number !== Number.parseInt(last.label, 10) + 1 || before === String(number - 1);
}

function labelOf({ text, summary: { label } }: Block): string {
  return label === undefined ? '' : text.slice(label.start, label.end);
}
