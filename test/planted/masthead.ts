import type { Operator, Subject } from './subject';

const AGENDA = /provisional agenda(?=\*)/;

/** Faults of the masthead and of sections. */
export const mastheadOperators: readonly Operator[] = [
  {
    name: 'the asterisk of the provisional agenda lost',
    codes: ['masthead/agenda-without-note'],
    undo: 'not exactly',
    plant(subject) {
      const agenda = agendaOf(subject);
      return agenda === undefined ? undefined : { edits: [{ start: agenda.end, end: agenda.end + 1, newText: '' }], points: [agenda] };
    },
  },
  {
    name: 'the note of the provisional agenda deleted',
    codes: ['masthead/agenda-without-note'],
    undo: 'not exactly',
    plant(subject) {
      const agenda = agendaOf(subject);
      const note = subject.blocks.find(({ role, block }) => role === 'note' && block.summary.label?.value === '*');
      if (agenda === undefined || note === undefined) return undefined;
      return {
        edits: [{ start: note.start, end: note.start + note.block.text.length, newText: '' }],
        points: [{ start: agenda.end, end: agenda.end + 1 }],
      };
    },
  },
  {
    name: 'a heading without a second one',
    codes: ['headings/lone-heading'],
    undo: 'not exactly',
    plant({ paragraphs }) {
      const first = paragraphs[0]?.members[0];
      if (first === undefined || first.block.part !== 'operative') return undefined;
      return {
        edits: [{ start: first.block.start, end: first.block.start, newText: 'I. General questions\n\n' }],
        points: [{ start: first.block.start, end: first.block.start }],
      };
    },
  },
];

function agendaOf({ blocks }: Subject): { readonly start: number; readonly end: number } | undefined {
  for (const { role, block, start } of blocks) {
    const match = role === 'masthead' ? AGENDA.exec(block.text) : null;
    if (match !== null) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return undefined;
}
