import { message } from '../../../text/message';
import { plainWords, type SourceNote, type SourceRun } from '../../source';
import { toRaised } from '../../../text/characters';
import type { WordParts } from './parts';
import { readRuns, type RunReader } from './runs';
import { below } from './xml';

type NoteKind = 'footnote' | 'endnote';

/** A note that a call leads to. */
export interface Called {
  readonly key: string;
  readonly kind: NoteKind;
  readonly id: string;
  readonly mark: string | undefined;
}

/** The notes that are called. */
export interface Calls {
  readonly callOf: RunReader['callOf'];
  /** The notes in the order of their first calls. */
  readonly inOrder: () => readonly Called[];
}

/** Word stores no numbers of notes: they follow from the order of the first calls. */
export function newCalls(): Calls {
  const known = new Map<string, Called>();
  return {
    callOf(kind, id, mark) {
      const key = `${kind} ${id}`;
      if (!known.has(key)) known.set(key, { key, kind, id, mark });
      return key;
    },
    inOrder: () => [...known.values()],
  };
}

/** The notes that have been called since the first `from`, and those that only a note calls. */
export function readNotes(reader: RunReader, parts: WordParts, calls: Calls, from: number): readonly SourceNote[] {
  const notes: SourceNote[] = [];
  for (let at = from; at < calls.inOrder().length; at += 1) {
    const called = calls.inOrder()[at];
    if (called !== undefined) notes.push(readNote(reader, parts, called));
  }
  return notes;
}

function readNote(reader: RunReader, parts: WordParts, { key, kind, id, mark }: Called): SourceNote {
  const part = kind === 'footnote' ? parts.footnotes : parts.endnotes;
  const note = part?.children.find(({ attributes }) => attributes['id'] === id);
  const runs = note === undefined ? [] : below(note, 'p').flatMap((paragraph) => [...readRuns(reader, paragraph).runs, SPACE]);
  const text = plainWords(runs);
  if (kind === 'endnote') reader.losses.add(message('An endnote became a footnote'), text);
  if (text === '') reader.losses.add(message('A footnote has no text'), mark);
  if (mark === undefined) return { key, runs };
  return { key, mark, runs: withoutStart(runs, /^\d+$/.test(mark) && !text.startsWith(mark) ? toRaised(Number(mark)) : mark) };
}

const SPACE: SourceRun = { text: ' ' };

/** Runs without a text at their start, and the spaces around it; as they are where they do not begin with it. */
export function withoutStart(runs: readonly SourceRun[], start: string): readonly SourceRun[] {
  if (!plainWords(runs).startsWith(start)) return runs;
  let rest = start;
  return runs.map((run) => {
    const text = rest === '' ? run.text : run.text.trimStart();
    let taken = 0;
    while (taken < rest.length && text.charAt(taken) === rest.charAt(taken)) taken += 1;
    rest = rest.slice(taken);
    return { ...run, text: text.slice(taken) };
  });
}
