/** What the catalogue itself makes of the names of instruments, so that a program that reads the table need not. */
import { buildSync } from 'esbuild';
import { root } from '../paths.mjs';

const { outputFiles } = buildSync({
  absWorkingDir: root,
  entryPoints: ['server/src/catalogue/instruments.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'node20',
  charset: 'ascii',
});
const program = Buffer.from(outputFiles[0].contents).toString('base64');

/** `packInstrumentNames` of `server/src/catalogue/instruments.ts`. */
export const { packInstrumentNames } = await import(`data:text/javascript;base64,${program}`);
