import type { Block } from '../../syntax/block';

/**
 * Where one text of a document begins (with its masthead) and ends, in block indexes; `enacting` is -1 in a document without an enacting
 * line.
 */
export interface TextBounds {
  readonly start: number;
  readonly end: number;
  readonly enacting: number;
}

/** The texts of a document, one for each enacting line; a document without one is a single fragment, an empty one has no text. */
export function findTexts(blocks: readonly Block[]): TextBounds[] {
  if (blocks.length === 0) return [];
  const enacting = findEnactingLines(blocks);
  if (enacting.length === 0) return [{ start: 0, end: blocks.length, enacting: -1 }];
  const starts = enacting.map((index, order) => (order === 0 ? 0 : frontStart(blocks, index, enacting[order - 1] ?? 0)));
  return enacting.map((index, order) => ({ start: starts[order] ?? 0, end: starts[order + 1] ?? blocks.length, enacting: index }));
}

const ORGAN_WORD = /\b(?:Assembly|Council|Commission|Committee|Conference|Congress|Parties|Board|Meeting)\b/;
const ANNEX_ORGAN = /(?:Assembly|Council)$|^Conference of the Parties|^Commission (?:on|for) /;

/** Whether a heading opens an annex, appendix, attachment or enclosure. */
export function isAnnexHeading(block: Block): boolean {
  return block.kind === 'heading' && /^(?:annex|appendix|attachment|enclosure)\b/i.test(block.summary.opening);
}

/**
 * An enacting line is a whole block `The … Council,`; without the comma it counts only where none stands before it, or where it repeats the
 * words of one (LANGUAGE §2).
 */
function findEnactingLines(blocks: readonly Block[]): number[] {
  const found: number[] = [];
  const organs = new Set<string>();
  let annex = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'heading' && found.length > 0 && isAnnexHeading(block)) annex = true;
    const shape = block.summary.enacting;
    if (shape === undefined || shape.quoted) continue;
    const known = organs.has(shape.organ);
    if (annex && !known && !ANNEX_ORGAN.test(shape.organ)) continue;
    const counts = shape.comma
      ? isOrganLike(shape.organ)
      : known || (found.length === 0 && shape.organ.length < 120 && ORGAN_WORD.test(shape.organ));
    if (!counts) continue;
    found.push(index);
    organs.add(shape.organ);
    annex = false;
  }
  return found;
}

/** A clause such as `The Council decided,` has a small word that no organ's name has. */
function isOrganLike(organ: string): boolean {
  return !/\b(?:is|was|are|were|has|have|had|shall|will|decided|considered)\b/.test(organ);
}

/** The words of the line of a meeting up to *meeting*, as the source of a pattern: `55th (resumed) plenary meeting`. */
export const MEETING = String.raw`\d+(?: ?(?:st|nd|rd|th))? (?:\(?(?:closed|private|resumed|opening|closing)\)? )?(?:plenary )?meeting`;

const CLOSING = new RegExp(
  String.raw`^(?:${MEETING}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.?$|\[?adopted (?:without|by|unanimously|at)|in favour|against|abstaining)`,
  'i',
);

/** Whether an unlabelled block is a closing line: meeting, date, adoption or vote. */
export function isClosingLine(block: Block): boolean {
  return block.kind === 'text' && CLOSING.test(block.summary.opening);
}

/** The front of a later text begins after the last paragraph, note or closing line before its enacting line. */
function frontStart(blocks: readonly Block[], enacting: number, previous: number): number {
  let start = enacting;
  while (start - 1 > previous) {
    const block = blocks[start - 1];
    if (block === undefined || closesText(blocks, start - 1) || !(belongsToFront(block) || isMastheadDate(blocks, start - 1))) break;
    start -= 1;
  }
  return start;
}

/** A short sentence after a semicolon, as in `Decides to remain seized of the matter.`, is the last paragraph of the text before. */
function closesText(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.kind === 'text' && blocks[index].summary.ending === '.' && blocks[index - 1]?.summary.ending === ';';
}

/** A date alone closes a text only below the line of its meeting; in a masthead it stands below the distribution or the symbol. */
function isMastheadDate(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const above = blocks[index - 1];
  return (
    block?.kind === 'text' &&
    /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(block.summary.opening) &&
    above?.kind === 'text' &&
    !isClosingLine(above) &&
    above.summary.ending === ''
  );
}

function belongsToFront(block: Block): boolean {
  if (block.kind === 'comment' || block.kind === 'blank') return true;
  if (block.kind === 'heading') return !isAnnexHeading(block) || block.summary.opening.length < 12;
  if (block.kind !== 'text' || isClosingLine(block)) return false;
  const { ending, end, start, opening } = block.summary;
  if (ending === ':') return /\brecommends?\b/.test(block.text) && /^The /.test(opening);
  if (ending === ',' || ending === ';') return false;
  return ending !== '.' || end - start < 60;
}
