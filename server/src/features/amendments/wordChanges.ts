import type { AmendingAction, WordsAnchor } from '../../model/amendment/action';
import type { AmendedPlace } from '../../model/amendment/place';
import { signLeftOut, wordsNotFound, wordsNotUnique, type AmendmentFault } from './faults';
import { nearestWords, sentencesOf } from './nearestWords';
import type { NewWords } from './newWords';
import { missing, together, type Planned } from './planned';
import { findPlace } from './places';
import { wordsOfPlace } from './placeWords';
import { ownStart, withOwned, type Structure } from './structure';
import { wordEdits, type Placement } from './wordEdit';
import { afterMarks, findWords, type FoundWords } from './wordSearch';

type WordAction = Extract<AmendingAction, { readonly places: readonly AmendedPlace[]; readonly sentence: number | undefined }>;

/** The changes of the words of some places; an error where quoted words are not there once, or at all. */
export function wordChanges(
  structure: Structure,
  action: Exclude<WordAction, { readonly kind: 'delete-units' }>,
  words: NewWords,
): Planned {
  const everywhere = 'everywhere' in action && action.everywhere;
  if (!everywhere) return together(action.places.map((place) => inPlace(structure, action, place, words)));
  const plans = action.places.map((place) => inEvery(structure, action, place, words));
  const found = together(plans);
  // Words that are to be changed wherever they stand need not stand in each of the places.
  return found.changes.length > 0
    ? { changes: found.changes, faults: [] }
    : { changes: [], faults: plans.flatMap(({ faults }) => faults).slice(0, 1) };
}

function inPlace(structure: Structure, action: WordAction, place: AmendedPlace, words: NewWords): Planned {
  const scope = scopeOf(structure, place);
  if (scope === undefined) return missing(structure, place);
  switch (action.kind) {
    case 'replace-words':
      return atWords(structure, place, scope, action.old, words.take(action.new), 'replace');
    case 'delete-words':
      return atWords(structure, place, scope, action.old, '', 'replace');
    case 'insert-words':
      return inserted(structure, place, scope, action.anchor, words.take(action.new));
    case 'replace-sentence':
      return sentence(structure, place, scope, action.sentence, words.take(action.new));
    case 'delete-sentence':
      return sentence(structure, place, scope, action.sentence, '');
  }
}

function inEvery(structure: Structure, action: WordAction, place: AmendedPlace, words: NewWords): Planned {
  const scope = scopeOf(structure, place);
  if (scope === undefined) return missing(structure, place);
  if (action.kind !== 'replace-words' && action.kind !== 'delete-words') return inPlace(structure, action, place, words);
  const found = scope.flatMap((unit) => findIn(structure, [unit], action.old, 'exact'));
  if (found.length === 0) return { changes: [], faults: [wordsNotFound(action.old, wordsOfPlace(place), undefined)] };
  const put = action.kind === 'replace-words' ? words.take(action.new) : '';
  return together(found.map((one) => changed(structure, one, put, 'replace')));
}

/** The units whose words are meant: the paragraph with all that it owns, or its chapeau alone. */
function scopeOf(structure: Structure, place: AmendedPlace): readonly number[] | undefined {
  const found = findPlace(structure, place);
  if (found === undefined) return undefined;
  return found.ownWordsOnly ? found.units : found.units.flatMap((unit) => withOwned(structure, unit));
}

function findIn({ units }: Structure, scope: readonly number[], words: string, letters: 'exact' | 'any case'): readonly FoundWords[] {
  return scope.flatMap((index) => {
    const unit = units[index];
    return unit === undefined ? [] : findWords(unit, index, words, letters);
  });
}

interface OneFinding {
  readonly found: FoundWords | undefined;
  readonly faults: readonly AmendmentFault[];
  /** Whether the full stop inside the closing quotation mark is that of the instruction. */
  readonly stopLeftOut: boolean;
}

/** Words that stand once in a scope: as they are written, else in any case, else without the full stop at their end. */
function findOnce(structure: Structure, place: AmendedPlace, scope: readonly number[], words: string): OneFinding {
  for (const [sought, stopLeftOut] of words.endsWith('.')
    ? ([
        [words, false],
        [words.slice(0, -1), true],
      ] as const)
    : ([[words, false]] as const)) {
    for (const letters of ['exact', 'any case'] as const) {
      const found = findIn(structure, scope, sought, letters);
      if (found.length === 1) return { found: found[0], faults: [], stopLeftOut };
      if (found.length > 1) return { found: undefined, faults: [wordsNotUnique(words, wordsOfPlace(place), found.length)], stopLeftOut };
    }
  }
  const nearest = nearestWords(structure, scope, words);
  return { found: undefined, faults: [wordsNotFound(words, wordsOfPlace(place), nearest)], stopLeftOut: false };
}

function atWords(
  structure: Structure,
  place: AmendedPlace,
  scope: readonly number[],
  old: string,
  put: string,
  placement: Placement,
): Planned {
  const { found, faults, stopLeftOut } = findOnce(structure, place, scope, old);
  if (found === undefined) return { changes: [], faults };
  const words = stopLeftOut && put.endsWith('.') ? put.slice(0, -1) : put;
  const { changes } = changed(structure, found, words, placement);
  return { changes, faults: stopLeftOut ? [signLeftOut()] : [] };
}

function changed({ segment }: Structure, found: FoundWords, put: string, placement: Placement): Planned {
  return {
    changes: wordEdits(segment, found, put, placement).map((edit) => ({ kind: 'words', unit: found.unit, edit })),
    faults: [],
  };
}

function inserted(structure: Structure, place: AmendedPlace, scope: readonly number[], anchor: WordsAnchor, put: string): Planned {
  const { units, segment } = structure;
  switch (anchor.kind) {
    case 'before':
      return atWords(structure, place, scope, anchor.words, put, 'before');
    case 'after': {
      const { found, faults } = findOnce(structure, place, scope, anchor.words);
      const unit = found === undefined ? undefined : units[found.unit];
      if (found === undefined || unit === undefined) return { changes: [], faults };
      return changed(structure, { ...found, end: afterMarks(unit, found.end) }, put, 'after');
    }
    case 'between':
      return between(structure, place, scope, anchor, put);
    case 'start':
    case 'end': {
      const index = anchor.kind === 'start' ? scope[0] : scope.at(-1);
      const unit = index === undefined ? undefined : units[index];
      const block = anchor.kind === 'start' ? unit?.blocks[0] : unit?.blocks.at(-1);
      const content = block === undefined ? undefined : segment.blocks[block];
      if (index === undefined || block === undefined || content === undefined) return missing(structure, place);
      const at = {
        block,
        offset: anchor.kind === 'start' ? ownStart(structure, block) : beforeLastSign(content.text, content.summary.end, put),
      };
      return changed(structure, { unit: index, start: at, end: at }, put, anchor.kind === 'start' ? 'before' : 'after');
    }
  }
}

/** The end of a paragraph is before its last sign, unless the new words begin or end with one themselves. */
function beforeLastSign(text: string, end: number, put: string): number {
  const sign = /[,;.]$/u.test(text.slice(0, end));
  return sign && !/[,;.]$/u.test(put) && !/^[.;]/u.test(put) ? end - 1 : end;
}

function between(
  structure: Structure,
  place: AmendedPlace,
  scope: readonly number[],
  { words, and }: Extract<WordsAnchor, { readonly kind: 'between' }>,
  put: string,
): Planned {
  const firsts = findIn(structure, scope, words, 'any case');
  const seconds = findIn(structure, scope, and, 'any case');
  const pairs = firsts.flatMap((first) =>
    seconds
      .filter((second) => second.unit === first.unit && second.start.block === first.end.block && second.start.offset >= first.end.offset)
      .filter((second) => structure.segment.blocks[first.end.block]?.text.slice(first.end.offset, second.start.offset).trim() === '')
      .map(() => first),
  );
  const [found, another] = pairs;
  if (another !== undefined) return { changes: [], faults: [wordsNotUnique(`${words} ${and}`, wordsOfPlace(place), pairs.length)] };
  if (found !== undefined) return changed(structure, found, put, 'after');
  return inserted(structure, place, scope, { kind: 'after', words }, put);
}

function sentence(structure: Structure, place: AmendedPlace, scope: readonly number[], number: number | undefined, put: string): Planned {
  const index = scope[0];
  const unit = index === undefined ? undefined : structure.units[index];
  const found =
    index === undefined || unit === undefined || number === undefined
      ? undefined
      : sentencesOf(unit, index).at(number < 0 ? -1 : number - 1);
  if (found === undefined) return missing(structure, place);
  return changed(structure, found, put, 'replace');
}
