import type { Unit } from '../../compare/unit';
import type { AmendedPlace, Within } from '../../model/amendment/place';
import { findPlace, wholeOf } from './places';
import { withAllBelow, type Structure } from './structure';

/** The place by which an amendment names a unit, the shortest that means it alone; undefined where there is none, as for a doubled number. */
export function placeOfUnit(structure: Structure, unit: number): AmendedPlace | undefined {
  return candidates(structure, unit).find((place) => {
    const found = findPlace(structure, place)?.units;
    return found?.length === 1 && found[0] === unit;
  });
}

/** The section or annex that a heading opens, where all that stands in it goes with it; undefined for another heading. */
export function divisionOfHeading(structure: Structure, unit: number, gone: ReadonlySet<number>): AmendedPlace | undefined {
  const heading = structure.units[unit];
  if (heading?.kind !== 'heading' || withAllBelow(structure, unit).some((one) => !gone.has(one))) return undefined;
  const division = divisionNamed(heading);
  if (division === undefined) return undefined;
  const place: AmendedPlace = { kind: 'division', division };
  const found = findPlace(structure, place)?.units;
  return found?.length === 1 && found[0] === unit && wholeOf(structure, place, unit).length > 1 ? place : undefined;
}

function divisionNamed({ label, address }: Unit): Within | undefined {
  if (/^annex/i.test(label)) return { kind: 'annex', label: address.number.toUpperCase(), within: undefined };
  if (!/^[A-Z]+$/.test(address.number)) return undefined;
  return { kind: 'section', label: address.number, within: withinOf(address.within.filter((name) => name.startsWith('annex'))) };
}

function candidates({ units, owners, owned }: Structure, unit: number): readonly AmendedPlace[] {
  const found = units[unit];
  if (found === undefined) return [];
  const { kind, address } = found;
  const withins = withinsOf(address.within);
  switch (kind) {
    case 'title':
      return [{ kind: 'title' }];
    case 'heading': {
      const words = found.words.map(({ shown, spaced }, index) => `${spaced && index > 0 ? ' ' : ''}${shown}`).join('');
      const named = words === '' || /[“”"]/u.test(words) ? [] : withins.map((within): AmendedPlace => ({ kind: 'heading', words, within }));
      const division = divisionNamed(found);
      return [...named, ...(division === undefined ? [] : [{ kind: 'division', division } as const])];
    }
    case 'text': {
      const owner = owners[unit] ?? -1;
      const alike = (owned.get(owner) ?? []).filter((one) => units[one]?.kind === 'text');
      if (owner >= 0) {
        const under = candidates({ units, owners, owned } as Structure, owner);
        return under.map((place) => ({ kind: 'unnumbered', number: alike.indexOf(unit) + 1, within: undefined, under: place }));
      }
      return withins.map((within) => ({ kind: 'unnumbered', number: countIn(units, alike, unit, within) + 1, within, under: undefined }));
    }
    case 'preambular':
    case 'operative':
    case 'item':
      return counted({ units, owners, owned } as Structure, unit, withins);
    case 'chapeau':
    case 'line':
      return [];
  }
}

function countIn(units: readonly Unit[], alike: readonly number[], unit: number, within: Within | undefined): number {
  const name = within === undefined ? undefined : `${within.kind} ${within.label}`.trim();
  return alike
    .filter((one) => {
      const other = units[one];
      return name === undefined ? other?.part !== 'annex' : other?.address.within.includes(name) === true;
    })
    .indexOf(unit);
}

function counted({ units, owners }: Structure, unit: number, withins: readonly (Within | undefined)[]): readonly AmendedPlace[] {
  let top = unit;
  while ((owners[top] ?? -1) >= 0) top = owners[top] ?? -1;
  const above = units[top];
  const own = units[unit];
  if (above === undefined || own === undefined || (above.kind !== 'preambular' && above.kind !== 'operative')) return [];
  const [, number, suffix] = /^(\d+)(?: (\p{L}+))?$/u.exec(above.address.number) ?? [];
  const kind = above.kind === 'preambular' ? 'preambular' : above.part === 'annex' ? 'paragraph' : 'operative';
  const value = number === undefined ? 1 : Number(number);
  return withins.map((within) => ({ kind, number: value, suffix, path: own.address.path, within, chapeauOnly: false }));
}

/** Nothing, the innermost section or annex, the innermost in what it lies in. */
function withinsOf(names: readonly string[]): readonly (Within | undefined)[] {
  return [undefined, withinOf(names.slice(-1)), withinOf(names)];
}

/** `annex I`, `section II`, from the outside to the inside, as a place. */
function withinOf(names: readonly string[]): Within | undefined {
  let within: Within | undefined;
  for (const name of names) {
    const [kind, label = ''] = name.split(' ');
    within = { kind: kind === 'annex' ? 'annex' : 'section', label, within };
  }
  return within;
}
