import { resolveIbids, type ResolvedNote } from '../../model/notes/ibid';
import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { notes } from '../sight';

/** FN-07: in the current era a source is cited once; a second note that says the same may be left out. */
export const citedTwice = sequenceRule({
  code: 'footnote/cited-twice',
  rulebook: ['FN-07'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A source is cited a second time',
  why: 'A reference is given once, where the item is first mentioned. A second footnote is needed only for another annex, chapter or paragraph.',
  source:
    'United Nations Editorial Manual, “Footnotes and other references”, chapter V; until about 2019 the operative part repeated the citation',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹\n\nReaffirming the Convention on the Rights of the Child,²',
        `¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.

² United Nations, *Treaty Series*, vol. 1577, No. 27531.
^ footnote/cited-twice`,
      ),
    },
  ],
  good: [
    exampleDraft(
      'Recalling the report of the Secretary-General,¹ and in particular its conclusions,²',
      '¹ E/2031/7.\n\n² E/2031/7, chap. IV.',
    ),
    `Vienna, 24–28 April 2006

${exampleDraft('Recalling the Convention on the Rights of the Child,¹ and reaffirming that Convention,²', '¹ General Assembly resolution 44/25, annex.\n\n² General Assembly resolution 44/25, annex.')}`,
    exampleDraft(
      'Recalling the International Covenant on Civil and Political Rights¹ and the International Covenant on Economic, Social and Cultural Rights,²',
      '¹ See resolution 2200 A (XXI), annex.\n\n² Ibid.',
    ),
  ],
  sees: notes,
  check(segment, { era }, report) {
    if (era === 'legacy') return;
    for (const series of segment.notes) {
      if (series.kind === 'asterisk') continue;
      const first = new Map<string, ResolvedNote>();
      const part = new Map(series.marks.map(({ block, mark }) => [mark.label, segment.places[block]?.part]));
      for (const resolved of resolveIbids(series, segment.blocks)) {
        const { note, source } = resolved;
        // An annex is read alone, and so cites for itself; where a footnote without an indicator belongs, nobody can tell.
        const cited = part.get(note.label.value);
        // A report may well be cited anew for another statement that rests on it.
        const isReport = source?.kind === 'document' || source?.kind === 'records';
        if (source === undefined || source.kind === 'other' || isReport || cited === undefined || cited === 'annex') continue;
        // `² Ibid.` alone after `¹ See resolution …, annex`: two instruments of one annex.
        if (resolved.ibids[0] !== undefined && resolved.reading.sources[0]?.pinpoint === undefined) continue;
        const key = `${String(segment.places[note.block]?.text)} ${source.text.replaceAll(/[*_]/g, '')}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, resolved);
          continue;
        }
        report({
          span: { block: note.block, start: note.label.start, end: note.label.end },
          message: message('Footnote {0} already cites {1}: one is enough', earlier.note.label.value, source.text),
          related: [
            {
              span: { block: earlier.note.block, start: earlier.note.label.start, end: earlier.note.label.end },
              message: message('The first citation'),
            },
          ],
        });
      }
    }
  },
});
