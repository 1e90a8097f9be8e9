import type { Instrument, InstrumentMatch } from './instruments';

/** A short mention (`the Convention`, `that Protocol`, `the Optional Protocol thereto`) with what it most likely means. */
export interface BackReference {
  /** UTF-16 offsets in the text searched, the article not included. */
  readonly start: number;
  readonly end: number;
  /** The instruments that it means: one, several after a plural, or those of an ambiguous name; none where nothing fitting was introduced before. */
  readonly instruments: readonly Instrument[];
}

/**
 * The short mentions in a text, each resolved to the instrument of that kind named last before it: in this text, else in what was introduced before,
 * the latest last. `matches` are the names found in the text; a mention inside one of them is none.
 */
export function findBackReferences(text: string, matches: readonly InstrumentMatch[], introducedBefore: readonly Instrument[]): readonly BackReference[] {
  const references: BackReference[] = [];
  for (const mention of text.matchAll(MENTION)) {
    const { article = '', noun = '', plural = '', thereto } = mention.groups ?? {};
    const start = mention.index + article.length;
    const end = mention.index + mention[0].length;
    if (matches.some((match) => match.start < end && match.end > start)) {
      continue;
    }
    const named = matches.filter((match) => match.end <= start).map((match) => match.instruments);
    const latestFirst = [...introducedBefore.map((instrument) => [instrument]), ...named].reverse();
    references.push({ start, end, instruments: meant(latestFirst, noun, plural === '' ? 'one' : 'several', thereto === undefined ? 'any' : 'of the one before') });
  }
  return references;
}

const MENTION =
  /\b(?<article>(?:the|The|that|this|each|both|said)\s+(?:two\s+|three\s+)?)(?<noun>Convention|Covenant|(?:Optional |Additional )?Protocol|Agreement|Declaration|Treaty|Statute|Charter|Agenda|Platform|Principles|Guidelines|Rules|Compact|Pact)(?<plural>s?)\b(?!\s+(?:of|on|for|against|concerning|relating|to|in)\s+(?:the\s+)?\p{Lu}|\s+\p{Lu})(?<thereto>\s+thereto\b)?/gu;

/** The instruments meant by a noun; a protocol *thereto* is one that belongs to an instrument named before. */
function meant(latestFirst: readonly (readonly Instrument[])[], noun: string, number: 'one' | 'several', of: 'any' | 'of the one before'): readonly Instrument[] {
  const kind = noun.replace(/^(?:Optional|Additional) /u, '');
  const bears = (instrument: Instrument): boolean => instrument.kind !== 'group' && namesKind(instrument, kind);
  const fitting = latestFirst.filter((instruments) => instruments.some(bears));
  const wanted = of === 'any' ? fitting : fitting.filter((instruments) => latestFirst.some((others) => others.some((other) => instruments.some((one) => one.parent === other.id))));
  const found = number === 'one' ? wanted.slice(0, 1) : wanted;
  return [...new Set(found.flat())];
}

/** Whether the noun is what the instrument is: `Optional Protocol to the Convention …` is a protocol, not a convention. */
function namesKind(instrument: Instrument, kind: string): boolean {
  const head = /\b(?:Convention|Covenant|Protocol|Agreement|Declaration|Treaty|Statute|Charter|Agenda|Platform|Principles|Guidelines|Rules|Compact|Pact)\b/u.exec(instrument.name)?.[0];
  return head === kind;
}
