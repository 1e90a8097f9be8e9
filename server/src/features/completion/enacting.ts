import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';
import type { Offer } from './offer';

/** The line of the organ that speaks, after a title and before anything of the preamble is there; `[]` elsewhere. */
export function completeEnacting(writing: WritingPlace): Offer[] {
  const { place, line, segment, index, onEmptyLine, text } = writing;
  if (place.part !== 'fragment' || (text !== undefined && text.enacting >= 0)) return [];
  const typed = /^[*_]?[A-Za-z ]*$/u.exec(line)?.[0];
  const above = segment.blocks.slice(0, onEmptyLine ? index + 1 : index);
  if (typed === undefined || !above.some(({ kind }) => kind === 'text' || kind === 'heading')) return [];
  const sign = /^[*_]/u.exec(typed)?.[0] ?? '';
  const words = typed.slice(sign.length).toLowerCase();
  const own = ORGANS.filter(([profile]) => profile === writing.profile);
  return [...own, ...ORGANS.filter((organ) => !own.includes(organ))]
    .map(([, organ]) => `The ${organ}`)
    .filter((organ) => organ.toLowerCase().startsWith(words))
    .map((organ, order) => ({
      label: `${organ},`,
      kind: KEYWORD,
      filterText: `${sign}${organ}`,
      sortText: sortKey(order),
      textEdit: { range: rangeAround(writing, typed.length), newText: `${sign}${organ}${sign},` },
    }));
}

const ORGANS: readonly (readonly [WritingPlace['profile'], string])[] = [
  ['ga', 'General Assembly'],
  ['ecosoc', 'Economic and Social Council'],
  ['hrc', 'Human Rights Council'],
  ['sc', 'Security Council'],
];
/** The kind of a keyword on the wire. */
const KEYWORD = 14;
