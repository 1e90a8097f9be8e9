import { fold } from '../../compare/unitWords';
import type { Unit } from '../../compare/unit';
import type { AmendedPlace, Within } from '../../model/amendment/place';
import { withAllBelow, withOwned, type Structure } from './structure';

/** What a place of an amendment is in the text amended. */
export interface FoundPlace {
  /** The units, by their indexes; several for a whole part. */
  readonly units: readonly number[];
  /** Whether only the own words of the unit are meant and not what it owns. */
  readonly ownWordsOnly: boolean;
}

/** The units that a place means; undefined where the text has no such place, or several. A footnote is no unit. */
export function findPlace(structure: Structure, place: AmendedPlace): FoundPlace | undefined {
  const { units } = structure;
  const all = (kinds: ReadonlySet<string>): FoundPlace => ({
    units: units.flatMap((unit, index) => (kinds.has(unit.kind) && unit.part !== 'front' ? [index] : [])),
    ownWordsOnly: true,
  });
  switch (place.kind) {
    case 'title':
      return one(units.findIndex(({ kind }) => kind === 'title'));
    case 'note':
      return undefined;
    case 'preamble':
      return all(PREAMBLE);
    case 'operative-part':
      return all(OPERATIVE);
    case 'text':
      return all(EVERYTHING);
    case 'heading':
      return only(
        units.flatMap((unit, index) =>
          unit.kind === 'heading' && isWithin(unit, place.within) && reads(unit, place.words) ? [index] : [],
        ),
      );
    case 'division':
      return only(units.flatMap((unit, index) => (isDivision(unit, place.division) ? [index] : [])));
    case 'unnumbered':
      return findUnnumbered(structure, place);
    default:
      return findCounted(structure, place);
  }
}

/** What goes when a place is deleted: the unit with what it owns, a heading alone, a section or an annex with all that stands in it. */
export function wholeOf(structure: Structure, place: AmendedPlace, unit: number): readonly number[] {
  return place.kind === 'division' ? withAllBelow(structure, unit) : withOwned(structure, unit);
}

const PREAMBLE: ReadonlySet<string> = new Set(['preambular']);
const OPERATIVE: ReadonlySet<string> = new Set(['operative', 'item', 'text']);
const EVERYTHING: ReadonlySet<string> = new Set(['preambular', 'operative', 'item', 'text', 'heading']);

function one(unit: number): FoundPlace | undefined {
  return unit < 0 ? undefined : { units: [unit], ownWordsOnly: false };
}

function only(found: readonly number[]): FoundPlace | undefined {
  return found.length === 1 ? one(found[0] ?? -1) : undefined;
}

function reads({ words, label }: Unit, wanted: string): boolean {
  const said = words.map(({ shown, spaced }, index) => `${spaced && index > 0 ? ' ' : ''}${shown}`).join('');
  const folded = plain(wanted);
  return plain(said) === folded || plain(`${label} ${said}`) === folded;
}

function plain(words: string): string {
  return fold(words.replace(/[*_]+/g, '').trim()).replace(/\s+/gu, ' ').toLowerCase();
}

/** Whether a unit lies in a section or annex. Where none is named it may lie in any section of the text, but in no annex. */
function isWithin({ address, part }: Unit, within: Within | undefined): boolean {
  if (within === undefined) return part !== 'annex';
  for (let wanted: Within | undefined = within; wanted !== undefined; wanted = wanted.within) {
    const { kind, label } = wanted;
    const name = `${kind} ${label}`.trim().toLowerCase();
    const there = address.within.some((one) => one.toLowerCase() === name || (label === '' && one.startsWith(kind)));
    if (!there) return false;
  }
  return true;
}

function isDivision(unit: Unit, { kind, label, within }: Within): boolean {
  if (unit.kind !== 'heading') return false;
  const isAnnex = /^annex/i.test(unit.label);
  if (isAnnex !== (kind === 'annex')) return false;
  if (label === '') return kind === 'annex';
  return unit.address.number.toUpperCase() === label && (within === undefined ? isAnnex || unit.part !== 'annex' : isWithin(unit, within));
}

type Counted = Extract<AmendedPlace, { readonly path: unknown }>;
type Unnumbered = Extract<AmendedPlace, { readonly kind: 'unnumbered' }>;

function findUnnumbered(structure: Structure, { number, within, under }: Unnumbered): FoundPlace | undefined {
  const { units, owners } = structure;
  const owner = under === undefined ? -1 : (findPlace(structure, under)?.units[0] ?? -2);
  const found = units.flatMap((unit, index) =>
    unit.kind === 'text' && owners[index] === owner && (under !== undefined || isWithin(unit, within)) ? [index] : [],
  );
  return one(found.at(number < 0 ? -1 : number - 1) ?? -1);
}

function findCounted(structure: Structure, place: Counted): FoundPlace | undefined {
  const { units, owners } = structure;
  const possible = units.flatMap((unit, index) => (owners[index] === -1 && isOfKind(unit, place) ? [index] : []));
  const wanted = [String(place.number), place.suffix].filter((part) => part !== undefined).join(' ');
  let found: readonly number[];
  if (place.number < 0) found = possible.slice(-1);
  else if (place.kind === 'preambular') found = possible.slice(place.number - 1, place.number);
  else found = possible.filter((index) => units[index]?.address.number === wanted);
  // A lone paragraph has no number.
  if (found.length === 0 && place.number === 1 && place.kind !== 'preambular' && possible.length === 1) found = possible;
  // Inside an annex paragraphs may be meant without saying so, where the text itself has none of the number.
  if (found.length === 0 && place.kind === 'paragraph' && place.within === undefined) {
    found = units.flatMap((unit, index) =>
      unit.part === 'annex' && unit.address.kind === 'paragraph' && unit.address.number === wanted && owners[index] === -1 ? [index] : [],
    );
  }
  const [top] = found;
  if (top === undefined || found.length > 1) return undefined;
  let unit = top;
  for (const label of place.path) {
    const below = (structure.owned.get(unit) ?? []).find((child) => units[child]?.address.path.at(-1) === label);
    if (below === undefined) return undefined;
    unit = below;
  }
  return { units: [unit], ownWordsOnly: place.chapeauOnly };
}

function isOfKind(unit: Unit, { kind, within }: Counted): boolean {
  if (!isWithin(unit, within)) return false;
  if (kind === 'preambular') return unit.kind === 'preambular';
  return unit.kind === 'operative';
}
