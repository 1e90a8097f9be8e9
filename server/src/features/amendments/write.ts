import { compare, type ComparedUnit } from '../../compare/comparison';
import type { Unit } from '../../compare/unit';
import type { DocumentModel } from '../../model/model';
import { INSERTED_SUFFIXES } from '../../text/numerals';
import { toRaised } from '../../text/characters';
import { ResolutionDocument } from '../../syntax/document';
import { amendedSegment, applyAmendment, type AmendedDocument, type AppliedAmendment } from './apply';
import { mastheadSymbols } from './baseSymbol';
import { writeInstructions, type Detail, type WrittenInstruction } from './instructions';
import { ownWords, pairUnits, type Pairing } from './pairing';
import { referredUnits, SheetWords } from './sheetWords';
import { isAmendable, structureOf, withOwned, type Structure } from './structure';

/** How an amendment is worded, and whose it is. */
export interface SheetOptions {
  readonly style: 'un' | 'mun';
  /** As they stand before `: amendment to draft resolution`; empty for none. */
  readonly sponsors: string;
  /** The symbol of the draft; that of its masthead where it is undefined. */
  readonly symbol: string | undefined;
}

/** An amendment that was written from two versions. */
export interface WrittenAmendment {
  readonly text: string;
  readonly instructions: number;
  /** How long the amendment is beside the new text, from 0. */
  readonly share: number;
  /** The units of the new text that applying the amendment does not give, and those that it leaves; `[]` where it gives the new text. */
  readonly left: readonly ComparedUnit[];
}

/** More rounds than there are ways to write a unit. */
const MOST_ROUNDS = 5;

/**
 * Writes the amendment by which one version becomes another. It is read back and applied, and whatever does not give the new text is written
 * more fully: with the last sign, as a whole paragraph, as a deletion and a new paragraph. Undefined where one of them is no resolution.
 */
export function writeAmendment(
  base: AmendedDocument,
  now: AmendedDocument,
  options: SheetOptions,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): WrittenAmendment | undefined {
  const [old, fresh] = [amendedSegment(base.model)?.segment, amendedSegment(now.model)?.segment];
  if (old === undefined || fresh === undefined) return undefined;
  const [left, right] = [structureOf(old), structureOf(fresh)];
  const symbol = options.symbol ?? mastheadSymbols(old)[0];
  const details = new Map<number, Detail | 'apart'>();
  let best: WrittenAmendment | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const draft = writeOnce(left, right, details);
    const text = printSheet(left, { ...options, symbol }, draft);
    const document = ResolutionDocument.create(now.document.uri, now.document.languageId, 0, text);
    const applied = applyAmendment(base, { document, model: modelOf(document) }, undefined, modelOf);
    const wrong = applied === undefined ? [] : differences(applied, now, modelOf);
    const share = text.length / Math.max(1, now.document.length);
    if (best === undefined || wrong.length < best.left.length) best = { text, instructions: draft.instructions.length, share, left: wrong };
    if (wrong.length === 0) break;
    if (!escalate(wrong, applied, draft, right, details)) break;
  }
  return best;
}

interface Draft {
  readonly instructions: readonly WrittenInstruction[];
  readonly notes: readonly string[];
  readonly form: (index: number) => string;
  readonly pairing: Pairing;
}

function writeOnce(left: Structure, right: Structure, details: ReadonlyMap<number, Detail | 'apart'>): Draft {
  const apart = new Set([...details].flatMap(([unit, detail]) => (detail === 'apart' ? withOwned(right, unit) : [])));
  const pairing = pairUnits(left, right, apart);
  const names = provisionalNames(left, right, pairing);
  const detailOf = (unit: number): Detail => {
    const detail = details.get(unit) ?? 'changes';
    return detail === 'apart' ? 'whole' : detail;
  };
  const write = (form: (index: number) => string): Draft => {
    const words = new SheetWords(left, right, pairing, names, form);
    return { instructions: writeInstructions({ left, right, pairing, words, names, detailOf }), notes: words.notes, form, pairing };
  };
  const asterisks = write((index) => '*'.repeat(index + 1));
  const emphasized = asterisks.instructions.some(({ sentence, paragraphs }) =>
    [sentence, ...paragraphs].some((text) => /[*_]\p{L}/u.test(text)),
  );
  if (asterisks.notes.length === 0 || (asterisks.notes.length <= 3 && !emphasized)) return asterisks;
  const last = Math.max(0, ...left.segment.notes.flatMap(({ notes }) => notes.map(({ label }) => Number(label.value) || 0)));
  return write((index) => toRaised(last + index + 1));
}

/** Names for the new numbered paragraphs to which the new text refers, by the paragraph before them: `4 bis`. */
function provisionalNames(left: Structure, right: Structure, pairing: Pairing): ReadonlyMap<number, string> {
  const referred = referredUnits(right);
  const names = new Map<number, string>();
  const taken = new Set(left.units.map(({ address }) => address.number));
  let before = '0';
  let run: number[] = [];
  // Those that are put in together have names together, or it would not be clear which has which.
  const close = (): void => {
    const needed = run.some((unit) => withOwned(right, unit).some((one) => referred.has(one) || right.units[one]?.kind === 'text'));
    const free = INSERTED_SUFFIXES.map((suffix) => `${before} ${suffix}`).filter((name) => !taken.has(name));
    if (needed && free.length >= run.length) {
      run.forEach((unit, index) => {
        const name = free[index] ?? '';
        taken.add(name);
        names.set(unit, name);
      });
    }
    run = [];
  };
  right.units.forEach((unit, index) => {
    if (unit.kind === 'heading') close();
    if (unit.kind !== 'operative') return;
    const old = pairing.ofRight[index] ?? -1;
    if (old < 0) run.push(index);
    else close();
    if (old >= 0 && !pairing.moved.has(index)) before = /^\d+/.exec(left.units[old]?.address.number ?? '')?.[0] ?? before;
  });
  close();
  return names;
}

function printSheet(left: Structure, { style, sponsors, symbol }: SheetOptions, { instructions, notes, form }: Draft): string {
  const title = left.units.find(({ kind }) => kind === 'title');
  const said = title === undefined ? '' : shown(title);
  const head = `${sponsors === '' ? 'Amendment' : `${sponsors}: amendment`} to draft resolution${symbol === undefined ? '' : ` ${symbol}`}`;
  const numbered = instructions.length > 1;
  const body = instructions.flatMap(({ sentence, paragraphs }, index) => [
    `${numbered ? `${String(index + 1)}. ` : ''}${style === 'mun' ? inModelUn(sentence) : sentence}`,
    ...paragraphs,
  ]);
  const foot = notes.map((text, index) => `${form(index)} ${text}`);
  return `${[head, ...(said === '' ? [] : [said]), ...body].join('\n\n')}\n${foot.length === 0 ? '' : `\n${foot.join('\n')}\n`}`;
}

function shown(unit: Unit): string {
  return ownWords(unit)
    .map(({ shown: word, spaced, note }, index) => (note === undefined ? `${spaced && index > 0 ? ' ' : ''}${word}` : ''))
    .join('');
}

/** The words of Model United Nations, outside of quotation marks: clauses that are struck, added and changed. */
function inModelUn(sentence: string): string {
  return sentence
    .split(/(?<=”)|(?=“)/u)
    .map((part) =>
      part.startsWith('“')
        ? part
        : part
            .replace(/\bpreambular paragraph/gu, 'preambulatory clause')
            .replace(/\boperative paragraph/gu, 'operative clause')
            .replace(/^Delete\b/u, 'Strike')
            .replace(/^Replace (.+) with the following text:$/u, 'Change $1 to read:')
            .replace(/\binsert a new\b/gu, 'add a new')
            .replace(/\binsert the following\b/gu, 'add the following'),
    )
    .join('');
}

/** What differs between the text as amended and the new one, of what amendments change. */
function differences(
  applied: AppliedAmendment,
  now: AmendedDocument,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): readonly ComparedUnit[] {
  const { document } = now;
  const after = ResolutionDocument.create(document.uri, document.languageId, 0, applied.text);
  const segments = [modelOf(after), now.model].map((model) => model.segments.map(({ segment }) => segment));
  return compare(segments[0] ?? [], segments[1] ?? []).units.filter(({ fate, moved, left, right }) => {
    const unit = right ?? left;
    if ((fate === 'same' && !moved) || unit === undefined || !isAmendable(unit)) return false;
    const keys = [left, right].map((one) =>
      ownWords(one)
        .map(({ folded }) => folded)
        .join(' '),
    );
    return unit.kind !== 'title' || keys[0] !== keys[1];
  });
}

/** Notes which units are to be said more fully the next time; false where there is nothing left to try. */
function escalate(
  wrong: readonly ComparedUnit[],
  applied: AppliedAmendment | undefined,
  draft: Draft,
  right: Structure,
  details: Map<number, Detail | 'apart'>,
): boolean {
  const blocks = new Set(wrong.flatMap(({ right: unit }) => unit?.blocks[0] ?? []));
  const units = new Set(right.units.flatMap(({ blocks: own }, index) => (own[0] !== undefined && blocks.has(own[0]) ? [index] : [])));
  for (const { state, number } of applied?.instructions ?? []) {
    if (state === 'fails') for (const unit of draft.instructions[number - 1]?.right ?? []) units.add(unit);
  }
  // A paragraph that is left over was moved or deleted in a way that did not come back: what stands beside it is written as new.
  let changed = false;
  for (const unit of units) {
    const next = NEXT[details.get(unit) ?? 'changes'];
    if (next === undefined || (draft.pairing.ofRight[unit] ?? -1) < 0) continue;
    details.set(unit, draft.pairing.moved.has(unit) ? 'apart' : next);
    changed = true;
  }
  return changed;
}

const NEXT: Readonly<Record<Detail | 'apart', Detail | 'apart' | undefined>> = {
  changes: 'with last sign',
  'with last sign': 'whole',
  whole: 'apart',
  apart: undefined,
};
