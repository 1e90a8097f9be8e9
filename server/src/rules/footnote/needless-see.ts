import { citedInstruments } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { namesAndNotes } from '../sight';

/** FN-13: *See* leads to something larger or related, not to the thing itself. */
export const needlessSee = sequenceRule({
  code: 'footnote/needless-see',
  rulebook: ['FN-13'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: '“See” precedes the citation of the instrument itself',
  why: 'A footnote that says where the instrument is published is its citation. “See” is for a document that contains the item or relates to it.',
  source: 'Practice of all organs; the citations in the catalogue of instruments',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        `¹ See General Assembly resolution 44/25, annex.
  ^^^ footnote/needless-see`,
      ),
      fixed: exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ General Assembly resolution 44/25, annex.'),
    },
  ],
  good: [
    exampleDraft(
      'Recalling the International Covenant on Civil and Political Rights,¹',
      '¹ See General Assembly resolution 2200 A (XXI), annex.',
    ),
    exampleDraft(
      'Recalling the Agreement between the United Nations and the United States of America regarding the Headquarters of the United Nations,¹',
      '¹ See resolution 169 (II).',
    ),
    exampleDraft('Recalling guideline 8 on child victims,¹', '¹ See E/2002/68/Add.1.'),
  ],
  sees: namesAndNotes,
  check(segment, { catalogue, era }, report) {
    // Older texts have “See” before an annex that is the instrument itself.
    if (era === 'legacy') return;
    const seen = new Set<number>();
    for (const { instruments, marks } of citedInstruments(segment, catalogue)) {
      const note = marks.length === 1 ? marks[0]?.note?.note : undefined;
      const block = segment.blocks[note?.block ?? -1];
      if (note === undefined || block === undefined || seen.has(note.block)) continue;
      seen.add(note.block);
      const start = Math.max(note.label.end, block.summary.start);
      const written = /^See\s+(?<citation>\S[^;]*)$/.exec(block.text.slice(start, block.summary.end))?.groups?.['citation'];
      if (written === undefined) continue;
      // A resolution that approved a treaty, and does not contain it, takes a “See”.
      if (/\bresolution \d[^,]*$/.test(written) && instruments.some(({ kind }) => TREATIES.has(kind))) continue;
      const known = instruments
        .flatMap((instrument) => catalogue.instruments.citations(instrument))
        .flatMap(({ text, ownText }) => [text, ownText]);
      if (!known.some((text) => plain(text) === plain(written))) continue;
      const rest = block.text.indexOf(written, start) - start;
      const capital = block.text.charAt(start + rest).toUpperCase();
      report({
        span: { block: note.block, start, end: start + 3 },
        message: message('Unnecessary “See” before the citation of the instrument itself: delete it'),
        fixes: () => [
          {
            title: message('Remove “See”'),
            preferred: true,
            safe: false,
            edits: [{ block: note.block, start, end: start + rest + 1, newText: capital }],
          },
        ],
      });
    }
  },
});

const TREATIES: ReadonlySet<string> = new Set(['agreement', 'protocol', 'treaty']);

function plain(text: string): string {
  return text.replaceAll(/[*_.\s]/g, '').toLowerCase();
}
