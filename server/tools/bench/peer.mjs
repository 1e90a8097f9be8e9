/**
 * A peer in a fresh process: the clock runs from the path of the file to the result, the loading of the module left out.
 *
 *     node peer.mjs NAME FILE [RUNS]
 *
 * Prints what `measured.mjs` says.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { printMeasured } from './measured.mjs';

const peers = {
  /** The floor: what nobody can do without. */
  async 'split into lines'() {
    return (text) => text.split('\n').length;
  },
  async 'ten patterns on each line'() {
    const patterns = [/\bteh\b/, /\s{2,}/, /\d+\.$/, /[A-Z]{4}/, /["']/, /^\s+$/, /\b(\w+)\s\1\b/, /[,;]{2}/, /\(\s/, /resolution/i];
    return (text) =>
      text.split('\n').reduce((sum, line) => sum + patterns.reduce((found, pattern) => found + (pattern.test(line) ? 1 : 0), 0), 0);
  },
  async 'markdown-it'() {
    const { default: MarkdownIt } = await import('markdown-it');
    const parser = new MarkdownIt();
    return (text) => parser.parse(text, {}).length;
  },
  async '@lezer/markdown'() {
    const { parser } = await import('@lezer/markdown');
    return (text) => parser.parse(text).length;
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { draft: text } }).draft.length;
  },
  async 'remark-lint'() {
    const [{ unified }, { default: parse }, { default: preset }, { default: stringify }, { VFile }] = await Promise.all(
      ['unified', 'remark-parse', 'remark-preset-lint-recommended', 'remark-stringify', 'vfile'].map((name) => import(name)),
    );
    const processor = unified().use(parse).use(preset).use(stringify).freeze();
    return async (text) => {
      const file = new VFile(text);
      await processor.run(processor.parse(file), file);
      return file.messages.length;
    };
  },
  async textlint() {
    const [kernel, plugin, ...rules] = await Promise.all(
      [
        '@textlint/kernel',
        '@textlint/textlint-plugin-markdown',
        'textlint-rule-no-todo',
        'textlint-rule-common-misspellings',
        'textlint-rule-terminology',
      ].map((name) => import(name)),
    );
    const own = ({ default: exported }) => exported.default ?? exported;
    const options = {
      filePath: 'draft.md',
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: own(plugin) }],
      rules: rules.map((rule, index) => ({ ruleId: `rule-${index}`, rule: own(rule) })),
    };
    const linter = new kernel.TextlintKernel();
    return async (text) => (await linter.lintText(text, options)).messages.length;
  },
  async 'vscode-markdown-languageservice'() {
    // Its modules for import name what another of its packages does not export.
    const require = createRequire(import.meta.url);
    const [service, { TextDocument }, { Emitter, CancellationToken }, { URI }] = [
      'vscode-markdown-languageservice',
      'vscode-languageserver-textdocument',
      'vscode-jsonrpc/node',
      'vscode-uri',
    ].map(require);
    const { default: MarkdownIt } = await import('markdown-it');
    const uri = URI.parse('file:///draft.md');
    const parser = new MarkdownIt();
    return async (text) => {
      const document = Object.assign(TextDocument.create(uri.toString(), 'markdown', 1, text), { $uri: uri });
      const never = () => new Emitter().event;
      const workspace = {
        workspaceFolders: [],
        getAllMarkdownDocuments: async () => [document],
        hasMarkdownDocument: () => true,
        openMarkdownDocument: async () => document,
        stat: async () => undefined,
        readDirectory: async () => [],
        onDidChangeMarkdownDocument: never(),
        onDidCreateMarkdownDocument: never(),
        onDidDeleteMarkdownDocument: never(),
      };
      const made = service.createLanguageService({
        workspace,
        logger: { level: service.LogLevel.Off, log: () => undefined },
        parser: { slugifier: service.githubSlugifier, tokenize: async () => parser.parse(text, {}) },
      });
      const levels = {
        enabled: true,
        validateReferences: service.DiagnosticLevel.warning,
        validateFragmentLinks: service.DiagnosticLevel.warning,
        validateFileLinks: service.DiagnosticLevel.warning,
        validateMarkdownFileLinkFragments: service.DiagnosticLevel.warning,
        validateUnusedLinkDefinitions: service.DiagnosticLevel.warning,
        validateDuplicateLinkDefinitions: service.DiagnosticLevel.warning,
        ignoreLinks: [],
      };
      const found = await made.computeDiagnostics(document, levels, CancellationToken.None);
      return found.length;
    };
  },
};

const [, , name = '', file = '', runs = '1'] = process.argv;
const work = await peers[name]();
await printMeasured(Number(runs), async () => {
  let found = 0;
  for (const path of pathsOf(file)) found += await work(readFileSync(path, 'utf8'));
  return found;
});

function pathsOf(path) {
  return statSync(path).isDirectory() ? readdirSync(path).map((entry) => join(path, entry)) : [path];
}
