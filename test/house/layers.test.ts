import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importsOf, sourceOf, sourcesBelow, targetOf, type Import, type Source } from './sources';

/** What each layer may import besides itself. This is the whole of the picture in `server/ARCHITECTURE.md`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  catalogue: ['text'],
  syntax: ['text'],
  model: ['text', 'catalogue', 'syntax'],
  compare: ['text', 'catalogue', 'syntax', 'model'],
  rules: ['text', 'catalogue', 'syntax', 'model'],
  features: ['text', 'catalogue', 'syntax', 'model', 'compare', 'rules'],
  exchange: ['text', 'catalogue', 'syntax', 'model', 'compare'],
  service: ['text', 'catalogue', 'syntax', 'model', 'compare', 'rules', 'features', 'exchange'],
  lsp: ['text', 'catalogue', 'syntax', 'model', 'compare', 'rules', 'features', 'exchange', 'service'],
  cli: ['text', 'catalogue', 'syntax', 'model', 'compare', 'rules', 'features', 'exchange', 'service'],
  entry: ['text', 'catalogue', 'syntax', 'model', 'compare', 'rules', 'features', 'exchange', 'service', 'lsp', 'cli'],
};

/** A rule stands in the folder of its family; what rules share with others stands beside the folders. */
const singleRule = /^server\/src\/rules\/[^/]+\/[^/]+$/u;

/** The layers that take positions and reports in the shapes of the wire, as types only. */
const mayNameTheWire = new Set(['features', 'service']);

/** Layers that the picture has a place for and that need hold nothing yet. */
const LATE = new Set(['compare', 'exchange']);

/** The libraries that a layer of the core may use: they know neither Node nor the wire, and do what is not our business. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  text: ['vscode-uri'],
  syntax: ['vscode-languageserver-textdocument'],
  compare: ['diff'],
  exchange: ['docx', 'fflate', 'saxes'],
  service: ['jsonc-parser', 'vscode-languageserver-textdocument'],
};

const doors = new Set(['lsp', 'cli', 'entry']);

describe('layers of the server', () => {
  const sources = sourcesBelow('server/src');

  it('every file stands in a layer, and every layer but the late ones has a file', () => {
    const seen = new Set(sources.map(layerOf));
    assert.deepEqual(
      [...seen].filter((layer) => !(layer in mayImport)),
      [],
    );
    const missing = Object.keys(mayImport).filter((layer) => !LATE.has(layer) && !seen.has(layer));
    assert.deepEqual(missing, []);
  });

  it('imports point left', () => {
    assert.deepEqual(complaints(sources, leftward), []);
  });

  it('the core imports no package, but the types of the wire in features and service, and the libraries that a layer is allowed by name', () => {
    assert.deepEqual(complaints(sources, withoutPackages), []);
  });

  it('features and exchange import no single rule', () => {
    assert.deepEqual(complaints(sources, withoutSingleRules), []);
  });

  it('doors import features and rules as types only: the service is the boundary', () => {
    assert.deepEqual(complaints(sources, throughTheService), []);
  });

  it('no file leads back to itself by what it imports, types included', () => {
    assert.deepEqual(circlesIn(sources), []);
  });

  it('would see a circle', () => {
    const made = (path: string, specifier: string): Source => sourceOf(path, `import type { A } from '${specifier}';`);
    assert.deepEqual(circlesIn([made('server/src/text/a.ts', './b'), made('server/src/text/b.ts', './a')]), [
      'server/src/text/a.ts → server/src/text/b.ts → server/src/text/a.ts',
    ]);
  });

  it('would see an import that points right', () => {
    const [made] = sources;
    assert.ok(made);
    assert.equal(
      leftward({ ...made, path: 'server/src/syntax/made.ts' }, { specifier: '../catalogue/openings', line: 0, typesOnly: true }),
      'syntax may not import catalogue',
    );
    assert.equal(
      withoutSingleRules(
        { ...made, path: 'server/src/features/made.ts' },
        { specifier: '../rules/items/lone-item', line: 0, typesOnly: false },
      ),
      'a single rule',
    );
    assert.equal(
      leftward({ ...made, path: 'server/src/text/made.ts' }, { specifier: '../service/service', line: 0, typesOnly: true }),
      'text may not import service',
    );
  });
});

type Judge = (source: Source, imported: Import) => string | undefined;

function complaints(sources: readonly Source[], judge: Judge): readonly string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((imported) => {
      const complaint = judge(source, imported);
      return complaint === undefined ? [] : [`${source.path}:${imported.line + 1} ${imported.specifier}: ${complaint}`];
    }),
  );
}

function leftward(source: Source, imported: Import): string | undefined {
  const target = targetOf(source, imported);
  if (target === undefined) return undefined;
  const from = layerOf(source);
  const to = layerOf({ path: `${target}.ts` });
  return from === to || mayImport[from]?.includes(to) ? undefined : `${from} may not import ${to}`;
}

function withoutPackages(source: Source, imported: Import): string | undefined {
  const layer = layerOf(source);
  if (doors.has(layer) || imported.specifier.startsWith('.')) return undefined;
  const isWire = imported.specifier === 'vscode-languageserver-types' && imported.typesOnly && mayNameTheWire.has(layer);
  if (libraries[layer]?.includes(imported.specifier) === true) return undefined;
  return isWire ? undefined : `${layer} may not import it`;
}

function throughTheService(source: Source, imported: Import): string | undefined {
  const layer = layerOf(source);
  const target = targetOf(source, imported);
  if (!doors.has(layer) || target === undefined || imported.typesOnly) return undefined;
  return /^server\/src\/(?:features|rules)\//u.test(target) ? 'not through the service' : undefined;
}

/** The circles that imports make, each once, from the file on which it was first come upon. */
function circlesIn(sources: readonly Source[]): readonly string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    const source = known.get(path);
    if (source === undefined || above.includes(path) || done.has(path)) return;
    for (const imported of importsOf(source)) {
      const target = targetOf(source, imported);
      if (target !== undefined) for (const file of [`${target}.ts`, `${target}/index.ts`]) walk(file, [...above, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return circles;
}

function withoutSingleRules(source: Source, imported: Import): string | undefined {
  const layer = layerOf(source);
  const target = targetOf(source, imported);
  if ((layer !== 'features' && layer !== 'exchange') || target === undefined) return undefined;
  return singleRule.test(target) ? 'a single rule' : undefined;
}

/** `server/src/model/x.ts` is in `model`; the files beside the folders are entries. */
function layerOf({ path }: { readonly path: string }): string {
  const [, , first = '', second] = path.split('/');
  return second === undefined ? 'entry' : first;
}
