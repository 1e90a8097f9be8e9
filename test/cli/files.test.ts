import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emptyCatalogue } from '../../server/src/catalogue/catalogue';
import { writeAkomaNtoso } from '../../server/src/exchange/akn/write';
import { writeWord } from '../../server/src/exchange/docx/write';
import { runCommandLine } from '../../server/src/cli/main';
import { inFolder, resolution } from './commandLine';

const SOUND = resolve('test/fixtures/sample-sound.res');
const EMPTY = 'resolution: .: this folder holds no .res or .unres file; name other files one by one\n';

describe('files that are not there', () => {
  it('of a folder without resolutions, every command says so, and none counts the reports of no file', () => {
    inFolder((cwd) => {
      copyFileSync(SOUND, join(cwd, 'draft.txt'));
      for (const args of [
        ['check', '.'],
        ['fix', '.'],
        ['fix', '.', '--dry-run'],
        ['format', '.'],
      ])
        assert.deepEqual(resolution(args, { cwd }), { status: 0, out: '', err: EMPTY }, args.join(' '));
      // A program that reads the reports still gets its whole answer.
      assert.deepEqual((JSON.parse(resolution(['check', '.', '--format', 'json'], { cwd }).out) as { files: unknown }).files, []);
    });
  });

  it('a file that cannot be read is not followed by “Nothing to report in 0 files”', () => {
    const err = 'resolution: no-such.res: cannot be read: there is no such file or folder\n';
    for (const command of ['check', 'fix', 'format']) assert.deepEqual(resolution([command, 'no-such.res']), { status: 2, out: '', err });
    const { out, status } = resolution(['check', 'no-such.res', SOUND]);
    assert.deepEqual([out, status], ['Nothing to report in 1 file\n', 2]);
  });

  it('a pattern that the shell has handed on as it is gets its own words', () => {
    inFolder((cwd) => {
      const { status, out, err } = resolution(['check', '*.res'], { cwd });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^resolution: \*\.res: cannot be read: .*the shell has not expanded the pattern; name the folder instead\n$/u);
    });
  });
});

describe('resolution --version', () => {
  it('prints the version of the extension', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    assert.deepEqual(resolution(['--version']), { status: 0, out: `${version}\n`, err: '' });
  });
});

describe('a run over many files', () => {
  it('shows how far it is, and over a few it shows nothing', async () => {
    const shownOver = async (count: number): Promise<readonly string[]> => {
      const shown: string[] = [];
      const runs: Promise<number>[] = [];
      inFolder((folder) => {
        for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `draft-${at}.res`), 'Some text.\n');
        const console = {
          out: () => undefined,
          err: () => undefined,
          progress: (text: string) => void shown.push(text.replace(folder, '')),
          width: 80,
          colour: 'plain' as const,
        };
        runs.push(
          runCommandLine(['check', folder], {
            console,
            catalogue: emptyCatalogue,
            version: '0',
            loadWord: () => ({ writeWord }),
            loadWordReader: () => () => ({ text: '', warnings: [] }),
            loadAkomaNtoso: () => ({ writeAkomaNtoso }),
            loadAkomaNtosoReader: () => () => ({ text: '', warnings: [] }),
            threads: { processors: 1, start: () => assert.fail('a thread for so few files') },
            serve: () => Promise.resolve(),
          }),
        );
      });
      await Promise.all(runs);
      return shown;
    };
    assert.deepEqual(await shownOver(3), []);
    const shown = await shownOver(30);
    assert.deepEqual([shown.length, shown[0], shown.at(-1)], [31, '1/30 /draft-0.res', '']);
  });
});
