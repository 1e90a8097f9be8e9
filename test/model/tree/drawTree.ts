import assert from 'node:assert/strict';
import { drawTrees } from '../draw';

/** Compares the trees of a text of one block a line, below an enacting line that is left out of both, with those as drawn. */
export function checkTree(text: string, expected: string): void {
  assert.equal(drawTree(text.split('\n').join('\n\n')), expected.replaceAll(MARGIN, '\n'));
}

/** How far the lines of a drawing stand in. */
const MARGIN = /\n {7}/g;

/** The trees of a text below an enacting line, without that line. */
export function drawTree(text: string): string {
  const indented = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  return drawTrees(`The General Assembly,\n\n${indented}`).replace('enacting The General Assembly,\n', '');
}
