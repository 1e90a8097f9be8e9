import process from 'node:process';
import type { Console } from './console';

/**
 * The console of this process. A reader who has gone away ends it quietly; any other fault of the output ends it with status 2 and its
 * reason.
 */
export function processConsole(): Console {
  const { stdout, stderr } = process;
  const shown = { progress: false };
  const clear = (): void => {
    if (shown.progress) stderr.write('\r\u001B[K');
    shown.progress = false;
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') stderr.write(`resolution: the output cannot be written: ${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2);
  });
  stderr.on('error', () => undefined);
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001B[K${text.slice(0, Math.max(0, stderr.columns - 1))}`);
      shown.progress = true;
    },
    width: stdout.isTTY ? Math.max(40, stdout.columns) : 100,
    colour: stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' ? 'colour' : 'plain',
  };
}
