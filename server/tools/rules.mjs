/** What the scripts take from our own sources: the rules as they describe themselves, and anything else by `load`. */
import { createRequire } from 'node:module';
import esbuild from 'esbuild';
import { root } from './paths.mjs';

/** All rules, read from their sources. */
export async function loadRules() {
  return (await load("export { rules } from './server/src/rules/index';")).rules;
}

/** The page of a rule in English. */
export async function loadRulePage() {
  const { rulePage, sayInEnglish } = await load(
    "export { rulePage } from './server/src/rules/page'; export { sayInEnglish } from './server/src/text/message';",
  );
  return (rule) => rulePage(rule, sayInEnglish);
}

/** What a module of ours exports, bundled from its source. */
export async function load(contents) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}
