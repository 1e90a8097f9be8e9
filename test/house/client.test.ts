import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { importsOf, sourcesBelow } from './sources';

/** The drafters' words. Who knows them knows resolutions, and that is the server's part. */
const drafting = /preamb|operative|footnote|ibid|annex|masthead|chapeau|enacting|paragraph|symbol\b|\bnote\b|recalling/iu;

/** The commands that the manifest offers. */
const commands = new Set(
  (
    JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    }
  ).contributes.commands.map(({ command }) => command),
);

describe('the client', () => {
  const sources = sourcesBelow('client/src');

  it('is there', () => {
    assert.ok(sources.some(({ path }) => path === 'client/src/extension.ts'));
    assert.ok(sources.some(({ path }) => path === 'client/src/browser.ts'));
  });

  it('starts without making the editor wait: both entries return at once', () => {
    for (const { path, text } of sources.filter((source) => /\/(?:extension|browser)\.ts$/u.test(source.path))) {
      assert.match(text, /^export function activate\(context: vscode\.ExtensionContext\): void \{$/mu, path);
    }
    const [shared] = sources.filter(({ path }) => path === 'client/src/client.ts');
    assert.match(shared?.text ?? '', /^export function activateWith\(.*\): void \{$/mu);
  });

  it('has no word of resolutions', () => {
    const found = sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (drafting.test(withoutCommands(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  it('imports nothing of the server but the shapes of the wire, and only the editor and its language client', () => {
    const found = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier, typesOnly }) => !(typesOnly && /^(?:\.\.\/)+server\/src\/lsp\/protocol$/u.test(specifier)))
        .map(({ specifier }) => `${source.path}: ${specifier}`),
    );
    const allowed = /: (?:vscode|vscode-languageclient(?:\/(?:node|browser))?|vscode-uri|node:path|\.\.?\/(?!.*(?:server|test)\/).*)$/;
    assert.deepEqual(
      found.filter((line) => !allowed.test(line)),
      [],
    );
  });
});

/** The names of commands are the manifest's, and the client has to say them. */
function withoutCommands(line: string): string {
  return line.replaceAll(/'(?:resolution\.)?(\w+)'/gu, (whole, name: string) => (commands.has(`resolution.${name}`) ? "''" : whole));
}
