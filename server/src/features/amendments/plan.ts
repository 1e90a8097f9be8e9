import { inWords } from '../../compare/address';
import type { AmendingAction } from '../../model/amendment/action';
import type { Instruction } from '../../model/amendment/amendment';
import type { AmendedPlace } from '../../model/amendment/place';
import type { Anchor, Change, NewKind } from './changes';
import { nothingToInsert, unread, wordsNotFound, type AmendmentFault } from './faults';
import { missing, together, type Planned } from './planned';
import { replacedUnit } from './replacedUnit';
import type { NewParagraph, NewWords } from './newWords';
import { findPlace, wholeOf } from './places';
import { wordsOfPlace } from './placeWords';
import { homeOf, isAmendable, withOwned, type Structure } from './structure';
import { wordChanges } from './wordChanges';

/** What an instruction comes to. */
export interface PlannedInstruction {
  readonly instruction: Instruction;
  /** What it changes; `[]` where it does not fit, or follows by itself. */
  readonly changes: readonly Change[];
  readonly faults: readonly AmendmentFault[];
  /** The units that it speaks of, by their addresses. */
  readonly places: readonly string[];
  /** What it would change if an instruction of another amendment did not stand in the way; undefined where none does. */
  readonly blocked?: readonly Change[];
}

/** Works an instruction out against the text before all changes. All of it fits or nothing is changed. */
export function planInstruction(structure: Structure, instruction: Instruction, words: NewWords): PlannedInstruction {
  const { reading } = instruction;
  if (reading.actions.length === 0) return { instruction, changes: [], faults: [unread()], places: [] };
  const changes: Change[] = [];
  const faults: AmendmentFault[] = [];
  const places = new Set<string>();
  for (const action of reading.actions) {
    for (const place of placesOf(action)) {
      for (const unit of findPlace(structure, place)?.units.slice(0, 3) ?? []) places.add(addressOf(structure, unit));
    }
    const planned = planAction(structure, action, instruction, words);
    changes.push(...planned.changes);
    faults.push(...planned.faults);
  }
  const fits = faults.every(({ severity }) => severity !== 'error');
  return { instruction, changes: fits ? changes : [], faults, places: [...places] };
}

function placesOf(action: AmendingAction): readonly AmendedPlace[] {
  if ('places' in action) return action.places;
  return 'place' in action ? [action.place] : [];
}

function addressOf({ units }: Structure, unit: number): string {
  const found = units[unit];
  return found === undefined ? '' : inWords(found.address);
}

function planAction(structure: Structure, action: AmendingAction, instruction: Instruction, words: NewWords): Planned {
  switch (action.kind) {
    case 'renumber':
      return { changes: [], faults: [] };
    case 'delete-units':
      return together(action.places.map((place) => deletion(structure, place)));
    case 'insert-units':
      return insertion(structure, action, paragraphsOf(instruction, action.quoted, words));
    case 'replace-unit':
      return replacement(structure, action.place, paragraphsOf(instruction, action.quoted, words));
    case 'move-unit':
      return move(structure, action);
    default:
      return wordChanges(structure, action, words);
  }
}

function paragraphsOf(instruction: Instruction, quoted: string | undefined, words: NewWords): readonly NewParagraph[] {
  return quoted === undefined ? words.paragraphs(instruction.blocks) : words.quoted(quoted);
}

/** The one unit of a place that may be changed; undefined for none. */
function unitOf(structure: Structure, place: AmendedPlace): number | undefined {
  const [unit, another] = findPlace(structure, place)?.units ?? [];
  const found = unit === undefined || another !== undefined ? undefined : structure.units[unit];
  return found === undefined || !isAmendable(found) ? undefined : unit;
}

function deletion(structure: Structure, place: AmendedPlace): Planned {
  if (place.kind === 'note') return noteDeletion(structure, place.number);
  const unit = unitOf(structure, place);
  if (unit === undefined) return missing(structure, place);
  return { changes: [{ kind: 'delete', units: wholeOf(structure, place, unit) }], faults: [] };
}

function noteDeletion(structure: Structure, number: number): Planned {
  const label = String(number);
  const marks = structure.segment.notes.flatMap((series) =>
    series.kind === 'asterisk' ? [] : series.marks.filter(({ mark }) => mark.label === label),
  );
  if (marks.length === 0) return missing(structure, { kind: 'note', number });
  return {
    changes: marks.map(({ block, mark }) => ({
      kind: 'words',
      unit: structure.unitOfBlock.get(block) ?? -1,
      edit: { block, start: mark.start, end: mark.end, newText: '' },
    })),
    faults: [],
  };
}

function insertion(
  structure: Structure,
  { place, where, unit: called, names }: Extract<AmendingAction, { readonly kind: 'insert-units' }>,
  paragraphs: readonly NewParagraph[],
): Planned {
  const unit = unitOf(structure, place);
  if (unit === undefined) return missing(structure, place);
  if (paragraphs.length === 0) return { changes: [], faults: [nothingToInsert()] };
  const found = structure.units[unit];
  const as = kindOf(called, found?.kind);
  const chapeau = 'chapeauOnly' in place && place.chapeauOnly;
  let anchor: Anchor = { unit, where };
  if (as === 'item' && where === 'after' && (chapeau || (found?.kind !== 'item' && homeOf(structure, unit)?.list.counts === 'number'))) {
    // A new subparagraph after a paragraph is its first, or its last where it has some already.
    const items = structure.owned.get(unit) ?? [];
    anchor = chapeau || items.length === 0 ? { unit, where: 'below' } : { unit: items.at(-1) ?? unit, where: 'after' };
  } else if (place.kind === 'division' && where === 'after') anchor = { unit: wholeOf(structure, place, unit).at(-1) ?? unit, where };
  else if (chapeau) anchor = { unit, where: 'below' };
  return { changes: [{ kind: 'insert', anchor, as, paragraphs: withNames(paragraphs, names) }], faults: [] };
}

/** The new paragraphs without a label of their own under the names that the instruction gives them. */
function withNames(paragraphs: readonly NewParagraph[], names: readonly string[]): readonly NewParagraph[] {
  const rest = [...names];
  return paragraphs.map((paragraph) => {
    const name = paragraph.label === '' ? rest.shift() : undefined;
    return name === undefined ? paragraph : { ...paragraph, label: `${name}.` };
  });
}

function kindOf(called: Extract<AmendingAction, { readonly kind: 'insert-units' }>['unit'], beside: string | undefined): NewKind {
  if (called === 'preambular' || called === 'operative') return called;
  if (called === 'subparagraph') return 'item';
  if (called === 'text') return 'as written';
  return beside === 'preambular' || beside === 'operative' || beside === 'item' ? beside : 'as written';
}

function replacement(structure: Structure, place: AmendedPlace, paragraphs: readonly NewParagraph[]): Planned {
  const unit = unitOf(structure, place);
  if (unit === undefined) return place.kind === 'note' ? { changes: [], faults: [unread()] } : missing(structure, place);
  const [first, ...below] = paragraphs;
  if (first === undefined) return { changes: [], faults: [nothingToInsert()] };
  const chapeau = 'chapeauOnly' in place && place.chapeauOnly;
  const changes: Change[] = replacedUnit(structure, unit, first);
  const gone = chapeau ? [] : wholeOf(structure, place, unit).filter((one) => one !== unit);
  if (gone.length > 0) changes.push({ kind: 'delete', units: gone });
  if (below.length > 0) changes.push({ kind: 'insert', anchor: { unit, where: 'below' }, as: 'as written', paragraphs: below });
  return { changes, faults: [] };
}

function move(structure: Structure, { place, target, where }: Extract<AmendingAction, { readonly kind: 'move-unit' }>): Planned {
  const unit = unitOf(structure, place);
  const to = unitOf(structure, target);
  if (unit === undefined) return missing(structure, place);
  if (to === undefined) return missing(structure, target);
  // Nothing goes beside a part of itself.
  if (withOwned(structure, unit).includes(to))
    return { changes: [], faults: [wordsNotFound(wordsOfPlace(target), wordsOfPlace(place), undefined)] };
  return { changes: [{ kind: 'move', unit, anchor: { unit: to, where } }], faults: [] };
}
