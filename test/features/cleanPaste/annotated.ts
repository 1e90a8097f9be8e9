import { toRaised } from '../../../server/src/text/characters';
import type { Chance } from './printed';

/** A text with notes of its own at the end and their marks in it, for published texts have nearly always lost theirs. */
export function annotated(text: string, chance: Chance): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  // A text that has marks, even lost ones, is left as it is.
  if (/[⁰¹²³⁴-⁹]|[a-z]{3}[,;]?\d|\s\d{1,2}\/\s|\[\^/.test(text)) return paragraphs.join('\n\n');
  const enacting = paragraphs.findIndex((paragraph) => /^\*?The [A-Z][^,]{5,60},\*?$/.test(paragraph));
  let number = 0;
  const notes: string[] = [];
  const marked = paragraphs.map((paragraph, index) => {
    if (
      index <= enacting ||
      paragraph.length < 120 ||
      paragraphs.slice(0, index + 1).some((above) => /^\[?Adopted/.test(above)) ||
      chance() > 0.35 ||
      notes.length > 40
    )
      return paragraph;
    const places = [...paragraph.matchAll(/(?<=[a-z]{3}[,;])(?= [a-z]|$)/g)].map((found) => found.index);
    const place = places[Math.floor(chance() * places.length)];
    if (place === undefined) return paragraph;
    number += 1;
    notes.push(`${toRaised(number)} ${SOURCES[Math.floor(chance() * SOURCES.length)] ?? ''}`);
    return paragraph.slice(0, place) + toRaised(number) + paragraph.slice(place);
  });
  return [...marked, ...notes].join('\n\n');
}

/** What notes say, of one line and of two. */
const SOURCES: readonly string[] = [
  'General Assembly resolution 44/25, annex.',
  'See A/59/123, para. 14.',
  'United Nations, Treaty Series, vol. 2237, No. 39574.',
  'Ibid., annex III.',
  'E/CN.15/2031/4, chap. II, sect. B.',
  'See Official Records of the Economic and Social Council, 2031, Supplement No. 10 (E/2031/30), chap. I, sect. A, and the corrigendum issued later that year.',
  'Report of the World Conference on Drafting, Vienna, 3–7 June 2030 (United Nations publication, Sales No. E.30.I.9), chap. I, resolution 1, annex.',
];
