import assert from 'node:assert/strict';
import { resolveIbids } from '../server/src/model/notes/ibid';
import { createModel } from '../server/src/model/model';
import { resolveReferences } from '../server/src/model/references/resolve';
import { renumberEdits } from '../server/src/model/renumber';
import type { Segment } from '../server/src/model/segment';
import { ResolutionDocument } from '../server/src/syntax/document';
import { applySpanEdits } from '../server/src/text/position';
import { catalogue } from './fixture';

const modelOf = createModel(catalogue);

/** The text after its paragraphs, items and notes are numbered anew. */
export function renumbered(text: string): string {
  const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, text);
  const edits = modelOf(document).segments.flatMap(({ segment, firstBlock }) =>
    renumberEdits(segment).map(({ block, start, end, newText }) => {
      const from = document.blockStart(firstBlock + block);
      return { start: from + start, end: from + end, newText };
    }),
  );
  return applySpanEdits(text, edits);
}

/** Whether a reference leads nowhere while a number is doubled: the second bearer is then taken for the one that is meant. */
export function missesDoubled(text: string): boolean {
  const { segments } = modelOf(ResolutionDocument.create('file:///a.res', 'resolution', 0, text));
  return segments.some(
    ({ segment }) =>
      segment.lists.some((list) =>
        list.members.some(({ value }, index) => list.members.findIndex((other) => other.value === value) < index),
      ) && resolveReferences(segment).some(({ targets }) => targets.some((target) => target.status === 'missing')),
  );
}

/** How the model reads a text, as far as lists are concerned. */
export function shapeOf(text: string): string {
  const { segments } = modelOf(ResolutionDocument.create('file:///a.res', 'resolution', 0, text));
  return JSON.stringify(segments.map(({ segment }) => segment.lists.map((list) => list.members.map((member) => member.block))));
}

/** What an internal reference leads to, by the words of the blocks. */
interface ReferenceMeaning {
  readonly sure: boolean;
  readonly from: string;
  readonly to: readonly (readonly string[])[];
}

/** What the marks and references of a segment mean. */
export interface Meaning {
  readonly references: readonly ReferenceMeaning[];
  /** For each series what each mark leads to; undefined where it has no note. */
  readonly sources: readonly (readonly (string | undefined)[])[];
}

/**
 * What stays when numbers change: for each mark the text of its note, for each `Ibid.` its source, for each reference the text of what it
 * leads to.
 */
export function meaning(text: string): readonly Meaning[] {
  const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, text);
  return modelOf(document).segments.map(({ segment }) => ({ references: referencesOf(segment), sources: sourcesOf(segment) }));
}

/**
 * Fails where the one text does not mean what the other does. A bare `paragraph 5` that led nowhere, to another text then, may lead
 * somewhere now: nothing was written.
 */
export function assertSameMeaning(after: string, before: string): void {
  const was = meaning(before);
  const is = meaning(after).map((segment, index) => {
    const known = new Set(was[index]?.references.map((reference) => JSON.stringify(reference)));
    return { ...segment, references: segment.references.filter((reference) => reference.sure || known.has(JSON.stringify(reference))) };
  });
  assert.deepEqual(is, was);
}

/** The words of a text, without numbers, letters and sides, which may change. */
function bare(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹]+|\[\^\d+\]:?|\d+\/?|\(\[?[a-z]{1,5}\]?\)|above|below|[[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function referencesOf(segment: Segment): readonly ReferenceMeaning[] {
  return resolveReferences(segment)
    .map(({ block, reference, targets }) => ({
      sure: reference.sure,
      from: bare(segment.blocks[block]?.text.slice(segment.blocks[block].summary.start) ?? ''),
      to: targets
        .map((target) => target.blocks.map((at) => bare(segment.blocks[at]?.text.slice(segment.blocks[at].summary.start) ?? '')))
        .filter((to) => to.length > 0),
    }))
    .filter(({ to }) => to.length > 0);
}

function sourcesOf(segment: Segment): readonly (readonly (string | undefined)[])[] {
  return segment.notes.map((series) => {
    const notes = resolveIbids(series, segment.blocks);
    const said = (note: (typeof notes)[number] | undefined): string | undefined =>
      note === undefined ? undefined : (note.source?.text ?? bare(segment.blocks[note.note.block]?.text ?? ''));
    const labels = [...new Set(series.marks.map(({ mark }) => mark.label))];
    // Where one label has as many notes as marks, they belong together in order; what a mark leads to is then read so.
    return series.marks.map(({ mark, block }) => {
      const bearers = notes.filter(({ note }) => note.label.value === mark.label);
      const alike = series.marks.filter((other) => other.mark.label === mark.label);
      const order = alike.findIndex((other) => other.block === block && other.mark.start === mark.start);
      return labels.length === 0 ? undefined : said(bearers.length === alike.length ? bearers[order] : bearers[0]);
    });
  });
}
