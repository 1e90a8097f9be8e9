import { writeSource, type SourceBlock, type SourceText } from '../../source';
import { flush, readBlocks, type BodyState } from './body';
import { headLines, isOurs, notesBegin, restoredFront } from './head';
import { newLosses, type ChangesDone, type ImportWarning } from './losses';
import { newCalls, readNotes } from './notes';
import { readNumbering } from './numbering';
import { readParts, type WordParts } from './parts';
import type { Changes, RunReader } from './runs';
import { readStyles } from './styles';
import { below, child } from './xml';

export type { Changes } from './runs';
export type { ImportWarning } from './losses';

/** What came out of a file: a text in the form of a draft, not yet formatted, and what was left out or is in doubt. */
export interface Imported {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/** Reads a Word file. Throws an `ImportFault` where it is none, is damaged or is beyond what is reasonable. */
export function readDocx(bytes: Uint8Array, changes: Changes): Imported {
  const parts = readParts(bytes);
  const losses = newLosses(DONE[changes]);
  return { text: writeSource(readTexts(parts, changes, losses)), warnings: losses.warnings() };
}

const DONE = { accept: 'accepted', reject: 'rejected', keep: 'kept' } as const satisfies Readonly<Record<Changes, ChangesDone>>;

/** The texts of a file: a section whose notes begin anew is one of its own. */
function readTexts(parts: WordParts, changes: Changes, losses: RunReader['losses']): readonly SourceText[] {
  const styles = readStyles(parts.styles);
  const calls = newCalls();
  const reader: RunReader = { styles, changes, losses, ours: isOurs(parts), callOf: calls.callOf, bookmarks: new Map() };
  const texts: { blocks: readonly SourceBlock[]; readonly notes: SourceText['notes'][number][]; readonly firstNumber?: number }[] = [];
  const read = { notes: 0 };
  const state: BodyState = {
    blocks: [],
    waiting: undefined,
    framed: [],
    numbering: readNumbering(parts.numbering, styles, labelForm(parts)),
    parts,
    endSection(section) {
      const first = notesBegin(section, texts.length);
      const isText = texts.length === 0 || first !== undefined || isOurs(parts, texts.length);
      const blocks = restoredFront(parts, texts.length, headLines(reader, parts, section), state.blocks.splice(0));
      const notes = [...readNotes(reader, parts, calls, read.notes), ...state.framed.splice(0)];
      read.notes = calls.inOrder().length;
      const before = texts.at(-1);
      if (before === undefined || isText) texts.push({ blocks, notes, ...(first === undefined ? {} : { firstNumber: first }) });
      else {
        before.blocks = [...before.blocks, ...blocks];
        before.notes.push(...notes);
      }
    },
  };
  readBlocks(reader, state, child(parts.document, 'body')?.children ?? []);
  flush(reader, state);
  // A body without a section of its own, or with words after it.
  if (state.blocks.length > 0 || texts.length === 0) state.endSection(NO_SECTION);
  return texts;
}

/** French and Spanish texts, told by the line of the organ that speaks, label their items `a)`. */
function labelForm({ document }: WordParts): 'round' | 'half' {
  const isHalf = below(document, 'p').some((paragraph) => {
    const words = below(paragraph, 't').map(({ text }) => text);
    return ENACTING.test(words.join('').trim());
  });
  return isHalf ? 'half' : 'round';
}

const ENACTING = /^(?:L['’]Assemblée|Le Conseil|La Commission|La Asamblea|El Consejo|La Comisión)[^.;:]{0,100},$/;

const NO_SECTION = { name: 'sectPr', attributes: {}, children: [], text: '' };
