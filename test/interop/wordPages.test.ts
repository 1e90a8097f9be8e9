import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { writeWord } from '../../server/src/exchange/docx/write';
import { documentOf, service } from '../fixture';
import { convert, needs, temporaryFolder } from './programs';

const TEXT = `United Nations

A/C.2/86/L.14

General Assembly
Distr.: Limited
3 November 2031
Original: English

Eighty-sixth session
Second Committee

Chad and Mali: draft resolution

Wells in dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,¹ by which it asked for wells in every one of the regions in which there are none so far,

1. Invites Member States to keep their wells and to report to it on what they have done to keep them, in so far as they have any wells;

2. Requests the Secretary-General:

(a) To report on the wells that have been kept, and on those that have not been kept but could have been kept with some effort;

(b) To ask for:

(i) Figures of all the wells that there are, whoever has dug them, and of those that there will be once the present plans are carried out;

(ii) Maps.

¹ A/70/1.
`;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand: a fifth of their size above the foot of their box, in the face that takes the place of Times New Roman. */
  readonly baseline: number;
}

describe('pages of a Word file as LibreOffice prints them', function () {
  this.timeout(300_000);
  const folder = temporaryFolder();

  // Not the indicator at a note: the template's form, a tab before it, is for Word. LibreOffice sets its own indicator at the first indent.
  it('have every part where the published pages have it, to within a point', async () => {
    needs('soffice');
    needs('pdftotext');
    const path = join(folder, 'page.docx');
    writeFileSync(path, await writeWord(service.printedTexts(documentOf(TEXT)), { numbers: 'auto', paper: 'letter' }));
    convert([path], 'pdf', folder);
    spawnSync('pdftotext', ['-bbox', '-l', '1', join(folder, 'page.pdf'), join(folder, 'page.html')]);
    const words = wordsOf(readFileSync(join(folder, 'page.html'), 'utf8'));
    const at = (text: string, from = 0): Word =>
      words.slice(from).find((word) => word.text === text) ?? assert.fail(`${text} is not on the page`);
    const after = (text: string): Word => words[words.indexOf(at(text)) + 1] ?? assert.fail();
    const second = (text: string): Word => {
      const first = at(text);
      return words.slice(words.indexOf(first)).find(({ baseline, left }) => baseline > first.baseline + 5 && left < 300) ?? assert.fail();
    };
    const places: readonly (readonly [string, number, number])[] = [
      ['United Nations', at('United').left, 123.4],
      ['United Nations, baseline', at('United').baseline, 57.8],
      ['symbol, right edge', at('/C.2/86/L.14').right, 552.1],
      ['symbol, baseline', at('/C.2/86/L.14').baseline, 56.5],
      ['organ', at('General').left, 123.4],
      ['organ, baseline', at('General').baseline, 86.4],
      ['Distr.', at('Distr.:').left, 397],
      ['Distr., baseline', at('Distr.:').baseline, 86.7],
      ['Original, baseline', at('Original:').baseline, 122.5],
      ['session', at('Eighty-sixth').left, 60],
      ['sponsors', at('Chad').left, 123.4],
      ['title', at('Wells').left, 123.4],
      ['enacting line', at('The').left, 147.1],
      ['preambular paragraph', at('Recalling').left, 147.1],
      ['preambular paragraph, run-over', second('Recalling').left, 123.4],
      ['number', at('1.').left, 147.1],
      ['text after a number', after('1.').left, 170.9],
      ['numbered paragraph, run-over', second('1.').left, 123.4],
      ['(a)', at('(a)').left, 147.1],
      ['text after (a)', after('(a)').left, 170.9],
      ['(a), run-over', second('(a)').left, 123.4],
      ['(i)', at('(i)').left, 170.9],
      ['text after (i)', after('(i)').left, 194.65],
      ['(i), run-over', second('(i)').left, 194.65],
      ['distance of lines', second('Recalling').baseline - at('Recalling').baseline, 12],
    ];
    const wrong = places.filter(([, is, should]) => Math.abs(is - should) > 1);
    assert.deepEqual(wrong, []);
  });

  it('are the same, byte for byte, in another time zone and another locale', () => {
    const written = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ].map((env, index) => {
      const path = join(folder, `zone${String(index)}.docx`);
      const { status, stderr } = exportTo(path, { ...process.env, ...env });
      assert.equal(status, 0, stderr);
      return readFileSync(path);
    });
    assert.ok(written[0]?.equals(written[1] ?? Buffer.alloc(0)));
  });

  it('are whole or not there: an export that is ended at twenty moments leaves the file before it', async () => {
    const path = join(folder, 'killed.docx');
    const before = Buffer.from('the file before');
    const started = Date.now();
    assert.equal(exportTo(path, process.env).status, 0);
    const takes = Date.now() - started;
    const after = readFileSync(path);
    for (let moment = 1; moment <= 20; moment += 1) {
      writeFileSync(path, before);
      await ended(path, (takes * moment) / 18);
      const content = readFileSync(path);
      assert.ok(content.equals(before) || content.equals(after), `ended after ${String((takes * moment) / 18)} ms`);
    }
  });
});

const SAMPLE = 'test/fixtures/sample-sound.res';

function exportTo(path: string, env: NodeJS.ProcessEnv): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ['dist/cli.js', 'export', '--to', 'docx', '--force', '-o', path, SAMPLE], { env, encoding: 'utf8' });
}

async function ended(path: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/cli.js', 'export', '--to', 'docx', '--force', '-o', path, SAMPLE], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await new Promise((resolve) => child.on('exit', resolve));
  clearTimeout(timer);
}

function wordsOf(html: string): readonly Word[] {
  return [...html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, top, right, bottom, text = '']) => {
      const size = (Number(bottom) - Number(top)) / 1.107;
      return { text, left: Number(left), right: Number(right), baseline: Number(bottom) - 0.216 * size };
    },
  );
}
