import { ordinalInWords } from '../text/ordinals';

/** Where a unit stands, as a drafter would say it. */
export interface Address {
  readonly kind:
    'title' | 'chapeau' | 'preambular' | 'operative' | 'paragraph' | 'heading' | 'text' | 'masthead' | 'sponsors' | 'enacting' | 'closing';
  /** Of a preambular paragraph how many there are up to it; of others their number, `5` or `5 bis`; empty for an unnumbered one. */
  readonly number: string;
  /** The labels of the items down to the unit, without brackets: `['b', 'ii']`. */
  readonly path: readonly string[];
  /** The annex and the section that it lies in, as `annex I`, `section II`; empty outside of them. */
  readonly within: readonly string[];
}

/** `preambular paragraph 3`, `section II, operative paragraph 5 (b) (ii)`, `annex I, paragraph 4`, `title`. */
export function inWords({ kind, number, path, within }: Address): string {
  const name = [NAMES.get(kind) ?? kind, number, ...path.map((label) => `(${label})`)].filter((part) => part !== '').join(' ');
  return [...within, name].join(', ');
}

/** As an amendment says it: `the third preambular paragraph`, `operative paragraph 5 (b) (ii)`, `paragraph 4 of annex I`, `the title`. */
export function inAmendment({ kind, number, path, within }: Address): string {
  const items = path.map((label) => ` (${label})`).join('');
  const of = [...within]
    .reverse()
    .map((part) => ` of ${part === 'annex' ? 'the annex' : part}`)
    .join('');
  switch (kind) {
    case 'preambular':
      return `the ${(ordinalInWords(Number(number)) ?? number).toLowerCase()} preambular paragraph${items}${of}`;
    case 'title':
    case 'chapeau':
      return `the ${kind}`;
    case 'operative':
      return number === '' ? `the operative paragraph${items}${of}` : `operative paragraph ${number}${items}${of}`;
    default:
      return number === '' ? `${NAMES.get(kind) ?? kind}${items}${of}` : `paragraph ${number}${items}${of}`;
  }
}

/** The kinds that are called otherwise. */
const NAMES: ReadonlyMap<Address['kind'], string> = new Map([
  ['preambular', 'preambular paragraph'],
  ['operative', 'operative paragraph'],
  ['text', 'unnumbered paragraph'],
  ['masthead', 'masthead line'],
  ['sponsors', 'sponsor line'],
  ['enacting', 'opening line'],
  ['closing', 'closing line'],
]);
