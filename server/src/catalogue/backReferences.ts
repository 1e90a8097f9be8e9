import type { Instrument, InstrumentMatch, Instruments } from './instruments';
import { matchesOf } from '../text/matches';

/** A short mention (`the Convention`, `that Protocol`, `the Optional Protocol thereto`) with what it most likely means. */
export interface BackReference {
  /** UTF-16 offsets in the text searched, the article not included. */
  readonly start: number;
  readonly end: number;
  /**
   * The instruments that it means: one, several after a plural, or those of an ambiguous name; none where nothing fitting was introduced
   * before.
   */
  readonly instruments: readonly Instrument[];
}

/**
 * The short mentions in a text, each resolved to the instrument of that kind named last before it: in this text, else in what was
 * introduced before,
 * the latest last. A protocol *thereto*, or *to the Convention*, is one of the protocols of that instrument. `matches` are the names found
 * in the text;
 * a mention inside one of them is none.
 */
export function findBackReferences(
  instruments: Instruments,
  text: string,
  matches: readonly InstrumentMatch[],
  introducedBefore: readonly Instrument[],
): readonly BackReference[] {
  const references: BackReference[] = [];
  for (const mention of matchesOf(text, MENTION)) {
    const { article = '', noun = '', plural = '', thereto, parent } = mention.groups ?? {};
    const start = mention.index + article.length;
    const end = mention.index + mention[0].length;
    if (matches.some((match) => match.start < end && match.end > start)) {
      continue;
    }
    const named = matches.filter((match) => match.end <= start).map((match) => match.instruments);
    const latestFirst = [...introducedBefore.map((instrument) => [instrument]), ...named].reverse();
    const protocols = thereto === undefined && parent === undefined ? [] : protocolsOf(instruments, latestFirst, parent);
    references.push({
      start,
      end,
      instruments: protocols.length > 0 ? protocols : meant(latestFirst, noun, plural === '' ? 'one' : 'several'),
    });
  }
  return references;
}

const MENTION =
  /\b(?<article>(?:the|The|that|this|each|both|said)\s+(?:two\s+|three\s+)?)(?<noun>Convention|Covenant|(?:Optional |Additional )?Protocol|Agreement|Declaration|Treaty|Statute|Charter|Agenda|Platform|Principles|Guidelines|Rules|Compact|Pact)(?<plural>s?)\b(?!\s+(?:of|on|for|against|concerning|relating|in)\s+(?:the\s+)?\p{Lu}|\s+\p{Lu})(?:\s+(?<thereto>thereto)\b|\s+to\s+the\s+(?<parent>Convention|Covenant|Agreement|Treaty)\b(?!\s+(?:of|on|for|against)\b))?/gu;

/** The instruments meant by a noun: the one of that kind named last, after a plural all of them. */
function meant(latestFirst: readonly (readonly Instrument[])[], noun: string, number: 'one' | 'several'): readonly Instrument[] {
  const kind = noun.replace(/^(?:Optional|Additional) /u, '');
  const fitting = latestFirst.filter((instruments) =>
    instruments.some((instrument) => instrument.kind !== 'group' && namesKind(instrument, kind)),
  );
  return [...new Set((number === 'one' ? fitting.slice(0, 1) : fitting).flat())];
}

/** The protocols of the instrument named last that has any; those of them that were named before, else all. */
function protocolsOf(
  instruments: Instruments,
  latestFirst: readonly (readonly Instrument[])[],
  parent: string | undefined,
): readonly Instrument[] {
  const named = new Set(latestFirst.flat());
  for (const candidate of latestFirst.flat()) {
    const protocols =
      parent === undefined || namesKind(candidate, parent)
        ? instruments.protocols(candidate).filter((one) => namesKind(one, 'Protocol'))
        : [];
    if (protocols.length > 0) {
      const introduced = protocols.filter((protocol) => named.has(protocol));
      return introduced.length > 0 ? introduced : protocols;
    }
  }
  return [];
}

/** Whether the noun is what the instrument is: `Optional Protocol to the Convention …` is a protocol, not a convention. */
function namesKind(instrument: Instrument, kind: string): boolean {
  const head =
    /\b(?:Convention|Covenant|Protocol|Agreement|Declaration|Treaty|Statute|Charter|Agenda|Platform|Principles|Guidelines|Rules|Compact|Pact)\b/u.exec(
      instrument.name,
    )?.[0];
  return head === kind;
}
