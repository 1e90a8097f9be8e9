/** What README.md, CONTRIBUTING.md and server/ARCHITECTURE.md name is there: files, scripts, settings, commands, keys, snippets, rules. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/index';
import { reportsOf } from '../fixture';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const documents = ['README.md', 'CONTRIBUTING.md', 'server/ARCHITECTURE.md'] as const;
const texts = new Map(documents.map((name) => [name, readFileSync(name, 'utf8')]));
const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

describe('the documents', () => {
  for (const [name, text] of texts) {
    it(`${name} links to files that exist`, () => {
      const links = matches(text, /\]\((?!https?:|#)([^)#]+)\)/g);
      assert.deepEqual(
        links.filter((link) => !existsSync(join(dirname(name), link))),
        [],
      );
    });

    it(`${name} names scripts that exist`, () => {
      const scripts = matches(text, /npm run ([\w:-]+)/g);
      assert.deepEqual(
        scripts.filter((script) => !(script in manifest.scripts)),
        [],
      );
    });

    it(`${name} names rules that exist`, () => {
      const codes = new Set(rules.map(({ code }) => code));
      const named = [...matches(text, /resolution-disable\S* ([a-z-]+\/[a-z-]+)/g), ...matches(text, /\[([a-z-]+\/[a-z-]+)\]/g)];
      assert.deepEqual(
        named.filter((code) => !codes.has(code)),
        [],
      );
    });
  }

  it('server/ARCHITECTURE.md and CONTRIBUTING.md name folders and files that exist', () => {
    const inSources = matches(texts.get('server/ARCHITECTURE.md') ?? '', /`([a-z]+\/(?:\w+\.ts)?|service\.ts)`/g).map((path) =>
      join('server/src', path),
    );
    const inTree = matches(texts.get('CONTRIBUTING.md') ?? '', /`((?:client|server|syntaxes|snippets|test)\/[\w./-]*)`/g);
    assert.ok(inSources.length > 8 && inTree.length > 8);
    assert.deepEqual(
      [...inSources, ...inTree].filter((path) => !existsSync(path)),
      [],
    );
  });

  it('README.md names the settings that there are, and all of them but the trace', () => {
    const named = matches(readme, /^\| `(resolution\.[\w.]+)` \|/gm);
    const there = Object.keys(manifest.contributes.configuration.properties).filter((key) => key !== 'resolution.trace.server');
    assert.deepEqual([...named].sort(), there.sort());
  });

  it('README.md names commands by their titles and with their keys', () => {
    const titles = new Map(
      manifest.contributes.commands.map(({ command, title }) => [strings[title.replaceAll('%', '')] ?? title, command]),
    );
    for (const title of matches(readme, /^\| \*\*([^*]+)\*\* \(`Ctrl/gm)) {
      const command = titles.get(title);
      assert.ok(command !== undefined, title);
      const key = matches(readme, new RegExp(`\\*\\*${title}\\*\\* \\(\`([^\`]+)\``, 'g'))[0]?.toLowerCase();
      assert.ok(
        manifest.contributes.keybindings.some((binding) => binding.command === command && binding.key === key),
        `${title}: ${String(key)}`,
      );
    }
  });

  it('README.md names snippets that exist', () => {
    const snippets = Object.values(
      JSON.parse(readFileSync('snippets/resolution.json', 'utf8')) as Readonly<Record<string, { readonly word: string }>>,
    );
    const prefixes = new Set(snippets.map(({ word }) => word));
    const named = matches(readme, /`((?:\w+-)+(?:draft|clause)|note-\w+|items)`/g);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((prefix) => !prefixes.has(prefix)),
      [],
    );
  });

  it('README.md opens with an example in which the wrong number, and nothing else, is reported', () => {
    const example = /```\n(\*The [^`]+)```/.exec(readme)?.[1] ?? '';
    assert.deepEqual(
      reportsOf(example).map(({ code }) => code),
      ['numbering/out-of-order'],
    );
  });

  it('README.md names the packages as they are called', () => {
    const files = matches(readme, /\b(un-resolution-\d[\w.-]*\.(?:vsix|tgz))/g);
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(file.startsWith(`${manifest.name}-${manifest.version}.`), file);
  });
});

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? '');
}
