/** What lies in a workspace is data: nothing of it is ever run, so an untrusted one needs no restrictions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { importsOf, sourcesBelow, type Source } from './sources';

interface Capability {
  readonly supported: boolean | string;
  readonly description: string;
}

/** Modules with which another program, or a text as a program, could be started. */
const STARTERS: ReadonlySet<string> = new Set([
  'child_process',
  'node:child_process',
  'worker_threads',
  'node:worker_threads',
  'cluster',
  'node:cluster',
  'module',
  'node:module',
]);

/** It takes what the engine has compiled of the command line from the build, since a short check spends a quarter of its time compiling. */
const LOADER = 'server/src/cli.ts';

/** The programs that load others of ours: those of other formats, which not everybody needs, and the server, which every host shares. */
const OWN_PROGRAMS: ReadonlySet<string> = new Set(['server/src/cliProgram.ts', 'server/src/node.ts', 'server/src/lsp/nodeRuntime.ts']);

/** The program that reads a Word file in a thread: it hears what to read and answers, and starts nothing. */
const THREAD = 'server/src/readNode.ts';

describe('trust', () => {
  const sources = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')];

  it('the manifest says that untrusted and virtual workspaces are supported, and why', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly capabilities: { readonly untrustedWorkspaces: Capability; readonly virtualWorkspaces: Capability };
    };
    const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
    assert.deepEqual([capabilities.untrustedWorkspaces.supported, capabilities.virtualWorkspaces.supported], [true, true]);
    for (const { description } of Object.values(capabilities)) assert.ok((texts[description.replaceAll('%', '')] ?? '').length > 40);
  });

  it('no source starts a program, or runs or loads what is not written in it', () => {
    assert.deepEqual(sources.filter(({ path }) => path !== LOADER && path !== THREAD && !OWN_PROGRAMS.has(path)).flatMap(dangers), []);
  });

  it('what reads and writes Word files is loaded at first use, and the server where it starts, each by its own name beside the program', () => {
    for (const { path, text } of sources.filter((source) => OWN_PROGRAMS.has(source.path))) {
      const loaded = [...text.matchAll(/createRequire\((?:__filename|join\(dataFolder, 'x\.js'\))\)\(([^)]*)\)/gu)].map(
        ([, name = '']) => name,
      );
      assert.ok(loaded.length > 0, path);
      for (const name of loaded) assert.match(name, /^'(?:\.{1,2}\/exchange\/\w+|\.\/server|\.\/server\/node)\.js'$/u, path);
      assert.equal((text.match(/createRequire/gu) ?? []).length, loaded.length + 1, path);
    }
  });

  it('the server in a Web Worker loads one program of ours, by its name, from where our client says that it lies', () => {
    const loading = sources.filter(({ text }) => text.includes('importScripts'));
    assert.deepEqual(
      loading.map(({ path }) => path),
      ['server/src/lsp/browserRuntime.ts'],
    );
    const lines = loading.flatMap(({ text }) => text.split('\n').filter((line) => line.includes('importScripts')));
    assert.deepEqual(
      lines.map((line) => line.trim()),
      ['if (uri !== null) importScripts(uri);'],
    );
    const [loader] = loading;
    assert.ok(loader);
    assert.match(loader.text, /const uri = await connection\.sendRequest\(programUriRequest, \{ program: 'formats' \}\);/u);
    const [answer] = sources.filter(({ path }) => path === 'client/src/tables.ts');
    assert.ok(answer);
    assert.match(answer.text, /joinPath\(context\.extensionUri, 'dist', 'exchange', `\$\{program\}\.js`\)/u);
  });

  it('the threads of the command line run its own entry, and nothing else starts one there', () => {
    const threads = sources.filter(
      ({ path, text }) => path.startsWith('server/src/cli') && /worker_threads|new Worker|nodeThreads\(/u.test(text),
    );
    const lines = threads.flatMap(({ text }) => text.split('\n').filter((line) => /new Worker\(|(?<!function )nodeThreads\(/u.test(line)));
    assert.deepEqual(
      lines.map((line) => line.trim()),
      ['const worker = new Worker(entry, { argv: [THREAD], workerData });', "threads: nodeThreads(join(__dirname, 'cli.js'), console),"],
    );
  });

  it('the thread that reads a Word file hears and answers, and loads the program beside it and no other', () => {
    const [thread] = sources.filter(({ path }) => path === THREAD);
    assert.ok(thread);
    assert.match(thread.text, /^import \{ parentPort, workerData \} from 'node:worker_threads';$/m);
    assert.match(thread.text, /createRequire\(__filename\)\('\.\/formats\.js'\)/);
    assert.equal(dangers(thread).length, 2);
  });

  it('the entry of the command line loads its own program and no other, from the folder that it lies in', () => {
    const [loader] = sources.filter(({ path }) => path === LOADER);
    assert.ok(loader);
    assert.match(loader.text, /^const program = join\(__dirname, 'cliProgram\.js'\);$/m);
    assert.deepEqual(
      dangers(loader).map((line) => line.replace(/^[^ ]+ /, '')),
      [
        'node:module',
        'require(program)',
        "new Script(Module.wrap(readFileSync(program, 'utf8')), { filename: program, cachedData })",
        'script.runInThisContext()',
      ],
    );
  });

  it('would see one that does', () => {
    const text =
      "import { spawn } from 'node:child_process';\neval(text);\nnew Function(text);\nvoid import(path);\nrunInNewContext(text);\nrunInNewContext('gc');\nvoid import('./a');\n";
    const found = dangers({ path: 'made.ts', text, tree: ts.createSourceFile('made.ts', text, ts.ScriptTarget.Latest, true) });
    assert.deepEqual(found, [
      'made.ts:1 node:child_process',
      'made.ts:2 eval(text)',
      'made.ts:3 new Function(text)',
      'made.ts:4 import(path)',
      'made.ts:5 runInNewContext(text)',
    ]);
  });

  it('no setting names a program or a script', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
    };
    assert.deepEqual(
      Object.keys(contributes.configuration.properties).filter((key) => /path|command|exec|program|script|args|env/i.test(key)),
      [],
    );
  });
});

/** The places of a source that could run something else, as `path:line what`. */
function dangers(source: Source): readonly string[] {
  const { path, tree } = source;
  const found = importsOf(source)
    .filter(({ specifier }) => STARTERS.has(specifier))
    .map(({ specifier, line }) => `${path}:${line + 1} ${specifier}`);
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && runsText(node)) {
      found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${node.getText(tree)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function runsText({ expression, arguments: args }: ts.CallExpression | ts.NewExpression): boolean {
  const name = ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
  const isLoader =
    expression.kind === ts.SyntaxKind.ImportKeyword || /^(?:eval|Function|require|runIn\w*Context|compileFunction|Script)$/.test(name);
  const [first] = args ?? [];
  return isLoader && !(first !== undefined && ts.isStringLiteralLike(first));
}
