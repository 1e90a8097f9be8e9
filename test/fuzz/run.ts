import process from 'node:process';
import { fuzz, fuzzTexts } from './fuzz';

const [seed = '1', positions = '200', minutes = '10', drift = '12'] = process.argv.slice(2);
const { tried, complaints } = fuzz(
  { seed: Number(seed), positions: Number(positions), drift: Number(drift), milliseconds: Number(minutes) * 60_000 },
  fuzzTexts(),
);
const groups = new Map<string, typeof complaints>();
for (const complaint of complaints) {
  const key = `${complaint.kind}: ${complaint.attempt}: ${complaint.what}`;
  groups.set(key, [...(groups.get(key) ?? []), complaint]);
}
for (const [key, group] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`${String(group.length).padStart(5)}  ${key}\n`);
  for (const { text, line, character, detail } of group.slice(0, 3))
    process.stdout.write(`         ${text}:${String(line)}:${String(character)} ${detail}\n`);
}
const kinds = new Map<string, number>();
for (const [key, count] of tried) kinds.set(key.split(' ')[0] ?? '', (kinds.get(key.split(' ')[0] ?? '') ?? 0) + count);
process.stdout.write(
  `${[...kinds].map(([kind, count]) => `${String(count)} ${kind}s`).join(', ')} tried with seed ${seed}; ${String(complaints.length)} complaints\n`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
