import assert from 'node:assert/strict';
import process from 'node:process';
import { it } from 'mocha';
import { readDocx } from '../../server/src/exchange/docx/read/read';
import { writeWord } from '../../server/src/exchange/docx/write';
import { documentOf, service } from '../fixture';
import { canonical, seeded } from '../exchange/docx/seeded';
import { corpusTexts, published } from './shared';

const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'drafts', 'amendments', 'model-un'];

/** `npm run test:word` takes every text, with `RESOLUTION_EVERY=1`. */
const every = Number(process.env['RESOLUTION_EVERY'] ?? 8);

published.describe('published texts by way of Word', () => {
  it('come back equal in their canonical form in 99.5 of 100', async () => {
    const texts = FOLDERS.flatMap((folder) => corpusTexts(folder).map((one) => ({ ...one, name: `${folder}/${one.name}` })));
    const failed: string[] = [];
    let all = 0;
    for (const [seed, { name, text }] of texts.entries()) {
      if (seed % every !== 0 || service.fileKind(documentOf(text)) !== 'resolution') continue;
      const wanted = seeded(text, seed, 10);
      const back = await returned(wanted);
      all += 1;
      if (back !== wanted) failed.push(`${name}: ${difference(wanted, back)}`);
    }
    process.stdout.write(
      `      ${String(all - failed.length)} of ${String(all)} texts came back${failed.map((one) => `\n      not ${one}`).join('')}\n`,
    );
    assert.ok(failed.length <= Math.ceil(all * 0.005), failed.join('\n'));
  });
});

async function returned(text: string): Promise<string> {
  const bytes = await writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter' });
  return canonical(readDocx(bytes, 'accept').text);
}

function difference(wanted: string, back: string): string {
  const [left, right] = [wanted.split('\n'), back.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const column = Math.max(0, Array.from(left[at] ?? '').findIndex((sign, index) => sign !== (right[at] ?? '').charAt(index)) - 15);
  const show = (lines: readonly string[]): string => JSON.stringify(lines[at]?.slice(column, column + 70));
  return `line ${String(at + 1)}: ${show(left)} → ${show(right)}`;
}
