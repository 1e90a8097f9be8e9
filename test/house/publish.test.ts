/** What Open VSX and the Marketplace ask of an extension, but for the address of a repository, which there is none of. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

interface Manifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly license: string;
  readonly icon: string;
  readonly preview?: boolean;
  readonly pricing: string;
  readonly qna: boolean;
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly badges?: unknown;
  readonly enabledApiProposals?: unknown;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const pages = ['README.md', 'CHANGELOG.md', ...readdirSync('client/walkthrough').map((name) => `client/walkthrough/${name}`)];

/** The categories that the galleries know. */
const CATEGORIES = [
  'AI',
  'Azure',
  'Chat',
  'Data Science',
  'Debuggers',
  'Education',
  'Extension Packs',
  'Formatters',
  'Keymaps',
  'Language Packs',
  'Linters',
  'Machine Learning',
  'Notebooks',
  'Other',
  'Programming Languages',
  'SCM Providers',
  'Snippets',
  'Testing',
  'Themes',
  'Visualization',
];

describe('what the galleries of extensions ask for', () => {
  it('the extension has a name, a version and a publisher as they are written there', () => {
    assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/u);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/iu);
    // The Marketplace takes three numbers and nothing after them.
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/u);
    assert.match(manifest.engines.vscode, /^\^1\.\d+\.0$/u);
  });

  it('the change log begins with the version', () => {
    assert.equal(/^## \[?(\d+\.\d+\.\d+)/mu.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1], manifest.version);
  });

  for (const language of ['', '.fr', '.es'])
    it(`its name and description fit into a list of extensions${language === '' ? '' : `, in ${language.slice(1)} as well`}`, () => {
      const texts = JSON.parse(readFileSync(`package.nls${language}.json`, 'utf8')) as Readonly<Record<string, string>>;
      const [name = '', description = ''] = [manifest.displayName, manifest.description].map((key) => texts[key.slice(1, -1)]);
      assert.ok(name.length > 3 && name.length <= 60, name);
      assert.ok(description.length > 20 && description.length <= 200, description);
    });

  it('categories are those that there are, and keywords no more than thirty', () => {
    assert.deepEqual(
      manifest.categories.filter((category) => !CATEGORIES.includes(category)),
      [],
    );
    assert.ok(manifest.categories.length > 0 && manifest.keywords.length > 0 && manifest.keywords.length <= 30);
    assert.equal(new Set(manifest.keywords.map((word) => word.toLowerCase())).size, manifest.keywords.length);
  });

  it('the icon is a square picture of at least 128 points, and no drawing', () => {
    const icon = readFileSync(manifest.icon);
    assert.equal(icon.subarray(1, 4).toString('latin1'), 'PNG');
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    assert.equal(width, height);
    assert.ok(width >= 128);
  });

  it('it costs nothing, asks no questions, and has a colour of its own', () => {
    assert.equal(manifest.pricing, 'Free');
    assert.equal(manifest.qna, false);
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/iu);
    assert.ok(['dark', 'light'].includes(manifest.galleryBanner.theme));
  });

  it('the licence is named and there', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(readFileSync('LICENSE', 'utf8'), /^MIT License/u);
    assert.ok(existsSync('THIRD-PARTY-NOTICES.md'));
  });

  it('nothing is proposed, started at once, or left to be installed', () => {
    assert.equal(manifest.enabledApiProposals, undefined);
    assert.ok(!manifest.activationEvents.includes('*') && !manifest.activationEvents.includes('onStartupFinished'));
    assert.equal(manifest.dependencies, undefined);
    // Types that are newer than the oldest editor would let in what that does not have.
    assert.equal(manifest.devDependencies['@types/vscode'], manifest.engines.vscode.replace('^', '~'));
  });

  for (const page of pages.filter((name) => name.endsWith('.md')))
    it(`${page} has no badges, no drawings and no pictures from an address that is not safe`, () => {
      const text = readFileSync(page, 'utf8');
      assert.doesNotMatch(text, /<svg|\.svg\b|<script|<iframe/iu);
      assert.deepEqual(
        [...text.matchAll(/!\[[^\]\n]*\]\((http:[^)\s]+)/gu)].map(([, address]) => address),
        [],
      );
      assert.equal(manifest.badges, undefined);
    });
});
