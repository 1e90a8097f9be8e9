import type { Body } from '../../../catalogue/bodies';
import type { Catalogue } from '../../../catalogue/catalogue';
import type { Instrument } from '../../../catalogue/instruments';
import type { State } from '../../../catalogue/states';
import { wordsIn } from './words';

/** Something that has a name of its own and that a text may mean. */
export interface KnownName {
  /** The same for the same thing in every catalogue: `instrument:crc-1989`, `body:Human Rights Council`, `State:FRA`, `own:the Forum`. */
  readonly key: string;
  /** As running text names it, without article. */
  readonly text: string;
  /** The article that it has in running text; empty for none. */
  readonly article: string;
  readonly forms: readonly NameForm[];
  readonly instrument?: Instrument;
  readonly body?: Body;
  readonly state?: State;
}

/** A name by which something is known. */
export interface NameForm {
  readonly text: string;
  /** Its words in small letters, all of them. */
  readonly words: readonly string[];
  readonly is: 'official' | 'alias' | 'acronym';
}

/** All that the catalogue knows by name; made at the first question and remembered with the catalogue. */
export function knownNames(catalogue: Catalogue): readonly KnownName[] {
  const key = catalogue.instruments;
  const known = remembered.get(key) ?? [...instruments(catalogue), ...bodiesAndOfficials(catalogue), ...states(catalogue)];
  remembered.set(key, known);
  return known;
}

/** The forms of a name, its official one first. */
export function formsOf(official: string, others: readonly string[]): readonly NameForm[] {
  return [official, ...others].map((text, order) => ({
    text,
    words: wordsIn(text),
    is: order === 0 ? 'official' : isAcronym(text) ? 'acronym' : 'alias',
  }));
}

/** One word with more than one capital: `UNHCR`, `UN-Women`, `UNEP`. */
function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{Nd}][\p{L}\p{Nd}-]+$/u.test(text) && /\p{Lu}/u.test(text.slice(1));
}

const remembered = new WeakMap<Catalogue['instruments'], readonly KnownName[]>();
const NOUN =
  /\b(?:Convention|Covenant|Protocols?|Declaration|Charter|Statute|Agreement|Treaty|Programme|Platform|Plan|Rules|Principles|Guidelines|Framework|Compact|Pact|Code|Act|Consensus|Strategy|Conventions|Covenants|Goals|Decade|Recommendation)\b/u;

function instruments({ instruments: { all } }: Catalogue): readonly KnownName[] {
  return all.map((instrument) => ({
    key: `instrument:${instrument.id}`,
    text: instrument.name,
    article:
      NOUN.test(instrument.name) && !/^(?:The|Agenda \d)/u.test(instrument.name)
        ? 'the'
        : /^\d{4} Agenda/u.test(instrument.name)
          ? 'the'
          : '',
    forms: formsOf(instrument.name, instrument.aliases),
    instrument,
  }));
}

function bodiesAndOfficials({ bodies, nameUses }: Catalogue): readonly KnownName[] {
  const used = new Map(nameUses.names.map((one) => [one.name, one]));
  const known = bodies.all
    .filter(({ kind, name }) => kind !== 'document series' && name !== 'Other')
    .map((body): KnownName => {
      // `International Conference on Population and Development (Cairo)` is named without what stands in brackets.
      const text = body.name.replace(/ \([^)]*\)$/u, '');
      const others = [...(body.acronym === undefined ? [] : [body.acronym]), ...body.aliases];
      return { key: `body:${body.name}`, text, article: used.get(body.name)?.article ?? 'the', forms: formsOf(text, others), body };
    });
  const names = new Set(bodies.all.map(({ name }) => name));
  const officials = nameUses.names
    .filter(({ name, kind }) => kind === 'official' && !names.has(name))
    .map(({ name, article }): KnownName => ({ key: `body:${name}`, text: name, article, forms: formsOf(name, []) }));
  return [...known, ...officials];
}

function states({ states: { all }, nameUses }: Catalogue): readonly KnownName[] {
  const used = new Map(nameUses.names.map((one) => [one.name, one]));
  return all.map((state) => {
    const text = spoken(state.name);
    const others = [...new Set([state.name, state.formalName, ...state.otherNames])].filter((name) => name !== text && name !== '');
    return { key: `State:${state.code}`, text, article: used.get(state.name)?.article ?? '', forms: formsOf(text, others), state };
  });
}

/** `Bolivia (Plurinational State of)` as running text has it: `Plurinational State of Bolivia`. */
function spoken(name: string): string {
  return name.replace(/^(.+) \(((?:.+ )?of(?: the)?)\)$/u, '$2 $1');
}
