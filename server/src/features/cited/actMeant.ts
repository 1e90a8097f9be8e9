import type { Catalogue } from '../../catalogue/catalogue';
import type { Resolution } from '../../catalogue/resolutions';
import type { CitedActSpan } from '../../syntax/citedActs';
import { MONTH_NAMES } from '../../text/dateInWords';
import { organNamed } from '../hover/organs';

/** What a citation by number means. */
export interface ActMeant {
  /** The organ, as the catalogue of resolutions names it where it knows it, else as it is printed; undefined where it is in doubt. */
  readonly organ: string | undefined;
  /** The resolutions that may be meant, the likeliest first: one where the organ is certain, several in doubt, none that is known. */
  readonly resolutions: readonly Resolution[];
}

/**
 * The organ and the resolution that a number in a text means. A number with its year in brackets is the Security Council's. A name right
 * before the word says whose it is; with `its`, a short name or none the printed date decides where it is that of one organ's resolution
 * only, else the organ that the sentence names before it, else the organ that speaks. `text` is the block's, in which the span stands.
 */
export function actMeant(catalogue: Catalogue, text: string, act: CitedActSpan, speaker: string | undefined): ActMeant {
  const { resolutions } = catalogue;
  const only = (organ: string): ActMeant => {
    const found = resolutions.find(organ, act.id);
    return { organ, resolutions: found === undefined ? [] : [found] };
  };
  if (/\((?:19|20)\d\d\)$/u.test(act.id)) return only(SECURITY_COUNCIL);
  const printed = act.organ?.replace(/[’']s$/u, '');
  const named = printed === undefined || printed === 'its' || SHORT.test(printed) ? undefined : organInFull(catalogue, printed);
  if (named !== undefined) return only(named);
  const candidates = resolutions.withId(act.id).filter(({ organ }) => fitsShortName(organ, printed));
  const likely = likelyOrgan(catalogue, text, act, printed, speaker);
  const date = dateBehind(text, act);
  const dated = date === undefined ? [] : candidates.filter((one) => one.date === date);
  const [fitting, ...others] = dated;
  if (fitting !== undefined && others.length === 0) return { organ: fitting.organ, resolutions: [fitting] };
  const left = dated.length > 0 ? dated : candidates;
  const own = left.find(({ organ }) => organ === likely);
  if (own !== undefined) {
    // Another date than the one that is known is either wrong or that of a resolution that the table has without its date.
    const isContradicted = date !== undefined && own.date?.length === 10 && own.date !== date;
    const undated = isContradicted ? left.filter((one) => one !== own && one.date === undefined) : [];
    return { organ: undated.length === 0 ? own.organ : undefined, resolutions: [own, ...undated] };
  }
  const [first, ...rest] = left;
  if (first !== undefined && rest.length === 0 && (likely === undefined || printed === undefined))
    return { organ: first.organ, resolutions: left };
  return { organ: likely ?? (printed === 'its' ? speaker : printed) ?? (left.length === 0 ? speaker : undefined), resolutions: left };
}

const SECURITY_COUNCIL = 'Security Council';
/** Short names that several organs bear. */
const SHORT = /^(?:the )?(?:Assembly|Council|Commission|Committee|Conference)$/iu;

/** The organ of a name in full, also at the end of a longer one (`Charter of the United Nations and General Assembly`). */
function organInFull(catalogue: Catalogue, name: string): string | undefined {
  return organNamed(catalogue, name, undefined) ?? catalogue.resolutions.organs.find((organ) => name.endsWith(` ${organ}`));
}

/** The General Assembly is `the Assembly`; of the councils any may be `the Council`. */
function fitsShortName(organ: string, printed: string | undefined): boolean {
  if (printed === undefined || !SHORT.test(printed)) return true;
  const plain = printed.replace(/^the /iu, '').toLowerCase();
  return plain === 'assembly' ? organ === 'General Assembly' : organ.toLowerCase().split(/\W+/u).includes(plain);
}

/** The organ that words and sentence suggest: what the short name means here, what the sentence names before it, who speaks. */
function likelyOrgan(
  catalogue: Catalogue,
  text: string,
  { phraseStart, id }: CitedActSpan,
  printed: string | undefined,
  speaker: string | undefined,
): string | undefined {
  const before = text.slice(Math.max(0, phraseStart - LOOK_BACK), phraseStart);
  const sentence = before.slice(before.lastIndexOf('. ') + 1);
  if (printed !== undefined && printed !== 'its') {
    // Of the councils one numbers by the year.
    if (/Council$/iu.test(printed) && /^(?:19|20)\d\d\//u.test(id)) return 'Economic and Social Council';
    return organNamed(catalogue, printed, speaker) ?? lastNamed(catalogue, sentence, (organ) => fitsShortName(organ, printed));
  }
  return lastNamed(catalogue, sentence, () => true) ?? organNamed(catalogue, 'its', speaker);
}

const LOOK_BACK = 400;

/** The last organ that a stretch of text names in full. */
function lastNamed(catalogue: Catalogue, text: string, fits: (organ: string) => boolean): string | undefined {
  const plain = text.replaceAll(/\s+/gu, ' ');
  const places = catalogue.resolutions.organs.filter(fits).map((organ) => ({ organ, at: plain.lastIndexOf(organ) }));
  const last = places.reduce((one, other) => (other.at > one.at ? other : one), { organ: '', at: -1 });
  return last.at < 0 ? undefined : last.organ;
}

/** The full date printed right after a number, as ISO 8601; undefined where none or only a part of one is. */
function dateBehind(text: string, { end, dateEnd }: CitedActSpan): string | undefined {
  const [, day = '', month = '', year] = /(\d{1,2})\W{1,5}([A-Z][a-z]+)\W{1,5}(\d{4})$/u.exec(text.slice(end, dateEnd)) ?? [];
  const number = MONTH_NAMES.indexOf(month) + 1;
  return year === undefined || number === 0 ? undefined : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
