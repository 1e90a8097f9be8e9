/** The rules as they describe themselves, for the scripts that make something of them. */
import { createRequire } from 'node:module';
import esbuild from 'esbuild';
import { root } from './paths.mjs';

/** All rules, read from their sources. */
export async function loadRules() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/rules/index.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
  return module.exports.rules;
}
