import type { States } from '../../catalogue/states';

/** Who proposes the words in a bracket, and what is said beside them. */
export interface Attribution {
  /** How long it is at the head of the words, the spaces after it included; offsets and lengths are UTF-16 units. */
  readonly length: number;
  /** How long a remark at the end is, as ` – reserve: US`. */
  readonly tail: number;
  /** States and groups, as they are written; `[]` where none is named. */
  readonly names: readonly string[];
  /** Whether it proposes to delete the words. */
  readonly deletes: boolean;
}

/** The attribution in the words of a bracket; anything else before a colon is text. */
export function attributionIn(words: string, states: States): Attribution {
  const isName = (name: string): boolean => GROUPS.has(name) || states.byName(name) !== undefined;
  const spaces = words.length - words.trimStart().length;
  const tail = tailOf(words, isName);
  const match = /^\s{0,9}([^:[\]]{1,80}):\s+/u.exec(words);
  const parts = (match?.[1] ?? '').split(',').map((name) => name.trim());
  if (match === null || !parts.every((part) => REMARKS.test(part) || isName(part)))
    return { length: spaces, tail: tail.length, names: tail.names, deletes: false };
  return {
    length: match[0].length,
    tail: tail.length,
    names: [...parts.filter(isName), ...tail.names],
    deletes: parts.some((part) => part.toLowerCase() === 'delete'),
  };
}

/** A remark at the end of the words: a dash, what is said, and by whom. */
function tailOf(words: string, isName: (name: string) => boolean): { readonly length: number; readonly names: readonly string[] } {
  const match = /\s[–—-]\s?(?:reserve|retain|ad ref):\s([^:[\]]{1,80})$/iu.exec(words);
  const names = (match?.[1] ?? '').split(',').map((name) => name.trim());
  return match !== null && names.every(isName) ? { length: match[0].length, names } : { length: 0, names: [] };
}

/** Groups of States as they sign their proposals. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['EU', 'G77', 'G-77', 'G77 and China', 'CANZ', 'JUSCANZ', 'AOSIS', 'LDCs', 'LLDCs', 'SIDS', 'NAM', 'OIC', 'AU', 'GCC', 'ASEAN'],
  ...['CARICOM', 'PIF', 'MERCOSUR', 'GRULAC', 'WEOG', 'EEG', 'African Group', 'Arab Group', 'Nordic countries', 'Holy See'],
  ...[
    'US',
    'USA',
    'UK',
    'ROK',
    'DPRK',
    'UAE',
    'KSA',
    'Russia',
    'Iran',
    'Syria',
    'Venezuela',
    'Bolivia',
    'Chair',
    'Co-Chairs',
    'Facilitator',
  ],
]);

/** What may stand before the colon besides names. */
const REMARKS = /^(?:alt(?:ernative)?\.?(?: ?\d+)?|add|retain|reserve|ad ref|delete)$/iu;
