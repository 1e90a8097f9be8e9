import { toRoman } from '../../text/numerals';
import type { RenderedCount, RenderedText } from '../render/rendered';

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

/** The labels of all numbered blocks by the ids of the blocks, and the lists that they are in, the first one at 1. */
export interface LabelPlan {
  readonly labels: ReadonlyMap<string, Label>;
  readonly instances: readonly ListStart[];
}

/**
 * Decides which numbers Word can count. It counts as Word does: all lists share a counter a level, and a number clears the counters below it.
 * Wherever that would not give the printed number, another list begins there with it; a number that no list prints (`12 bis.`) is typed.
 */
export function planLabels(texts: readonly Pick<RenderedText, 'blocks' | 'language'>[]): LabelPlan {
  const labels = new Map<string, Label>();
  const instances: ListStart[] = [];
  const counters: (number | undefined)[] = [];
  const current: (number | undefined)[] = [];
  const lists: (number | undefined)[] = [];
  let form: LabelForm = 'round';
  for (const { block, form: wanted } of texts.flatMap(blocksOf)) {
    const { id, number, counted, degree } = block;
    if (wanted !== form) counters.length = current.length = lists.length = 0;
    form = wanted;
    const level = degree - 1;
    if (number === '') continue;
    if (counted === undefined || printed(level, counted, form) !== number) {
      labels.set(id, { kind: 'typed' });
      continue;
    }
    const { list, value } = counted;
    const goesOn = counters[level] === undefined ? value === 1 : counters[level] + 1 === value && lists[level] === list;
    let instance = current[level];
    if (!goesOn || instance === undefined) {
      instance = instances.length;
      instances.push({ level, start: value, form });
    }
    counters.length = level;
    current.length = level;
    lists.length = level;
    counters[level] = value;
    lists[level] = list;
    for (let deeper = level; deeper < LEVELS; deeper += 1) current[deeper] = instance;
    labels.set(id, { kind: 'counted', instance, level });
  }
  return { labels, instances };
}

/** The blocks of a text with the form of its labels: a text in another form has a list of its own. */
function blocksOf({
  blocks,
  language,
}: Pick<RenderedText, 'blocks' | 'language'>): readonly { readonly block: RenderedText['blocks'][number]; readonly form: LabelForm }[] {
  return blocks.map((block) => ({ block, form: language === 'en' ? 'round' : 'half' }));
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
