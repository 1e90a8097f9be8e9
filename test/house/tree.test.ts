import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

const parts = ['README.md', 'client', 'package.json', 'server', 'snippets', 'syntaxes', 'test', 'tsconfig.json'];

/** What tools demand at the root. */
const demanded = [
  '.ci',
  '.gitignore',
  '.npmrc',
  '.vscode',
  '.vscodeignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'SECURITY.md',
  'THIRD-PARTY-NOTICES.md',
  'eslint.config.mjs',
  'package-lock.json',
  'package.nls.es.json',
  'package.nls.fr.json',
  'package.nls.json',
];

/** What is made there and never kept. */
const made = /^(?:\.git|node_modules|dist|coverage|\.vscode-test|.*\.vsix|.*\.tgz)$/;

describe('the tree', () => {
  it('has exactly its parts at the top', () => {
    const found = readdirSync('.').filter((name) => !made.test(name));
    assert.deepEqual(found.sort(), [...parts, ...demanded].sort());
  });

  it('names no machine, no registry and no work to be done', () => {
    const suspects = [
      /(?:^|[\s'"`(=])\/(?:work|root|home|Users)\//u,
      new RegExp(['registry', 'npmjs'].join(String.raw`\.`), 'iu'),
      new RegExp(String.raw`\b(?:${['TO', 'DO|FIX', 'ME'].join('')})\b`, 'u'),
      new RegExp(['eslint', 'disable'].join('-'), 'u'),
    ];
    const found = textFiles().flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          suspects.some((suspect) => suspect.test(line)) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
        ),
    );
    assert.deepEqual(found, []);
  });

  it('keeps nothing compiled among the sources', () => {
    const found = ['server/src', 'client/src'].flatMap((folder) => walk(folder)).filter((path) => !path.endsWith('.ts'));
    assert.deepEqual(found, []);
  });

  it('the lock file leads to no host', () => {
    assert.equal(/"resolved": "http/u.test(readFileSync('package-lock.json', 'utf8')), false);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly main: string;
    readonly browser: string;
    readonly bin: Readonly<Record<string, string>>;
  };

  it('names files that the build makes', () => {
    for (const path of [manifest.main, manifest.browser, ...Object.values(manifest.bin)]) assert.ok(existsSync(path), path);
  });

  it('every text that it names is there in each language, and no other', () => {
    const named = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key));
    for (const language of ['', '.fr', '.es']) {
      const texts = JSON.parse(readFileSync(`package.nls${language}.json`, 'utf8')) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), [...named].sort(), language);
      assert.deepEqual(
        Object.values(texts).filter((text) => text.trim() === ''),
        [],
      );
    }
  });

  it('invents no address', () => {
    for (const key of ['repository', 'bugs', 'homepage', 'author']) assert.equal(key in manifest, false, key);
  });
});

/** The files of the tree that git knows or would take; without git, all but what is made. */
function textFiles(): readonly string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const listed = status === 0 ? stdout.split('\n').filter((path) => existsSync(path)) : walk('.');
  return listed.filter((path) => /\.(?:ts|mjs|cjs|js|json|md|tsv|sh|res)$|^\.ci\//u.test(path) && path !== 'package-lock.json');
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !made.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}
