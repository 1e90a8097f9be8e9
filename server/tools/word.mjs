/**
 * `npm run test:word`: Word files as pandoc, LibreOffice, python-docx and xmllint read and write them, over every text that is at hand. What is
 * missing of these programs is installed from Debian's packages.
 *
 *     node server/tools/word.mjs [--sample] [--grep X] [FILE.test.ts …]
 *
 * With `--sample` it is one text in sixty, which takes a minute or two.
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { installForWord } from './debian.mjs';
import { root } from './paths.mjs';
import { build, fail, heading, installDependencies, run } from './setup.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'boolean' }, grep: { type: 'string' } } });
installDependencies();
installForWord();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
heading('Word files');
const files = positionals.length > 0 ? positionals : ['test/interop/word*.test.ts', 'test/corpus/wordRound.test.ts'];
process.exitCode = run(
  process.execPath,
  ['--enable-source-maps', join(root, 'server/tools/run-mocha.mjs'), ...(values.grep ? ['--grep', values.grep] : []), ...files],
  { env: { RESOLUTION_EVERY: values.sample ? '60' : '1', ...process.env } },
);
