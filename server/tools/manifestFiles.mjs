/**
 * The files that the manifest names and VS Code reads by itself, in another language: the snippets and the schema of the settings file. The
 * manifest gives their paths
 * by keys of `package.nls*.json`, so that each language has its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const SNIPPETS = 'snippets/resolution.json';
const SCHEMA = 'client/media/resolutionrc.schema.json';

/** The texts of the files that are shown, each with the file that it stands in. */
export function textsOfFiles() {
  const snippets = Object.entries(jsonOf(SNIPPETS)).flatMap(([name, { description }]) => [
    [name, SNIPPETS],
    [description, SNIPPETS],
  ]);
  const schema = [];
  mapShown(jsonOf(SCHEMA), (text) => {
    schema.push([text, SCHEMA]);
    return text;
  });
  return [...snippets, ...schema];
}

/** The files in a language by their paths; `say` translates a text. */
export function filesIn(language, say) {
  const snippets = Object.fromEntries(
    Object.entries(jsonOf(SNIPPETS)).map(([name, snippet]) => [say(name), { ...snippet, description: say(snippet.description) }]),
  );
  return new Map([
    [`client/l10n/snippets.${language}.json`, written(snippets)],
    [`client/l10n/resolutionrc.schema.${language}.json`, written(mapShown(jsonOf(SCHEMA), say))],
  ]);
}

/** The same JSON with its titles and descriptions changed; those of a schema are texts, a property of that name is an object. */
function mapShown(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapShown(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && ['title', 'description'].includes(key) ? change(item) : mapShown(item, change),
    ]),
  );
}

function jsonOf(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function written(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
