import { createNameFinder } from './nameFinder';

/** A name that another has taken the place of. */
export interface SupersededName {
  readonly kind: 'instrument' | 'body';
  readonly name: string;
  /** What is called so now, or has its place. */
  readonly now: string;
  /** The month since when: `2015-09`. An older text, and one that speaks of the past, is not wrong. */
  readonly since: string;
  readonly note?: string;
}

/** A superseded name found in a text. */
export interface SupersededMatch {
  /** UTF-16 offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  readonly superseded: SupersededName;
}

/** The superseded names that the catalogue knows. They are from general knowledge: enough for a hint, not for an error. */
export interface Superseded {
  readonly all: readonly SupersededName[];
  /**
   * The superseded names in a text, from left to right. One that names the source of an act (`Commission on Human Rights resolution
   * 2005/69`, `of the
   * Commission …` after a resolution) or that stands within a longer capitalized name is left out.
   */
  readonly find: (text: string) => readonly SupersededMatch[];
}

/** The superseded names out of the compiled table. */
export function createSuperseded(all: readonly SupersededName[]): Superseded {
  const mayHave = new RegExp(all.map(({ name }) => beginning(name)).join('|') || '(?!)', 'i');
  const finder = createNameFinder(
    all.map((item) => ({ item, names: [item.name] })),
    new Map(),
  );
  return {
    all,
    find(text) {
      // Few texts have any of these names: one look for their first words spares the walk over all others.
      if (!mayHave.test(text)) return [];
      return finder.read(text).found.flatMap(({ start, end, items }) => {
        const [superseded] = items;
        return superseded === undefined || isOfThePast(text, start, end) ? [] : [{ start, end, superseded }];
      });
    },
  };
}

/** The first words of a name as a pattern, whatever parts them: of a name in two words both. */
function beginning(name: string): string {
  return (name.match(/[\p{L}\p{Nd}]+/gu) ?? []).slice(0, 4).join(String.raw`[^a-z]+`);
}

const ACT_AFTER = /^(?:’s|'s)?,?\s+(?:in\s+its\s+)?(?:resolution|decision|\p{Lu})/u;
const PAST_BEFORE = /\b(?:resolutions?|decisions?|sessions?|former|predecessor|replac\w*|success\w*|supersed\w*)\b/iu;

/** Whether the name stands for an act of its time, is called a former one, or is part of a longer name. */
function isOfThePast(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  return (
    ACT_AFTER.test(text.slice(end, end + 40)) || PAST_BEFORE.test(sentence) || /^\p{Lu}/u.test(sentence.trimEnd().split(' ').at(-1) ?? '')
  );
}
