import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'mocha';

/** Starts a process that starts another, which says its number and goes on until it is told that it is abandoned. */
const PARENT = `
const { spawn } = require('node:child_process');
spawn(process.execPath, ['--input-type=module', '-e', process.argv[1]], { stdio: 'inherit' });
setInterval(() => {}, 1000);
`;
const CHILD = `
import { whenAbandoned } from './server/tools/whenAbandoned.mjs';
setInterval(() => {}, 1000);
whenAbandoned(() => { process.stdout.write('ended'); process.exit(0); });
process.stdout.write('ready ');
`;

describe('npm start', () => {
  it('ends what it has started when npm is ended without a word to it', async () => {
    const parent = spawn(process.execPath, ['-e', PARENT, CHILD], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    // The end of the output is the end of the last process that writes there.
    await new Promise<void>((resolve) => {
      parent.stdout.setEncoding('utf8').on('data', (text: string) => {
        said.push(text);
        if (text.includes('ready')) parent.kill('SIGKILL');
      });
      parent.stdout.on('end', resolve);
    });
    assert.equal(said.join(''), 'ready ended');
  }).timeout(20_000);
});
