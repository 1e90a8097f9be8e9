/** What the catalogue itself makes of names and numbers, so that a program that reads the tables need not. */
import { buildSync } from 'esbuild';
import { root } from '../paths.mjs';

const { outputFiles } = buildSync({
  absWorkingDir: root,
  stdin: {
    contents: `export { packInstrumentNames } from './instruments';
      export * as resolutionNumbers from './resolutionNumbers';`,
    resolveDir: 'server/src/catalogue',
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'node20',
  charset: 'ascii',
});
const program = Buffer.from(outputFiles[0].contents).toString('base64');

/** `packInstrumentNames` of `server/src/catalogue/instruments.ts`, and all of `server/src/catalogue/resolutionNumbers.ts`. */
export const { packInstrumentNames, resolutionNumbers } = await import(`data:text/javascript;base64,${program}`);
