import type { Block } from '../syntax/block';
import { isClosingLine, type TextBounds } from './outline/texts';

/** The drafting rules of an organ; `other` is an organ of none of these, for which only rules run that hold for all. */
export type Profile = 'ecosoc' | 'ga' | 'hrc' | 'sc' | 'mun' | 'other';

/** The edition of the Editorial Manual that a text follows: before 2020 `legacy`. */
export type Era = 'legacy' | 'current';

/** The organ's family of drafting rules, as far as the text tells it; `other` for an organ of none of these. */
export function detectProfile(blocks: readonly Block[], texts: readonly TextBounds[]): Profile {
  const first = texts[0];
  if (first === undefined) return 'other';
  const front = blocks.slice(first.start, first.enacting < 0 ? Math.min(first.end, 12) : first.enacting);
  if (front.some((block) => /^(?:question of|signatories|main submitter|co-submitters?)\s*:/i.test(block.summary.opening))) return 'mun';
  const organ = first.enacting < 0 ? undefined : blocks[first.enacting]?.summary.enacting?.organ;
  return organ === undefined
    ? (front.map((block) => profileOf(block.summary.opening)).find((profile) => profile !== 'other') ?? 'other')
    : profileOf(organ);
}

/** The date that a document bears, from its masthead or closing lines, never a cited one; only the year. Undefined where it bears none. */
export function detectYear(blocks: readonly Block[], texts: readonly TextBounds[]): number | undefined {
  const first = texts[0];
  if (first === undefined) return undefined;
  const frontEnd = first.enacting < 0 ? Math.min(first.end, 12) : first.enacting;
  for (let index = first.start; index < frontEnd; index += 1) {
    const block = blocks[index];
    if (block === undefined || (block.kind !== 'text' && block.kind !== 'heading' && block.kind !== 'paragraph')) continue;
    if (block.text.length > 300 || block.summary.ending === ':') continue;
    const year = yearIn(block.text);
    if (year !== undefined) return year;
  }
  for (let index = frontEnd; index < first.end; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.text.length > 120 || !isClosingLine(block)) continue;
    const year = yearIn(block.text);
    if (year !== undefined) return year;
  }
  return undefined;
}

function profileOf(organ: string): 'ecosoc' | 'ga' | 'hrc' | 'sc' | 'other' {
  if (/^General Assembly\b/i.test(organ)) return 'ga';
  if (/^Economic and Social Council\b/i.test(organ)) return 'ecosoc';
  if (/^Human Rights Council\b/i.test(organ)) return 'hrc';
  return /^Security Council\b/i.test(organ) ? 'sc' : 'other';
}

const DATE =
  /\b\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s((?:19|20)\d\d)\b|\(((?:19|20)\d\d)\)/i;

function yearIn(text: string): number | undefined {
  const match = DATE.exec(text);
  const year = match?.[1] ?? match?.[2];
  return year === undefined ? undefined : Number(year);
}
