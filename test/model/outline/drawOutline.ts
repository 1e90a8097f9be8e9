import assert from 'node:assert/strict';
import type { ListMember, NumberedList, Segment } from '../../../server/src/model/segment';
import { createModel, type DocumentModel } from '../../../server/src/model/model';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import { compiledCatalogue } from '../../catalogue/compiledCatalogue';

/** The model of a document, with the tables as they are compiled. */
export const modelOf = createModel(compiledCatalogue);

/** The model of a text. */
export function modelOfText(text: string): DocumentModel {
  return modelOf(ResolutionDocument.create('file:///draft.res', 'resolution', 0, text));
}

/** One line a block: role, degree where it has one, first words; a block that goes on with another is drawn with an arrow. */
export function drawOutline(text: string): string {
  const lines: string[] = [];
  for (const { segment } of modelOfText(text).segments) {
    segment.places.forEach((place, index) => {
      const block = segment.blocks[index];
      if (block === undefined || place.role === 'blank') return;
      const member = segment.lists.flatMap((list) => list.members).find((candidate) => candidate.block === index);
      const expected = member?.expected === undefined ? '' : ` (should be ${String(member.expected)})`;
      const degree = place.degree > 0 ? ` ${String(place.degree)}` : '';
      lines.push(
        `${place.role}${degree}: ${(block.summary.label?.value ?? '') + ' ' + block.summary.opening.slice(0, 24)}${expected}${place.joins >= 0 ? ' ←' : ''}`
          .replace(/: +/, ': ')
          .trimEnd(),
      );
    });
  }
  return lines.join('\n');
}

/** Compares a text of one paragraph a line with its outline as drawn. */
export function checkOutline(text: string, expected: string): void {
  const unindented = (drawn: string): string =>
    drawn
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  assert.equal(drawOutline(unindented(text).replaceAll('\n', '\n\n')), unindented(expected));
}

/**
 * One line a block, and a line where another part than the operative one begins. A member of a list has the way of counting and the number of
 * its list, with the label of what it stands under (or its first word) in angle brackets: `letter 1 <2>: a To plant`.
 */
export function drawPlaces(text: string): string {
  return modelOfText(text)
    .segments.flatMap(({ segment }) => {
      const parts = segment.places.filter(({ role }) => role !== 'blank').map(({ part }) => part);
      let shown = 0;
      return segment.places.flatMap(({ role }, index) => {
        if (role === 'blank') return [];
        const part = parts[shown];
        const begins = part !== (shown === 0 ? 'operative' : parts[shown - 1]);
        shown += 1;
        return [...(begins ? [`-- ${String(part)}`] : []), drawPlace(segment, index)];
      });
    })
    .join('\n');
}

function drawPlace(segment: Segment, index: number): string {
  const block = segment.blocks[index];
  const place = segment.places[index];
  if (block === undefined || place === undefined) return '';
  const memberIn = (list: NumberedList): ListMember | undefined => list.members.find((member) => member.block === index);
  const others = segment.lists.flatMap((list, number) =>
    number === place.list || memberIn(list) === undefined ? [] : [` (and ${list.counts} ${String(number)})`],
  );
  const list = segment.lists[place.list];
  const expected = list === undefined ? undefined : memberIn(list)?.expected;
  const above = segment.blocks[place.parent]?.summary;
  return [
    place.role,
    place.degree > 0 ? ` ${String(place.degree)}` : '',
    list === undefined ? '' : ` ${list.counts} ${String(place.list)}`,
    above === undefined ? '' : ` <${above.label?.value ?? above.opening.split(' ')[0] ?? ''}>`,
    `: ${`${block.summary.label?.value ?? ''} ${block.summary.opening.slice(0, 24)}`.trim()}`,
    ...others,
    expected === undefined ? '' : ` (should be ${String(expected)})`,
    place.joins >= 0 ? ` ← ${segment.blocks[place.joins]?.summary.opening.slice(0, 12) ?? ''}` : '',
  ]
    .join('')
    .trimEnd();
}

const linesOf = (drawn: string): readonly string[] =>
  drawn
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Compares a text of one block a line with the places of its blocks as drawn. */
export function checkPlaces(text: string, expected: string): void {
  assert.equal(drawPlaces(linesOf(text).join('\n\n')), linesOf(expected).join('\n'));
}

/** The same of what stands below an enacting line, which is left out of both. */
export function checkBelow(text: string, expected: string): void {
  assert.equal(drawBelow(linesOf(text).join('\n\n')), linesOf(expected).join('\n'));
}

/** What is drawn of a text below an enacting line. */
export function drawBelow(text: string): string {
  return drawPlaces(`The General Assembly,\n\n${text}`).replace(/^-- preamble\nenacting: The General Assembly,\n(?:-- operative\n)?/, '');
}
