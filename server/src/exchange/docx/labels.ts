import { toRoman } from '../../text/numerals';
import type { RenderedBlock, RenderedCount } from '../render/rendered';
import type { WrittenText } from './changes/written';

/** How a list shows the letters and roman numbers of items: `(a)` or, in French and Spanish, `a)`. */
export type LabelForm = 'round' | 'half';

/** An instance of the one list: where it begins anew, at which level and with which number. */
export interface ListStart {
  readonly level: number;
  readonly start: number;
  readonly form: LabelForm;
}

/** The number of a block: counted by Word, or typed. */
export type Label = { readonly kind: 'counted'; readonly instance: number; readonly level: number } | { readonly kind: 'typed' };

/** The number of a block in both versions of a file with changes; undefined for a version without a number. Of other files both are the same. */
export interface LabelOfBoth {
  readonly now: Label | undefined;
  readonly was: Label | undefined;
}

/** The labels of all numbered blocks by the ids of the blocks, and the lists that they are in, the first one at 1. */
export interface LabelPlan {
  readonly labels: ReadonlyMap<string, LabelOfBoth>;
  readonly instances: readonly ListStart[];
}

/**
 * Decides which numbers Word can count. It counts as Word does: all lists share a counter a level, and a number clears the counters below it.
 * Wherever that would not give the printed number, another list begins there with it; a number that no list prints (`12 bis.`) is typed. In a
 * file with changes a block has a number that is right in both versions, and where there is none, one for each.
 */
export function planLabels(texts: readonly Pick<WrittenText, 'blocks' | 'language'>[]): LabelPlan {
  const labels = new Map<string, LabelOfBoth>();
  const instances: ListStart[] = [];
  const now = newCounter();
  const was = newCounter();
  let form: LabelForm = 'round';
  for (const { language, blocks } of texts) {
    const wanted = language === 'en' ? 'round' : 'half';
    if (wanted !== form) for (const { counters, current, lists } of [now, was]) counters.length = current.length = lists.length = 0;
    form = wanted;
    for (const block of blocks) {
      const label = labelOfBoth([
        { counter: now, wish: wishOf(block.now, form) },
        { counter: was, wish: wishOf(block.was, form) },
      ]);
      if (label !== undefined) labels.set(block.id, label);
    }
  }
  return { labels, instances };

  function labelOfBoth([own, old]: readonly [Side, Side]): LabelOfBoth | undefined {
    if (own.wish === undefined && old.wish === undefined) return undefined;
    const shared = sharedInstance([own, old]);
    const [first, second] = [own, old].map(({ counter, wish }): Label | undefined => {
      if (wish === undefined) return undefined;
      if (wish === 'typed') return { kind: 'typed' };
      const instance = shared ?? counter.current[wish.level];
      const chosen = instance !== undefined && goesOn(counter, instance, wish) ? instance : begun(wish);
      take(counter, chosen, wish);
      return { kind: 'counted', instance: chosen, level: wish.level };
    });
    return { now: first, was: second };
  }

  /** An instance that prints what both versions want; undefined where there is none, or only one version has a number that is counted. */
  function sharedInstance(sides: readonly Side[]): number | undefined {
    const counted = sides.flatMap(({ counter, wish }) => (wish === undefined || wish === 'typed' ? [] : [{ counter, wish }]));
    const [one, other] = counted;
    if (one === undefined || one.wish.level !== (other ?? one).wish.level) return undefined;
    const known = counted.map(({ counter, wish }) => counter.current[wish.level]).filter((instance) => instance !== undefined);
    const found = known.find((instance) => counted.every(({ counter, wish }) => goesOn(counter, instance, wish)));
    return found ?? (one.wish.value === (other ?? one).wish.value ? begun(one.wish) : undefined);
  }

  function begun({ level, value, form: own }: Wish): number {
    instances.push({ level, start: value, form: own });
    return instances.length - 1;
  }

  /** Whether the next number of an instance is the wanted one. An instance that was not used begins with its own number. */
  function goesOn({ counters, current, lists, used }: Counter, instance: number, { level, value, list }: Wish): boolean {
    const own = instances[instance];
    if (own === undefined) return false;
    if (!used.has(instance)) return own.level === level && own.start === value;
    if (current[level] !== instance) return false;
    const before = counters[level];
    return before === undefined ? value === 1 : before + 1 === value && lists[level] === list;
  }
}

/** What one version has been counted to: by level the number, the list that it is in and the instance that prints it. */
interface Counter {
  readonly counters: (number | undefined)[];
  readonly lists: (number | undefined)[];
  readonly current: (number | undefined)[];
  readonly used: Set<number>;
}

/** A number that is to be counted. */
interface Wish {
  readonly level: number;
  readonly value: number;
  readonly list: number;
  readonly form: LabelForm;
}

interface Side {
  readonly counter: Counter;
  readonly wish: Wish | 'typed' | undefined;
}

function newCounter(): Counter {
  return { counters: [], lists: [], current: [], used: new Set() };
}

function take({ counters, current, lists, used }: Counter, instance: number, { level, value, list }: Wish): void {
  counters.length = level;
  current.length = level;
  lists.length = level;
  counters[level] = value;
  lists[level] = list;
  for (let deeper = level; deeper < LEVELS; deeper += 1) current[deeper] = instance;
  used.add(instance);
}

function wishOf(block: RenderedBlock | undefined, form: LabelForm): Wish | 'typed' | undefined {
  if (block === undefined || block.number === '') return undefined;
  const { number, counted, degree } = block;
  const level = degree - 1;
  return counted === undefined || printed(level, counted, form) !== number
    ? 'typed'
    : { level, value: counted.value, list: counted.list, form };
}

/** The levels that the list of the template has. */
const LEVELS = 3;

const STYLES = ['decimal', 'letter', 'roman'] as const;

/** What the list prints for a value; undefined where the level counts in another way. */
function printed(level: number, { style, value }: RenderedCount, form: LabelForm): string | undefined {
  if (STYLES[level] !== style || value < 1) return undefined;
  if (style === 'decimal') return `${String(value)}.`;
  const label = style === 'letter' ? letters(value) : toRoman(value);
  return form === 'round' ? `(${label})` : `${label})`;
}

/** As Word counts: `z` is followed by `aa`, `bb`. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
