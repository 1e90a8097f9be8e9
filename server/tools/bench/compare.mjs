import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createCatalogue } from '../../src/catalogue/catalogue';
import { compare } from '../../src/compare/comparison';
import { createModel } from '../../src/model/model';
import { ResolutionDocument } from '../../src/syntax/document';

/**
 * The comparison of two drafts of so many paragraphs, a third of which is reworded, a tenth deleted and a tenth new. Prints the median of the
 * runs in milliseconds as JSON; both drafts are read before the clock starts. Its text is worked out from nothing but the number.
 */
const [, , folder, count] = process.argv;
const paragraphs = Number(count);
const modelOf = createModel(createCatalogue({ read: (table) => readFileSync(join(folder, `${table}.json`), 'utf8') }));
const segments = [0, 1].map((version) => {
  const document = ResolutionDocument.create('untitled:draft', 'resolution', 0, draft(version));
  return modelOf(document).segments.map(({ segment }) => segment);
});

const times = [];
for (let run = 0; run < 9; run += 1) {
  const started = performance.now();
  compare(segments[0] ?? [], segments[1] ?? []);
  times.push(performance.now() - started);
}
process.stdout.write(JSON.stringify({ milliseconds: times.toSorted((a, b) => a - b)[4], first: times[0] }));

function draft(version) {
  const lines = ['Wells in dry regions', 'The General Assembly,', 'Noting the report on wells,'];
  let number = 0;
  for (let index = 0; index < paragraphs; index += 1) {
    if (version === 1 && index % 10 === 3) continue;
    number += 1;
    lines.push(`${number}. Requests ${words(index, version === 1 && index % 3 === 0 ? 5 : 0)};`);
    if (version === 1 && index % 10 === 7) {
      number += 1;
      lines.push(`${number}. Invites ${words(index + 7777, 0)};`);
    }
  }
  return `${lines.join('\n\n')}\n`;
}

/** Forty words that depend on the number of the paragraph; the given count of them is other ones. */
function words(index, other) {
  return Array.from({ length: 40 }, (_, at) => {
    const key = Math.imul(index * 41 + at + (at % 8 < other / 5 ? 977 * other : 0), 2654435761) >>> 0;
    return at % 3 === 0 ? ['the', 'of', 'and', 'to'][key % 4] : `word${key % 1500}`;
  }).join(' ');
}
