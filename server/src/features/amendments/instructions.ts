import type { Unit } from '../../compare/unit';
import type { AmendedPlace } from '../../model/amendment/place';
import type { Pairing } from './pairing';
import { canAmend, wordsWithTargets } from './pairing';
import { divisionOfHeading, placeOfUnit } from './placeOfUnit';
import { wordsOfPlace, wordsOfPlaces } from './placeWords';
import { quotedChanges, type QuotedChange } from './quoting';
import type { SheetWords } from './sheetWords';
import { homeOf, withOwned, type Structure } from './structure';

/** An instruction as it is written, without its number. */
export interface WrittenInstruction {
  /** One sentence; it ends with a colon where paragraphs follow. */
  readonly sentence: string;
  /** The new paragraphs below it. */
  readonly paragraphs: readonly string[];
  /** What it is about, to find it again when it does not lead to the new text: units of the old and of the new text. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** How much is said of a unit of the new text: its changes, those of its last sign too, or the whole of it. */
export type Detail = 'changes' | 'with last sign' | 'whole';

/** What instructions are written from. */
export interface WritingContext {
  readonly left: Structure;
  readonly right: Structure;
  readonly pairing: Pairing;
  readonly words: SheetWords;
  readonly names: ReadonlyMap<number, string>;
  readonly detailOf: (right: number) => Detail;
}

/** Where an instruction belongs in the order of the text amended: by a block, and before, at or after it. */
interface Placed extends WrittenInstruction {
  readonly at: number;
  readonly side: number;
}

/** The instructions by which the old text becomes the new one, in the order of the old one; a unit that has no place is passed over. */
export function writeInstructions(context: WritingContext): readonly WrittenInstruction[] {
  const placed = [...changesOfWords(context), ...deletions(context), ...insertionsAndMoves(context)];
  return placed
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.at - b.one.at || a.one.side - b.one.side || a.order - b.order)
    .map(({ one }) => one);
}

function blockOf({ units }: Structure, unit: number): number {
  return units[unit]?.blocks[0] ?? 0;
}

function changesOfWords({ left, right, pairing, words, detailOf }: WritingContext): readonly Placed[] {
  return left.units.flatMap((old, index): readonly Placed[] => {
    const partner = pairing.ofLeft[index] ?? -1;
    const now = right.units[partner];
    if (partner < 0 || now === undefined || !canAmend(left, index)) return [];
    const before = wordsWithTargets(left, index, (unit) =>
      (pairing.ofLeft[unit] ?? -1) < 0 ? `-${String(unit)}` : String(pairing.ofLeft[unit]),
    );
    const after = wordsWithTargets(right, partner, String);
    if (before.length === after.length && before.every((word, at) => word.folded === after[at]?.folded)) return [];
    const place = placeOfUnit(left, index);
    if (place === undefined) return [];
    const own = { at: blockOf(left, index), side: 0, left: [index], right: [partner] };
    const detail = detailOf(partner);
    const scope = withOwned(left, index);
    const quoteNew = (from: number, to: number): string => words.quote(now, from, to);
    const changes =
      detail === 'whole'
        ? undefined
        : quotedChanges({
            structure: left,
            scope,
            unit: old,
            left: before,
            right: after,
            quoteNew,
            lastSign: detail === 'changes' ? 'left out' : 'said',
          });
    if (changes === undefined) return [{ ...own, ...replacement(words, place, now, scope.length > 1) }];
    if (changes.length === 0) return [];
    return [{ ...own, sentence: `In ${wordsOfPlace(place)}, ${changes.map(said).join('; ')}.`, paragraphs: [] }];
  });
}

function said(change: QuotedChange): string {
  switch (change.kind) {
    case 'replace':
      return `replace “${change.old}” with “${change.now}”`;
    case 'delete':
      return `delete “${change.old}”`;
    case 'insert':
      return `after “${change.after}”, insert “${change.now}”`;
    case 'insert-before':
      return `before “${change.before}”, insert “${change.now}”`;
  }
}

function replacement(
  words: SheetWords,
  place: AmendedPlace,
  now: Unit,
  owns: boolean,
): Pick<WrittenInstruction, 'sentence' | 'paragraphs'> {
  const whole = owns && 'path' in place ? { ...place, chapeauOnly: true } : place;
  return { sentence: `Replace ${wordsOfPlace(whole)} with the following text:`, paragraphs: [words.whole(now)] };
}

/** What has no partner goes, the outermost of it by name; paragraphs beside each other in one instruction. */
function deletions({ left, pairing }: WritingContext): readonly Placed[] {
  const gone = new Set(left.units.flatMap((_, index) => ((pairing.ofLeft[index] ?? -1) < 0 && canAmend(left, index) ? [index] : [])));
  const named = new Set<number>();
  const found: (Pick<Placed, 'at' | 'side' | 'left'> & { readonly places: readonly AmendedPlace[] })[] = [];
  left.units.forEach((unit, index) => {
    if (!gone.has(index) || named.has(index) || gone.has(left.owners[index] ?? -1)) return;
    const division = divisionOfHeading(left, index, gone);
    const place = division ?? placeOfUnit(left, index);
    if (place === undefined) return;
    if (division !== undefined) {
      left.units.forEach((other, one) => {
        if (named.has(other.parent) || other.parent === index) named.add(one);
      });
    }
    named.add(index);
    const last = found.at(-1);
    const before = last?.left.at(-1);
    const joins = before !== undefined && division === undefined && left.units[before]?.kind === unit.kind && isNext(left, before, index);
    if (joins && last !== undefined) found[found.length - 1] = { ...last, left: [...last.left, index], places: [...last.places, place] };
    else found.push({ at: blockOf(left, index), side: 1, left: [index], places: [place] });
  });
  return found.map(({ places, ...one }) => ({ ...one, right: [], sentence: `Delete ${wordsOfPlaces(places)}.`, paragraphs: [] }));
}

function isNext({ owned, owners }: Structure, before: number, index: number): boolean {
  const siblings = owned.get(owners[index] ?? -1) ?? [];
  return siblings.indexOf(index) === siblings.indexOf(before) + 1;
}

/** Where new paragraphs go among those of one owner. */
interface Spot {
  readonly unit: number;
  readonly where: 'after' | 'before' | 'below';
}

function insertionsAndMoves(context: WritingContext): readonly Placed[] {
  const { right, pairing } = context;
  const found: Placed[] = [];
  for (const [owner, children] of right.owned) {
    const ownerBefore = owner < 0 ? -1 : (pairing.ofRight[owner] ?? -1);
    // What stands under a new paragraph comes with it.
    if (owner >= 0 && ownerBefore < 0) continue;
    let run: number[] = [];
    const close = (): void => {
      if (run.length > 0) found.push(...insertion(context, run, ownerBefore));
      run = [];
    };
    for (const child of children) {
      if (!canAmend(right, child)) continue;
      const old = pairing.ofRight[child] ?? -1;
      const last = run.at(-1);
      if (old >= 0 || (last !== undefined && kindSaid(right, last) !== kindSaid(right, child))) close();
      if (old < 0) run.push(child);
      else if (pairing.moved.has(child)) found.push(...moving(context, child, ownerBefore));
    }
    close();
  }
  return found;
}

/** Beside which unit of the old text a new one goes: after the one that stays before it, else before the one that stays after it. */
function spotOf({ left, right, pairing }: WritingContext, unit: number, ownerBefore: number): Spot | undefined {
  const siblings = right.owned.get(right.owners[unit] ?? -1) ?? [];
  const at = siblings.indexOf(unit);
  const staying = (one: number): boolean => (pairing.ofRight[one] ?? -1) >= 0 && !pairing.moved.has(one) && canAmend(right, one);
  const isAlike = (one: number): boolean => right.units[one]?.part === right.units[unit]?.part && right.units[one]?.kind !== 'title';
  const nameable = (one: number): boolean => staying(one) && isAlike(one) && placeOfUnit(left, pairing.ofRight[one] ?? -1) !== undefined;
  // A neighbour that cannot be named is no place to go to, and nothing is put across it.
  const before = siblings.slice(0, at).findLast((one) => staying(one) && isAlike(one));
  if (before !== undefined && nameable(before)) return { unit: pairing.ofRight[before] ?? -1, where: 'after' };
  const after = siblings.slice(at + 1).find((one) => staying(one) && isAlike(one));
  if (after !== undefined && nameable(after)) return { unit: pairing.ofRight[after] ?? -1, where: 'before' };
  if (ownerBefore >= 0) return { unit: ownerBefore, where: 'below' };
  const any = siblings.slice(0, at).findLast((one) => staying(one) && right.units[one]?.kind !== 'title');
  return any === undefined ? undefined : { unit: pairing.ofRight[any] ?? -1, where: 'after' };
}

function moving(context: WritingContext, child: number, ownerBefore: number): readonly Placed[] {
  const { left, right, pairing } = context;
  const unit = pairing.ofRight[child] ?? -1;
  const spot = spotOf(context, child, ownerBefore);
  const place = placeOfUnit(left, unit);
  const target = spot === undefined ? undefined : placeOfUnit(left, spot.unit);
  if (spot === undefined || spot.where === 'below' || place === undefined || target === undefined) return [];
  return [
    {
      ...orderOf(left, spot),
      left: [unit],
      right: withOwned(right, child),
      sentence: `Move ${wordsOfPlace(place)} ${spot.where} ${wordsOfPlace(target)}.`,
      paragraphs: [],
    },
  ];
}

function orderOf(left: Structure, { unit, where }: Spot): Pick<Placed, 'at' | 'side'> {
  return { at: blockOf(left, unit), side: where === 'before' ? -1 : 2 };
}

function insertion(context: WritingContext, run: readonly number[], ownerBefore: number): readonly Placed[] {
  const { left, right, names } = context;
  const [first] = run;
  const spot = first === undefined ? undefined : spotOf(context, first, ownerBefore);
  const found = spot === undefined ? undefined : placeOfUnit(left, spot.unit);
  if (first === undefined || spot === undefined || found === undefined) return [];
  const place = spot.where === 'below' && 'path' in found ? { ...found, chapeauOnly: true } : found;
  const all = run.flatMap((unit) => withOwned(right, unit));
  const named = run.flatMap((unit) => names.get(unit) ?? []);
  const kind = kindSaid(right, first);
  // A paragraph without a number below a new one would be taken for another new one, unless those have their names.
  const labelled = kind === 'operative' && all.some((unit) => right.units[unit]?.kind === 'text' && !run.includes(unit));
  const paragraphs = all.map((unit) => paragraphOf(context, unit, run.includes(unit) ? (labelled ? 'named' : 'top') : 'below'));
  return [
    {
      ...orderOf(left, spot),
      left: [],
      right: all,
      sentence: `${spot.where === 'before' ? 'Before' : 'After'} ${wordsOfPlace(place)}, insert ${newText(kind, run.length, named)} reading:`,
      paragraphs: paragraphs.map(({ text, unit }) => {
        const label = right.units[unit]?.label ?? '';
        return kind === 'text' && /^\d/.test(label) ? `${label} ${text}` : text;
      }),
    },
  ];
}

function paragraphOf(
  { right, words, names }: WritingContext,
  unit: number,
  as: 'top' | 'named' | 'below',
): { readonly text: string; readonly unit: number } {
  const found = right.units[unit];
  if (found === undefined) return { text: '', unit };
  const own = words.whole(found);
  const isItem = found.kind === 'item';
  const name = as === 'named' ? names.get(unit) : undefined;
  const label = name !== undefined ? `${name}.` : isItem ? found.label : '';
  return { text: [label, own].filter((part) => part !== '').join(' '), unit };
}

/** What new paragraphs are called; `text` for headings and paragraphs without a number. */
type KindSaid = 'preambular' | 'operative' | 'paragraph' | 'item' | 'heading' | 'text';

function kindSaid(structure: Structure, unit: number): KindSaid {
  const found = structure.units[unit];
  switch (found?.kind) {
    case 'preambular':
    case 'item':
    case 'heading':
      return found.kind;
    case 'operative':
      if (found.part === 'annex') return homeOf(structure, unit) === undefined ? 'text' : 'paragraph';
      return 'operative';
    default:
      return 'text';
  }
}

const KINDS: Readonly<Record<KindSaid, string>> = {
  preambular: 'preambular paragraph',
  operative: 'operative paragraph',
  paragraph: 'paragraph',
  item: 'subparagraph',
  heading: 'heading',
  text: 'paragraph',
};

function newText(kind: KindSaid, several: number, names: readonly string[]): string {
  const [one] = names;
  const said = kind === 'text' ? `unnumbered ${KINDS[kind]}` : KINDS[kind];
  if (several === 1) return [`a new ${said}`, one].filter((part) => part !== undefined).join(' ');
  const named = names.length === several ? ` ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : '';
  return `the following new ${said}s${named}`;
}
