import assert from 'node:assert/strict';
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
