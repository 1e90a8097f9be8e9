/**
 * The texts of the benchmark, all made of the sound sample: many short resolutions one after the other, and one long one. Sizes are in bytes
 * and met roughly.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** The sound sample itself, 14 KB. */
export const sample = readFileSync(join(root, 'test/fixtures/sample-sound.res'), 'utf8');

/** The sample as often as it takes to reach the size: many resolutions in one file. */
export function manyShort(size) {
  const times = Math.max(1, Math.round(size / Buffer.byteLength(sample)));
  return Array.from({ length: times }, () => sample.trimEnd()).join('\n\n');
}

/**
 * One resolution of that size: the paragraphs of many samples under one enacting line, numbered on, every mark with a note of its own at the
 * end. With `acronym` each paragraph has an unexplained acronym; with `faults` so many paragraphs have a fault each.
 */
export function oneLong(size, { acronym = false, faults = 0 } = {}) {
  const { front, preamble, operative } = partsOf(sample);
  const share = Buffer.byteLength([...preamble, ...operative].join('\n\n')) + 25 * preamble.length;
  const times = Math.max(1, Math.round((size - Buffer.byteLength(front)) / share));
  const state = { mark: 0, number: 0, faults };
  const notes = [];
  const write = (paragraph) => {
    let text = paragraph
      .replace(/^\d+(?=\. )/, () => String((state.number += 1)))
      .replace(/[⁰¹²³⁴-⁹]+/g, () => {
        state.mark += 1;
        notes.push(`${raised(state.mark)} A/${60 + (state.mark % 20)}/${100 + state.mark}.`);
        return raised(state.mark);
      });
    if (acronym) text = text.replace(/[,;.:]$/, ' with UNODC$&');
    if (state.faults > 0) {
      state.faults -= 1;
      text = text.replace(/ (?=\S+$)/, '  organise ');
    }
    return text;
  };
  const repeated = (paragraphs) => Array.from({ length: times }, () => paragraphs.map(write)).flat();
  const body = [...repeated(preamble), ...repeated(operative)];
  return `${[front, ...body, ...notes].join('\n\n')}\n`;
}

/** A place inside a word of a long paragraph half way through the text. */
export function middle(text) {
  const lines = text.split('\n');
  const half = Math.floor(lines.length / 2);
  const line = lines.findIndex((words, index) => index >= half && words.length > 120);
  return { line, character: lines[line].indexOf(' ', 40) };
}

function partsOf(text) {
  const blocks = text.trimEnd().split('\n\n');
  const enacting = blocks.findIndex((block) => block.startsWith('*The '));
  const first = blocks.findIndex((block) => block.startsWith('1. '));
  const notes = blocks.findIndex((block) => /^\* E\//.test(block));
  return {
    front: blocks
      .slice(0, enacting + 1)
      .join('\n\n')
      .replace('agenda*', 'agenda'),
    preamble: blocks.slice(enacting + 1, first),
    // Only the last paragraph of all ends in a full stop.
    operative: blocks.slice(first, notes).map((block) => block.replace(/\.$/, ';')),
  };
}

function raised(number) {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);
}
