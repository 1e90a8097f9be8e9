import type { Offer } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import { describeResolution } from '../../catalogue/describe';
import type { Resolution } from '../../catalogue/resolutions';
import { message, type Say } from '../../text/message';
import { dateInWords, dateSaid } from '../../text/dateInWords';
import { descriptionMarkdown } from '../hover/descriptionMarkdown';
import { organNamed } from '../hover/organs';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';
import { likelihoodIn } from './resolutionRanks';

/**
 * Resolutions after the word *resolution* by the beginning of their number or by words of their title; undefined where no resolution is
 * being cited.
 */
export function completeResolution(catalogue: Catalogue, writing: WritingPlace, say: Say): Offer[] | undefined {
  const { line } = writing;
  const cited = CITED.exec(line)?.groups;
  if (cited === undefined) return undefined;
  const { query = '', organ, earlier = '' } = cited;
  if (query.length < 2) return undefined;
  const isNumber = /^(?:E?S-)?\d/u.test(query);
  const own = writing.text?.organ;
  const wanted = organ === undefined ? undefined : (actingOrgan(catalogue, line, organ, own) ?? organNamed(catalogue, organ, own));
  const weight = likelihoodIn(catalogue, writing, query, wanted);
  const found = catalogue.resolutions
    .search(isNumber ? query : query.replace(/^(?:entitled )?[“"]?/u, ''), SEARCHED)
    .filter((resolution) => resolution.act === 'resolution' && (wanted === undefined || resolution.organ === wanted))
    .filter((resolution) => earlier === '' || wanted !== undefined || resolution.organ === own)
    .map((resolution) => ({ resolution, likely: weight(resolution) }))
    .toSorted((one, other) => other.likely - one.likely)
    .slice(0, MOST)
    .map(({ resolution }) => resolution);
  const behind = /^[\d/]*/u.exec(writing.rest)?.[0].length ?? 0;
  const behindDate = /^[\d/]* of (?:\d{1,2} [A-Z][a-z]+ \d{4}|\[[^\]]*\])/u.exec(writing.rest)?.[0].length ?? behind;
  return found.map((resolution, order): Offer => {
    // Another organ's resolution wants the organ's name before the word.
    const names = organ === undefined && earlier === '' && resolution.organ !== own;
    const word = /[Rr]esolutions? $/u.exec(line.slice(0, line.length - query.length))?.[0] ?? '';
    const replaced = names ? word.length + query.length : query.length;
    const description = describeResolution(resolution);
    const date = dateSaid(resolution.date);
    const written = citation(resolution);
    return {
      label: `${names ? `${resolution.organ} resolution ` : ''}${resolution.id}`,
      kind: REFERENCE,
      detail: [
        date === undefined ? undefined : say(date),
        description.titleKind === undefined
          ? undefined
          : description.titleKind === 'topic'
            ? say(message('topic: {0}', description.name))
            : description.name,
      ]
        .filter((fact) => fact !== undefined)
        .join(' · '),
      describe: () => descriptionMarkdown(description, say),
      filterText: line.slice(line.length - replaced),
      sortText: sortKey(order),
      // A date that stands there already is that of another number.
      textEdit: {
        range: rangeAround(writing, replaced, written === resolution.id ? behind : behindDate),
        newText: `${names ? `${resolution.organ} ${word.toLowerCase()}` : ''}${written}`,
      },
    };
  });
}

/**
 * The organ that *its* means within a clause with a subject of its own: `adopted by the General Assembly in its`, `as the Council decided,
 * in particular in its`; undefined where it has none.
 */
function actingOrgan(catalogue: Catalogue, line: string, organ: string, own: string | undefined): string | undefined {
  if (organ !== 'its') return undefined;
  const near = line.slice(-FAR);
  const start = [...near.matchAll(SUBJECT)].at(-1);
  const clause = start === undefined ? '' : near.slice(start.index + start[0].length);
  if (clause.includes(';') || !ITS.test(clause)) return undefined;
  const named = catalogue.resolutions.organs
    .filter((name) => clause.startsWith(name))
    .toSorted((one, other) => other.length - one.length)[0];
  if (named !== undefined) return named;
  const [short = ''] = /^(?:Assembly|Council|Commission)\b/u.exec(clause) ?? [];
  return short === '' ? undefined : organNamed(catalogue, short, own);
}

/** What comes before an organ that acts. */
const SUBJECT = /\b(?:by|that|that,|which|as|where) the (?=\p{Lu})/gu;
/** What cites a resolution of the organ that acts. */
const ITS = /[ ,](?:in|particular|including|especially|notably) its resolutions? [^,;]*$/u;

/** How far from its number an organ may be named, in UTF-16 units. */
const FAR = 300;
const SEARCHED = 4000;
const MOST = 60;
/** The kind of a reference on the wire. */
const REFERENCE = 18;
const NUMBER = String.raw`(?:E?S-)?\d[\d/]*(?: [A-Z])?(?: \([^)]*\))?(?: of \d{1,2} [A-Z][a-z]+ \d{4})?`;
const CITED = new RegExp(
  String.raw`(?:(?<organ>[Ii]ts|(?:(?:General|Economic|Social|Security|Human|Rights|Assembly|Council|Commission|and) ?)+) )?[Rr]esolutions? (?<earlier>(?:${NUMBER}(?:, and|,| and) )*)(?<query>(?:E?S-)?\d[\d/]*|(?:on |entitled )?[“"]?\p{L}[\p{L} -]{2,120})$`,
  'u',
);

/**
 * The number and, where it is known, the date: `58/137 of 22 December 2003`; the year of the Security Council's number says enough with it.
 */
function citation({ id, date, dateSureness }: Resolution): string {
  const words = dateSureness === undefined ? undefined : dateInWords(date);
  return words === undefined || !/^\d{1,2} /u.test(words) ? id : `${id} of ${words}`;
}
