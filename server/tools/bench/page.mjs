/** Writes `server/docs/bench.md` with its plot: the figures of one run, whatever they are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { OURS } from './beside.mjs';

/** Writes the page. `peers` and `whole` are what `beside.mjs` gives, `rows` what else was measured, `machine` says on what. */
export function writePage({ peers, whole, rows, machine, load, rounds }) {
  const ours = peers.find(({ name }) => name === OURS);
  const times = (value, own) => `${(value / own).toFixed(2)} ×`;
  const table = [
    '| program | what it does | cold | warm | whole process | clock | cold, ours = 1 |',
    '|---|---|---|---|---|---|---|',
    ...peers.map(
      ({ name, does, processor, warmProcessor, whole: all, wholeClock }) =>
        `| ${name} | ${does} | ${ms(processor)} | ${ms(warmProcessor)} | ${ms(all)} | ${ms(wholeClock)} | ${times(processor, ours.processor)} |`,
    ),
  ];
  const runs = [
    '| whole process | processor | clock |',
    '|---|---|---|',
    ...whole.map(({ name, processor, clock }) => `| ${name} | ${ms(processor)} | ${ms(clock)} |`),
  ];
  const text = `# How fast it is beside others

Made by \`npm run bench -- --peers --write\`, in one run and by turns, ${rounds === 1 ? 'one round' : `the median of ${rounds} rounds`}: ${machine}. The load of the machine was ${load}; where that is more than it has processors, time by the clock is longer than on a quiet one, while that of the processor hardly changes: the ratios are of it. Nobody else checks resolutions: the others parse Markdown, or lint it by rules of their own, on the same text.

## A text of a megabyte

Seventy-two resolutions in one file, each program in a fresh process. *Cold* is the first check, *warm* the median of three more of the same text read anew, both with the loading of the program left out; *whole process* has it, with the start of Node. All but *clock* is time of the processor, that of helping threads included.

${table.join('\n')}

![Time of the processor for a cold check of a megabyte, on a logarithmic scale](bench.svg)

## Short and many files

${runs.join('\n')}

## In the editor

By the clock, over the wire, from the request to the answer.

| what | how long |
|---|---|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
  writeFileSync(join(root, 'server/docs/bench.md'), text);
  writeFileSync(join(root, 'server/docs/bench.svg'), plot(peers));
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Bars on a logarithmic scale, from a tenth of a millisecond on. */
function plot(peers) {
  const [left, right, row] = [270, 620, 26];
  const scale = (value) => left + ((Math.log10(Math.max(value, 0.1)) + 1) / 6) * (right - left);
  const height = 30 + peers.length * row;
  const ticks = [0.1, 1, 10, 100, 1000, 10_000, 100_000];
  const bars = peers.map(({ name, processor }, index) => {
    const y = 10 + index * row;
    return `<text x="${left - 8}" y="${y + 15}" text-anchor="end">${name}</text><rect x="${left}" y="${y + 2}" width="${(scale(processor) - left).toFixed(1)}" height="${row - 8}" fill="${name === OURS ? '#1f6fb5' : '#9aa7b3'}"/><text x="${(scale(processor) + 6).toFixed(1)}" y="${y + 15}">${ms(processor)}</text>`;
  });
  const lines = ticks.map(
    (tick) =>
      `<line x1="${scale(tick)}" y1="6" x2="${scale(tick)}" y2="${height - 20}" stroke="#d5dbe1"/><text x="${scale(tick)}" y="${height - 6}" text-anchor="middle" fill="#667">${tick < 1000 ? `${tick} ms` : `${tick / 1000} s`}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" width="720" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Time of the processor for a cold check of a megabyte"><rect width="720" height="${height}" fill="#fff"/>${[...lines, ...bars].join('\n')}</svg>\n`;
}
