import type { Offer } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import { ordinalInWords } from '../../text/ordinals';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';

/**
 * Values of the masthead's lines, sessions, and States in sponsor lines in the order of printed lists; undefined outside of the masthead.
 */
export function completeMasthead(catalogue: Catalogue, writing: WritingPlace): Offer[] | undefined {
  const { place, line } = writing;
  if (place.part !== 'front' && place.part !== 'fragment') return undefined;
  for (const [key, values] of VALUES) {
    const typed = key.exec(line)?.groups?.['typed'];
    if (typed !== undefined) return valueItems(writing, typed, values);
  }
  const session = /^\s*(?:Session:[ \t]*)?(?<typed>[A-Z][a-z-]*)$/u.exec(line)?.groups?.['typed'];
  if (session !== undefined && place.part === 'front')
    return [...sessionItems(writing, session), ...(stateItems(catalogue, writing) ?? [])];
  return place.part === 'front' || SPONSORS.test(line) ? stateItems(catalogue, writing) : undefined;
}

/** The kind of an enumeration's member on the wire. */
const MEMBER = 20;

const VALUES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\s)Distr\.:[ \t]*(?<typed>[A-Za-z]*)$/u, ['General', 'Limited', 'Restricted']],
  [/(?:^|\s)Original:[ \t]*(?<typed>[A-Za-z]*)$/u, ['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish']],
];

const SPONSORS = /^\s*(?:Sponsors|Signatories|Submitted by|Draft resolution submitted by|Co-submitters|Main submitter)\s*:/iu;

function valueItems(writing: WritingPlace, typed: string, values: readonly string[]): Offer[] {
  const behind = /^[A-Za-z]*/u.exec(writing.rest)?.[0].length ?? 0;
  return values
    .filter((value) => value.toLowerCase().startsWith(typed.toLowerCase()))
    .map((value, order) => ({
      label: value,
      kind: MEMBER,
      sortText: sortKey(order),
      textEdit: { range: rangeAround(writing, typed.length, behind), newText: value },
    }));
}

function sessionItems(writing: WritingPlace, typed: string): Offer[] {
  const names = Array.from({ length: 99 }, (_, before) => `${ordinalInWords(before + 1) ?? ''} session`);
  return names
    .filter((name) => name.startsWith(typed))
    .slice(0, 12)
    .map((name, order) => ({
      label: name,
      kind: MEMBER,
      sortText: sortKey(order),
      textEdit: { range: rangeAround(writing, typed.length), newText: name },
    }));
}

/** States that are not yet named in the line; the line must hold nothing but States, or say that it names sponsors. */
function stateItems(catalogue: Catalogue, writing: WritingPlace): Offer[] | undefined {
  const { line, place } = writing;
  const key = SPONSORS.exec(line)?.[0] ?? '';
  const list = line.slice(key.length);
  if (list.includes(':')) return undefined;
  const names = list.split(/,|\sand\s/u);
  const typed = (names.at(-1) ?? '').trimStart();
  const named = names.slice(0, -1).map((name) => catalogue.states.byName(name)?.state);
  const isList = key !== '' || place.role === 'sponsors' || named.length > 0;
  if (
    (isList && named.some((state) => state === undefined)) ||
    (!isList && typed.length < 2) ||
    (typed !== '' && !/^[\p{L} ’'()-]+$/u.test(typed))
  )
    return undefined;
  const states = catalogue.states.search(typed, catalogue.states.all.length).filter((state) => !named.includes(state));
  return states.map((state, order): Offer => ({
    label: state.name,
    kind: MEMBER,
    detail: state.formalName,
    filterText: typed === '' ? state.name : typed,
    sortText: sortKey(100 + order),
    textEdit: { range: rangeAround(writing, typed.length), newText: state.name },
  }));
}
