import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { before, describe, it } from 'mocha';
import { LANGUAGES } from '../../server/src/lsp/language';
import { rules } from '../../server/src/rules/index';
import { formatMessage, type Message, type Translations } from '../../server/src/text/message';
import { readFixture, reportsOf } from '../fixture';

/** What the collector finds in the sources: each text with the places that say it, and calls whose text cannot be read. */
interface Collected {
  readonly server: Readonly<Record<string, readonly string[]>>;
  readonly client: Readonly<Record<string, readonly string[]>>;
  /** Names in the tables, which may be translated. */
  readonly names: readonly string[];
  readonly faults: readonly string[];
}

const bundle = (file: string): Translations => JSON.parse(readFileSync(file, 'utf8')) as Translations;
const serverBundle = (language: string): Translations => bundle(`server/l10n/${language}.json`);
const clientBundle = (language: string): Translations => bundle(`client/l10n/bundle.l10n.${language}.json`);

describe('translations', () => {
  const state: { collected?: Collected } = {};
  const collected = (): Collected => state.collected ?? assert.fail();
  before(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['server/tools/l10n.mjs', '--json'], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    assert.equal(stderr, '');
    state.collected = JSON.parse(stdout) as Collected;
  });

  it('are made of texts that stand in the sources as they are', () => {
    assert.deepEqual(collected().faults, []);
    assert.ok(Object.keys(collected().server).length > 800);
    assert.ok(Object.keys(collected().client).length > 5);
  });

  for (const language of LANGUAGES) {
    it(`leave nothing out and have nothing that is not said (${language})`, () => {
      assert.deepEqual(differences(serverBundle(language), collected().server, collected().names), []);
      assert.deepEqual(differences(clientBundle(language), collected().client), []);
    });

    it(`are the same as in English only where the words are shared (${language})`, () => {
      assert.deepEqual(
        (SHARED[language] ?? []).filter((text) => serverBundle(language)[text] !== text && clientBundle(language)[text] !== text),
        [],
      );
    });

    it(`have the arguments of the English texts, and are written as the language is (${language})`, () => {
      assert.deepEqual(complaints(language, serverBundle(language)), []);
      assert.deepEqual(complaints(language, clientBundle(language)), []);
      assert.deepEqual(complaints(language, manifestTexts(language)), []);
    });
  }

  it('would see what is wrong with one', () => {
    const wrong: readonly (readonly [string, string, string])[] = [
      ['fr', 'Write {0}', ''],
      ['fr', 'Write {0}', 'Écrire'],
      ['fr', 'Write it', 'Write it'],
      ['fr', 'Date: {0}', 'Date : {0}'],
      ['fr', 'Write “{0}”', 'Écrire « {0} »'],
      ['fr', 'the mark', "l'appel"],
      ['fr', 'The mark stands here', 'L’appel of this'],
      ['es', 'Which one?', 'Cuál?'],
      ['es', 'Write “{0}”', 'Escribir «{0}»'],
      ['es', 'Date: {0}', 'Fecha : {0}'],
    ];
    assert.deepEqual(
      wrong.filter(([language, english, translation]) => complaints(language, { [english]: translation }).length === 0),
      [],
    );
  });
});

describe('what is said of a fault', () => {
  for (const language of ['en', ...LANGUAGES]) {
    it(`has at most ${String(longest(language))} characters in the examples of the rules (${language})`, () => {
      const translations = language === 'en' ? {} : serverBundle(language);
      const tooLong = [...new Set(messagesOfExamples().map((said) => formatMessage(said, translations)))].filter(
        (text) => text.length > longest(language),
      );
      assert.deepEqual(tooLong, []);
    });
  }
});

/** French and Spanish say the same with more letters. */
function longest(language: string): number {
  return language === 'en' ? 100 : 120;
}

function messagesOfExamples(): readonly Message[] {
  return rules.flatMap((rule) =>
    [...rule.bad.map(({ text }) => readFixture(text).text), ...rule.good].flatMap((text) =>
      reportsOf(text, [], rule.profiles === 'all' ? {} : { profile: rule.profiles[0] ?? 'auto' }).flatMap((report) => [
        report.message,
        ...report.related.map((related) => related.message),
        ...report.fixes().map(({ title }) => title),
      ]),
    ),
  );
}

/** The manifest's texts of a language by its English ones. */
function manifestTexts(language: string): Translations {
  const english = Object.entries(bundle('package.nls.json'));
  const translated = bundle(`package.nls.${language}.json`);
  return Object.fromEntries(english.map(([key, text]) => [text, translated[key] ?? '']));
}

/** Texts that are the same in a language: words that it shares with English, and those without a word. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Correct',
    'Incorrect',
    'articles',
    'code',
    'constitution',
    'date',
    'distribution',
    'document',
    'initiative',
    'instrument',
    'plan',
    'proclamation',
    'programme',
    'vision',
    '{0} (HEAD)',
    '{0} session',
    '{0}',
    '{0} {1}',
    '{0} {1} {2}',
    '{0} · {1}',
    '{0} · {1} · {2} · {3}',
  ],
  es: [
    '1',
    '“{0}”',
    'agenda',
    'error',
    'manual',
    'plan',
    '`{0}`: {1}',
    '{0}',
    '{0} · {1}',
    '{0} · {1} · {2} · {3}',
    '{0}; {1}',
    '{0} (HEAD)',
  ],
};

/** Texts without a translation, and translations of what nobody says. */
function differences(
  translations: Translations,
  said: Readonly<Record<string, readonly string[]>>,
  names: readonly string[] = [],
): readonly string[] {
  return [
    ...Object.keys(said)
      .filter((text) => !(text in translations))
      .map((text) => `missing: ${text}`),
    ...Object.keys(translations)
      .filter((text) => !(text in said) && !names.includes(text))
      .map((text) => `superfluous: ${text}`),
  ];
}

function complaints(language: string, translations: Translations): readonly string[] {
  return Object.entries(translations).flatMap(([english, translation]) => {
    const found = complaintsOn(language, english, translation);
    return found.length === 0 ? [] : [`${english} → ${translation}: ${found.join(', ')}`];
  });
}

function complaintsOn(language: string, english: string, translation: string): readonly string[] {
  const found: string[] = [];
  if (translation.trim() === '') found.push('empty');
  if (translation === english && SHARED[language]?.includes(english) !== true) found.push('not translated');
  if (placeholders(english) !== placeholders(translation)) found.push('other arguments');
  const own = withoutQuotations(translation);
  if (/\b(?:the|of|and|is|not|with|paragraph|note mark|stands)\b/u.test(own)) found.push('an English word');
  if (/\p{L}'\p{L}/u.test(own)) found.push('a straight apostrophe');
  if (language === 'fr' && / [:;?!»]|« |[^\u00A0\u202F](?:[;?!](?:\s|$)|»)|«[^\u202F]|\p{L}:(?:\s|$)/u.test(own))
    found.push('no-break spaces are missing');
  if (language === 'es' && (/[«»]| [:;?!]/u.test(own) || count(own, '?') !== count(own, '¿') || count(own, '!') !== count(own, '¡')))
    found.push('signs of another language');
  return found;
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\d\}/gu) ?? [])].sort().join(' ');
}

/** Quoted words of drafted texts are English in every language; the signs around them stay. */
function withoutQuotations(text: string): string {
  return text
    .replaceAll(/«[^«»]*»/gu, (quoted) => `«${quoted.charAt(1)}${quoted.charAt(quoted.length - 2)}»`)
    .replaceAll(/“[^“”]*”|"[^"]*"|`[^`]*`|\*[^*]+\*|\([^():]*:[^()]*\)|\{ [^{}]* \}/gu, '…');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
