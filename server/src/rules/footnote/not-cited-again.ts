import { citedInstruments, type CitedInstrument } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { namesAndNotes } from '../sight';

const VIENNA = 'Vienna, 24–28 April 2006\n\n';
const NOTED = 'Recalling the Convention on the Rights of the Child,¹';
const OPERATIVE = (words: string, notes: string): string =>
  `${VIENNA}The Economic and Social Council,\n\n${NOTED}\n\n${words}\n\n2. *Decides* to remain seized of the matter.\n\n${notes}\n`;

/** FN-08: a text of the legacy era cites an instrument in the preamble and again where the operative part first names it. */
export const notCitedAgain = sequenceRule({
  code: 'footnote/not-cited-again',
  rulebook: ['FN-08'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The operative part does not repeat the footnote',
  why: 'Until about 2019 the operative part had to be readable by itself: its first mention of an instrument had a footnote although the preamble had one.',
  source: 'United Nations Editorial Manual, earlier edition, “Footnotes and other references”, chapter V',
  bad: [
    {
      text: OPERATIVE(
        `1. *Urges* Member States to accede to the Convention on the Rights of the Child;
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ footnote/not-cited-again`,
        '¹ General Assembly resolution 44/25, annex.',
      ),
    },
  ],
  good: [
    OPERATIVE(
      '1. *Urges* Member States to accede to the Convention on the Rights of the Child;²',
      '¹ General Assembly resolution 44/25, annex.\n\n² General Assembly resolution 44/25, annex.',
    ),
    exampleDraft(NOTED, '¹ General Assembly resolution 44/25, annex.'),
  ],
  sees: namesAndNotes,
  check(segment, { era, catalogue }, report) {
    // The notes with a slash (`3/`) are older than the rule.
    if (era === 'current') return;
    const byInstrument = new Map<string, CitedInstrument[]>();
    for (const cited of citedInstruments(segment, catalogue)) {
      const key = `${String(segment.places[cited.block]?.text)} ${cited.instruments.map(({ id }) => id).join(' ')}`;
      byInstrument.set(key, [...(byInstrument.get(key) ?? []), cited]);
    }
    for (const mentions of byInstrument.values()) {
      const operative = mentions.filter(({ block }) => segment.places[block]?.part === 'operative');
      const noted = mentions.some(
        ({ block, marks }) => segment.places[block]?.part === 'preamble' && marks.some(({ placed }) => placed.mark.form !== 'slash'),
      );
      // Only the full name asks for a note, not the short ones that stand for it.
      const first = operative.find(({ name, instruments }) => instruments.some((instrument) => instrument.name === name));
      if (!noted || first === undefined || operative.some(({ marks }) => marks.length > 0)) continue;
      report({
        span: { block: first.block, start: first.start, end: first.end },
        message: message('Footnote only in the preamble: the operative part should repeat it at the first mention'),
      });
    }
  },
});
