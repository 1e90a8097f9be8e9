import { countOn, writtenLabel } from '../../model/edits/labels';
import { namesIn } from '../../model/citedInstruments';
import { styleOf, labelValue } from '../../model/outline/lists';
import { capitalized, openingOf } from '../../model/openings/paragraphOpenings';
import type { Segment, SegmentEdit } from '../../model/segment';
import { italicCover, italicEnd } from '../../model/openings/italics';
import { endOf, signEdit } from '../../model/paragraphEnds';
import { splitBlocks, type Block } from '../../syntax/block';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import { labelText } from '../listKeys/labels';
import type { BlockPiece } from '../../model/edits/blockPieces';
import { finish } from './finish';
import { applyOnce, followReferences, resolvedPaths } from './followReferences';
import { labelEdit, writtenLabels } from './labels';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { unitOf, type Unit } from './unit';

/**
 * Makes two paragraphs or items of one, at the cursor: what stands after it gets the next label, with the items below, and later ones
 * count on.
 */
export function splitParagraph(context: RefactoringContext): Refactored | Refused {
  const {
    spot: {
      placed: { segment },
      block,
    },
  } = context;
  const parts = partsAt(context);
  if (parts === undefined) return { refused: message('A paragraph or subparagraph can be divided only between two words.') };
  const { unit, first, second } = parts;
  const labels = writtenLabels(segment);
  if (unit.list !== undefined && unit.member !== undefined)
    countOn(labels, unit.list, unit.list.members.indexOf(unit.member) + 1, unit.member.value + 1);
  const edits: readonly SegmentEdit[] = [
    ...itemsOfSecond(segment, unit),
    ...followReferences(segment, labels, (one) => one),
    ...(unit.list?.members.flatMap((member) => labelEdit(segment, member, labels.get(member) ?? writtenLabel(member)) ?? []) ?? []),
  ];
  const pieces: BlockPiece[] = segment.blocks.map(({ text }, source) => ({
    source,
    text: applyOnce(
      text,
      edits.filter((edit) => edit.block === source),
    ),
  }));
  const whole = segment.blocks[block];
  if (whole === undefined) return { refused: message('There is nothing to divide here.') };
  // References inside the paragraph itself follow as well, in the half that they stand in.
  const own = edits.filter((edit) => edit.block === block);
  const head = applyOnce(
    whole.text.slice(0, first.end),
    own.filter((edit) => edit.end <= first.end),
  );
  const tail = applyOnce(
    whole.text.slice(second.start, whole.summary.end),
    own
      .filter((edit) => edit.start >= second.start)
      .map((edit) => ({ ...edit, start: edit.start - second.start, end: edit.end - second.start })),
  );
  const label = labelOfSecond(unit);
  const opened = opening(context, unit, tail);
  const gap = whole.text.slice(whole.summary.end);
  const firstPiece = ended(segment, head, unit.kind === 'preambular' ? ',' : ';') + breakOf(segment, block);
  const secondPiece = `${/^[^\S\r\n]*/.exec(whole.text)?.[0] ?? ''}${label}${opened}${gap}`;
  pieces.splice(block, 1, { source: block, text: firstPiece }, { source: block, text: secondPiece });
  return finish(context, pieces, { piece: block + 1, offset: secondPiece.length - opened.length - gap.length });
}

/** Whether what stands after the cursor opens as a paragraph of its own does, and what is left has more than its opening. */
export function opensParagraph(context: RefactoringContext): boolean {
  const parts = partsAt(context);
  if (parts === undefined || parts.unit.kind === 'item') return false;
  const { unit, first, second } = parts;
  const own = unit.kind === 'item' ? undefined : openingOf(context.spot.content, unit.kind, context.catalogue);
  if (own !== undefined && first.end <= own.end) return false;
  const words = capitalized(context.spot.content.text.slice(second.start, context.spot.content.summary.end).replace(/^[*_]+/, ''));
  const [block] = splitBlocks(words);
  return block !== undefined && unit.kind !== 'item' && openingOf(block, unit.kind, context.catalogue) !== undefined;
}

interface Parts {
  readonly unit: Unit;
  readonly first: { readonly end: number };
  readonly second: { readonly start: number };
}

/**
 * Where the first part ends and the second begins; undefined where the cursor is not between two words, or inside brackets, quotation
 * marks, italics or the name of an instrument.
 */
function partsAt({
  spot: {
    placed: { segment },
    block,
    content,
    offset,
  },
  catalogue,
}: RefactoringContext): Parts | undefined {
  const unit = unitOf(segment, block);
  const { text, summary } = content;
  if (unit === undefined || (unit.list === undefined && unit.kind !== 'preambular') || segment.places.some(({ joins }) => joins === block))
    return undefined;
  if (unit.list?.members.filter((member) => member.block === block).length !== 1 && unit.list !== undefined) return undefined;
  let cut = Math.min(Math.max(offset, summary.start), summary.end);
  while (cut > summary.start && /[^\s,;]/.test(text.charAt(cut - 1))) cut -= 1;
  const end =
    summary.start +
    text
      .slice(summary.start, cut)
      .trimEnd()
      .replace(/\s(?:and|or)$/, '')
      .trimEnd().length;
  let start = cut + (/^\s*/.exec(text.slice(cut))?.[0].length ?? 0);
  start += /^(?:and|or)\s+/.exec(text.slice(start))?.[0].length ?? 0;
  if (end <= summary.start || start >= summary.end || !isBalanced(text.slice(summary.start, end)) || !/[\p{L}*_]/u.test(text.charAt(start)))
    return undefined;
  if (namesIn(content, catalogue).some((name) => name.start < end && name.end > start)) return undefined;
  return { unit, first: { end }, second: { start } };
}

function isBalanced(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0 &&
    count(/[*_]/g) % 2 === 0
  );
}

/** The text with another sign at its end; a comma, or nothing, stands there. */
function ended(segment: Segment, text: string, sign: string): string {
  const [block] = splitBlocks(text);
  const end = block === undefined ? undefined : endOf({ ...segment, blocks: [block] }, 0);
  return end === undefined ? text : applySpanEdits(text, [signEdit(end, sign)]);
}

function labelOfSecond({ list, member }: Unit): string {
  return list === undefined || member === undefined ? '' : `${labelText(member.value + 1, list.counts, styleOf(member.label))} `;
}

/** With a capital, and in italics where the paragraph's own opening is. */
function opening({ spot: { content }, catalogue }: RefactoringContext, { kind }: Unit, tail: string): string {
  const words = capitalized(tail);
  const [block] = splitBlocks(words);
  if (kind === 'item' || block === undefined || !hasItalics(content, kind, catalogue)) return words;
  const own = openingOf(block, kind, catalogue);
  if (own === undefined || italicCover(block, own) !== 'none') return words;
  const end = italicEnd(block, own);
  const sign = content.text.charAt(content.summary.start);
  return `${words.slice(0, own.start)}${sign}${words.slice(own.start, end)}${sign}${words.slice(end)}`;
}

function hasItalics(block: Block, kind: 'operative' | 'preambular', catalogue: RefactoringContext['catalogue']): boolean {
  const own = openingOf(block, kind, catalogue);
  return own !== undefined && italicCover(block, own) !== 'none' && /[*_]/.test(block.text.charAt(block.summary.start));
}

/** References to items of the paragraph (`paragraph 5 (a)`) go with the items to the second part. */
function itemsOfSecond(segment: Segment, { list, member }: Unit): readonly SegmentEdit[] {
  if (list === undefined || member === undefined || list.degree !== 1) return [];
  const number = labelValue(member.value + 1, list.counts);
  return resolvedPaths(segment).flatMap(({ block, path }) => {
    const [outer, inner] = path;
    return outer?.member === member && inner?.member !== undefined
      ? [{ block, start: outer.label.start, end: outer.label.end, newText: number }]
      : [];
  });
}

/**
 * The line break between two paragraphs: with a blank line where this one or one before it is followed by one. At the end of the file there
 * may be none.
 */
function breakOf({ blocks }: Segment, block: number): string {
  const gaps = [block, block - 1, block - 2]
    .map((at) => blocks[at])
    .map((one) => one?.text.slice(one.summary.end).match(/\r\n?|\n/g) ?? []);
  const lineEnd = gaps.flat()[0] ?? '\n';
  return gaps.some((gap) => gap.length > 1) ? lineEnd + lineEnd : lineEnd;
}
