import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import ts from 'typescript';

/** What the layers test allows by name and the core's bundle may hold. */
const LIBRARIES = /^node_modules\/diff\//u;

describe('the core', () => {
  it('is compiled without any ambient type: neither Node nor the DOM resolves there', () => {
    const { options, fileNames } = configuration('server/tsconfig.json');
    assert.deepEqual(options.types, []);
    assert.deepEqual(options.lib, ['lib.es2023.d.ts']);
    assert.ok(fileNames.some((name) => name.endsWith('server/src/service/service.ts')));
    assert.deepEqual(
      fileNames.filter((name) => /server\/src\/(?:lsp|cli)\//.test(name)),
      [],
    );
  });

  it('is a bundle of its own files and the libraries that it is allowed, on no platform in particular', async () => {
    const { metafile } = await build({
      entryPoints: ['server/src/service/service.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.includes('server/src/service/service.ts'));
    assert.deepEqual(
      inputs.filter((path) => !path.startsWith('server/src/') && !LIBRARIES.test(path)),
      [],
    );
    assert.deepEqual(
      Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external)),
      [],
    );
  });

  it('all strict options are on in every configuration', () => {
    for (const path of ['server/tsconfig.json', 'server/tsconfig.node.json', 'client/tsconfig.json', 'test/tsconfig.json']) {
      const { options } = configuration(path);
      const { strict, noUncheckedIndexedAccess, exactOptionalPropertyTypes, noImplicitOverride } = options;
      const { noPropertyAccessFromIndexSignature, verbatimModuleSyntax } = options;
      const on = [
        strict,
        noUncheckedIndexedAccess,
        exactOptionalPropertyTypes,
        noImplicitOverride,
        noPropertyAccessFromIndexSignature,
        verbatimModuleSyntax,
      ];
      assert.ok(
        on.every((option) => option === true),
        path,
      );
    }
  });
});

function configuration(path: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(path, (name) => readFileSync(name, 'utf8')) as { config: unknown; error?: ts.Diagnostic };
  assert.equal(error, undefined);
  return ts.parseJsonConfigFileContent(config, ts.sys, path.replace(/\/[^/]*$/, ''));
}
