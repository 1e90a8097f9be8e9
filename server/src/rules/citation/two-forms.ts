import { resolveIbids, type ResolvedNote } from '../../model/notes/ibid';
import { citedInstruments } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule } from '../rule';
import { namesAndNotes } from '../sight';

/** A rule of ours: one text cites the same source in two forms. */
export const twoForms = sequenceRule({
  code: 'citation/two-forms',
  rulebook: [],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The same source is cited in two forms',
  why: 'A reader may take two forms of citation for two different sources. A text should cite a resolution with or without its organ, and an instrument by its resolution or by the treaty series, but not in both ways.',
  source: 'Practice of all organs',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹ and reaffirming the Convention on the Rights of the Child,²',
        `¹ General Assembly resolution 44/25, annex.

² United Nations, *Treaty Series*, vol. 1577, No. 27531.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation/two-forms`,
      ),
    },
    {
      text: exampleDraft(
        'Recalling the Declaration,¹ and its aims,²',
        `¹ General Assembly resolution 55/2.

² Resolution 55/2.
  ^^^^^^^^^^^^^^^ citation/two-forms`,
      ),
    },
  ],
  good: [
    exampleDraft(
      'Recalling the Convention on the Rights of the Child,¹ and reaffirming the Convention on the Rights of the Child,²',
      '¹ General Assembly resolution 44/25, annex.\n\n² General Assembly resolution 44/25, annex.',
    ),
  ],
  sees: namesAndNotes,
  check(segment, { catalogue }, report) {
    const names = new Map<number, string>();
    for (const { instruments, marks } of citedInstruments(segment, catalogue)) {
      const [instrument, ...others] = instruments;
      const note = marks.length === 1 ? marks[0]?.note : undefined;
      if (instrument !== undefined && others.length === 0 && note !== undefined) names.set(note.note.block, instrument.id);
    }
    for (const series of segment.notes) {
      const first = new Map<string, { readonly form: string; readonly resolved: ResolvedNote }>();
      for (const resolved of resolveIbids(series, segment.blocks)) {
        const { note, source, reading } = resolved;
        const [only] = reading.sources;
        const block = segment.blocks[note.block];
        if (source === undefined || only === undefined || block === undefined || only.kind === 'ibid') continue;
        const text = String(segment.places[note.block]?.text);
        const name = names.get(note.block);
        const keys = [
          ...(source.kind === 'resolution' && source.id !== undefined
            ? [{ key: `${text} ${source.id}`, form: source.organ === undefined ? 'bare' : 'with its organ' }]
            : []),
          ...(name !== undefined && (source.kind === 'resolution' || source.kind === 'treaty')
            ? [{ key: `${text} ${name}`, form: source.kind }]
            : []),
        ];
        for (const { key, form } of keys) {
          const earlier = first.get(key);
          if (earlier === undefined) {
            first.set(key, { form, resolved });
          } else if (earlier.form !== form) {
            const start = Math.max(note.label.end, block.summary.start) + only.start;
            report({
              span: { block: note.block, start, end: start + only.end - only.start },
              message: message(
                'Second form of citation: footnote {0} has {1}',
                earlier.resolved.note.label.value,
                earlier.resolved.source?.text ?? '',
              ),
              related: [
                {
                  span: {
                    block: earlier.resolved.note.block,
                    start: earlier.resolved.note.label.start,
                    end: earlier.resolved.note.label.end,
                  },
                  message: message('The other form'),
                },
              ],
            });
          }
        }
      }
    }
  },
});
