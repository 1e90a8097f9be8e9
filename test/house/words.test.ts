import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { rules } from '../../server/src/rules/index';

/** What the collector of `npm run l10n` finds: each text with the places that say it. */
interface Collected {
  readonly server: Readonly<Record<string, readonly string[]>>;
  readonly client: Readonly<Record<string, readonly string[]>>;
}

/**
 * Words that United Nations editors do not use in this sense, each with the word to write. What may stand beside them is looked away from:
 * *quotation marks*, *agenda item 6*, *text notes*, *blank line*.
 */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bblanks?\b(?! lines?\b)/iu, 'space'],
  [/\bbehind\b/iu, 'after'],
  [/\bmend(?:s|ed|ing)?\b/iu, 'correct'],
  [/\bfaults?\b/iu, 'error'],
  [/(?<!quotation |punctuation |question |marks? of )\bmarks?\b(?!-up)/iu, 'footnote indicator'],
  [/(?<!text |tak(?:e|es|ing) |“)\bnotes?\b(?! with\b| of\b)/iu, 'footnote'],
  [/(?<!agenda )\bitems\b|\b(?:an?|list|lone) item\b(?! (?:can|is|number))/iu, 'subparagraph'],
  [
    /\bopen(?:s|ed)? (?:with|as|in)\b(?! Word\b)|\bopenings\b|\b(?:an|the|this) opening\b(?! (?:word|line|bracket|and|or|of))/iu,
    'begins with, opening words',
  ],
  [/\benacting line\b|\borgan’s line\b|\bspeaks\b/iu, 'name of the organ, opening line'],
  [/\braised\b/iu, 'superscript'],
  [/\b(?:bare|anew|grave|nought)\b/iu, 'alone, again, severe, zero'],
  [/\bstands? (?:for|here|there|in|before|after|above|below|among|inside|last)\b/iu, 'is, refers to'],
  [/\btakes (?:no|one)\b/iu, 'should have'],
  [/\bis no (?:verb|word|session|setting|number|date|file|name|place)\b/iu, 'is not a'],
  [/\b(?:nobody|somebody) (?:is )?addressed\b/iu, 'addressee'],
];

/** The text without its examples, commands, links and addresses. */
function prose(markdown: string): string {
  return markdown
    .replaceAll(/^```.+?^```/gmsu, '')
    .replaceAll(/`[^`\n]*`/gu, '')
    .replaceAll(/\]\([^)]*\)/gu, ']')
    .replaceAll(/<!--.*?-->/gsu, '');
}

/** The sentences of a text that have a word to be avoided, each with the word to write. */
function complaints(text: string): readonly string[] {
  return AVOIDED.flatMap(([pattern, better]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${found[0]} (${better}): ${text.slice(Math.max(0, found.index - 60), found.index + 60).trim()}`];
  });
}

/** What a sentence says, whether or not it denies it. */
function withoutNegation(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}{}]+/gu) ?? [];
  return words
    .filter((word) => !NEGATIONS.has(word))
    .map((word) => word.replace(/s$/u, ''))
    .join(' ');
}

const NEGATIONS = new Set('a an the does do did is are has have had not no none never longer without'.split(' '));

describe('the words of what a reader sees', () => {
  const state: { collected?: Collected } = {};
  before(() => {
    const { stdout } = spawnSync(process.execPath, ['server/tools/l10n.mjs', '--json'], { encoding: 'utf8', maxBuffer: 10_000_000 });
    state.collected = JSON.parse(stdout) as Collected;
  });

  it('no message of a rule says the norm as if it were found: none is its title without the negation', () => {
    const { server } = state.collected ?? assert.fail();
    const seen: string[] = [];
    const wrong = rules.flatMap(({ code, title }) => {
      const messages = Object.entries(server).filter(([, places]) =>
        places.some((place) => place.startsWith(`server/src/rules/${code}.ts`)),
      );
      seen.push(...messages.map(([text]) => text));
      return messages
        .filter(([text]) => text !== title && withoutNegation(text) === withoutNegation(title))
        .map(([text]) => `${code}: ${text}`);
    });
    assert.deepEqual(wrong, []);
    assert.ok(seen.length > 150, String(seen.length));
    assert.equal(
      withoutNegation('A preambular paragraph ends with a comma'),
      withoutNegation('A preambular paragraph does not end with a comma'),
    );
  });

  it('messages, titles, fixes, hovers, pages and snippets have none of the words to avoid', () => {
    const { server, client } = state.collected ?? assert.fail();
    const texts = [...Object.keys(server), ...Object.keys(client)];
    assert.ok(texts.length > 800);
    assert.deepEqual(texts.flatMap(complaints), []);
  });

  it('nor have the commands, the settings and the walkthrough of the editor', () => {
    const texts = Object.values(JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>);
    assert.deepEqual(texts.map(prose).flatMap(complaints), []);
  });

  it('nor have README, CHANGELOG and the pages of the rules', () => {
    const pages = readdirSync('server/docs/rules', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('server/docs/rules', name));
    assert.ok(pages.length > 100);
    const wrong = ['README.md', 'CHANGELOG.md', ...pages].flatMap((file) =>
      prose(readFileSync(file, 'utf8'))
        .split('\n')
        .flatMap(complaints)
        .map((complaint) => `${file}: ${complaint}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('would be seen', () => {
    const wrong = [
      'The number has lost its full stop or its blank',
      'The mark goes behind the punctuation',
      'No mark leads to note 3',
      'An item of a list has another form',
      'The list has no item but (a): items',
      'A paragraph opens with a participle',
      '“Other” is no word that paragraphs begin with',
      'The preamble takes no number',
      'Raised numbers come down: the number is no longer raised',
      'Ibid. stands for nothing',
    ];
    assert.deepEqual(
      wrong.filter((text) => complaints(text).length === 0),
      [],
    );
    for (const right of [
      'Quotation marks are straight',
      'Agenda item 6',
      'Taking note of a report',
      'one blank line',
      'text notes in brackets',
    ])
      assert.deepEqual(complaints(right), [], right);
  });
});
