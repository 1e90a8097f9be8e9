import { citedInstruments, type CitedInstrument } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule } from '../rule';
import { namesAndNotes } from '../sight';

/** FN-01 as far as it speaks of instruments: where a text cites some instruments in notes, the others take one too. */
export const withoutNote = sequenceRule({
  code: 'instrument/without-note',
  rulebook: ['FN-01'],
  severity: 'hint',
  profiles: ['ga', 'ecosoc', 'hrc'],
  untilLeft: true,
  since: '0.1',
  title: 'An instrument is mentioned without a footnote, others have one',
  why: 'All sources of a resolution are cited in footnotes. Where most instruments of a text have one, it was probably forgotten for this one.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter II; the citations in the catalogue of instruments',
  bad: [
    {
      text: exampleDraft(
        `Recalling the Convention on the Rights of the Child,¹ and the International Covenant on Civil and Political Rights,²

Recalling also the Convention on the Rights of Persons with Disabilities,
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/without-note`,
        `¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.

² See General Assembly resolution 2200 A (XXI), annex.`,
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention on the Rights of the Child, and the Convention on the Rights of Persons with Disabilities,'),
    exampleDraft(
      'Recalling the Convention on the Rights of the Child,¹ the International Covenant on Civil and Political Rights,² and the Charter of the United Nations,',
      '¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.\n\n² See General Assembly resolution 2200 A (XXI), annex.',
    ),
    exampleDraft(
      'Recalling the Convention on the Rights of the Child,¹ the International Covenant on Civil and Political Rights,² and its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”,',
      '¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.\n\n² See General Assembly resolution 2200 A (XXI), annex.',
    ),
  ],
  sees: namesAndNotes,
  check(segment, { era, catalogue }, report) {
    if (era === 'legacy' || segment.notes.length === 0) return;
    const byInstrument = new Map<string, CitedInstrument[]>();
    for (const cited of citedInstruments(segment, catalogue)) {
      const [instrument, ...others] = cited.instruments;
      const place = segment.places[cited.block];
      if (instrument === undefined || others.length > 0 || place === undefined || (place.part !== 'preamble' && place.part !== 'operative'))
        continue;
      const key = `${String(place.text)} ${instrument.id}`;
      byInstrument.set(key, [...(byInstrument.get(key) ?? []), cited]);
    }
    const all = [...byInstrument.values()];
    const noted = all.filter((mentions) =>
      mentions.some(({ block, end, marks }) => marks.length > 0 || LOST.test(segment.blocks[block]?.text.slice(end, end + 8) ?? '')),
    );
    if (noted.length < 2 || noted.length * 2 < all.length) return;
    for (const mentions of all) {
      const [first] = mentions;
      const [instrument] = first?.instruments ?? [];
      if (first === undefined || instrument === undefined || noted.includes(mentions) || first.name !== instrument.name) continue;
      const citation = catalogue.instruments.citations(instrument).find(({ sure }) => sure);
      const text = segment.blocks[first.block]?.text ?? '';
      if (citation === undefined || isTitleOfAct(text, first.start) || sharesMark(text, first.end)) continue;
      report({
        span: { block: first.block, start: first.start, end: first.end },
        message: message('Footnote missing: it should read {0}', citation.text),
      });
    }
  },
});

/** `its resolution 70/1 of …, entitled “…”`: the resolution is the citation. */
function isTitleOfAct(text: string, at: number): boolean {
  const quotation = text.lastIndexOf('“', at);
  if (quotation < 0 || text.slice(quotation, at).includes('”')) return false;
  return /\b(?:resolution|decision)\s[^;]{1,80}\sentitled\s$/i.test(text.slice(Math.max(0, quotation - 100), quotation));
}

/** An indicator that has lost its superscript: `the Paris Agreement.3`. */
const LOST = /^[,;:.)”]{0,2} ?[1-9]\d{0,2}(?=[\s,;:.]|$)/;

/** `the Convention on … and the Optional Protocols thereto,⁵`, `of 10 December 1982,³`: the note may come a few words later. */
function sharesMark(text: string, end: number): boolean {
  return /^[^;]{0,200}?(?:[⁰¹²³⁴-⁹]|\[\^)/.test(text.slice(end));
}
