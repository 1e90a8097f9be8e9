import assert from 'node:assert/strict';
import { findBackReferences } from '../../server/src/catalogue/backReferences';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { corpusTexts, published } from './shared';

const { instruments, resolutions, openings } = compiledCatalogue;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DATED = new RegExp(
  String.raw`\bresolutions? (\d+\/\d+(?: [A-Z])?|\d{1,4}(?: [A-Z])? \([IVXLC]+\)|\d{1,4} \(\d{4}\)|S-\d+\/\d+) of (\d{1,2}) (${MONTHS.join('|')}) (\d{4})`,
  'gu',
);
const SMALL = '(?:of|on|the|and|in|for|to|against|its|by|from|relating|concerning|All)';
const NAMED = new RegExp(
  String.raw`(?:\b\p{Lu}[\p{L}’-]+ (?:${SMALL} ){0,2})*\b(?:Convention|Covenant|Protocol|Declaration|Agenda(?! item)|Platform|Programme of Action|Principles|Rules|Charter|Statute|Agreement|Framework)s?\b(?:(?: ${SMALL})* \p{Lu}[\p{L}’-]+)*`,
  'gu',
);

const texts = corpusTexts('adopted').map(({ name, text }) => ({ name, text, flat: text.replaceAll(/\s+/gu, ' ') }));

published.describe('the catalogue on published texts', () => {
  it('knows nine in ten of the dated resolutions, and contradicts a date only where the text itself errs', () => {
    const counted = { cited: 0, known: 0 };
    const contradicted: string[] = [];
    for (const { name, flat } of texts) {
      for (const [, id = '', day = '', month = '', year = ''] of flat.matchAll(DATED)) {
        const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
        const found = resolutions.withId(id);
        counted.cited += 1;
        counted.known += found.length > 0 ? 1 : 0;
        if (
          found.some((resolution) => resolution.organ === 'General Assembly') &&
          found.every((resolution) => resolution.dateSureness === 'high' && resolution.date !== date)
        ) {
          contradicted.push(`${name} ${id} ${date}`);
        }
      }
    }
    assert.ok(counted.cited > 900, String(counted.cited));
    assert.ok(counted.known / counted.cited >= 0.9, JSON.stringify(counted));
    assert.deepEqual(contradicted, []);
  });

  it('knows 85 in 100 of the capitalized names of instruments, the short mentions with them', () => {
    const counted = { named: 0, known: 0 };
    for (const { flat } of texts) {
      const matches = instruments.find(flat);
      const places = [
        ...matches,
        ...findBackReferences(instruments, flat, matches, []).filter((reference) => reference.instruments.length > 0),
      ];
      for (const phrase of flat.matchAll(NAMED)) {
        counted.named += 1;
        counted.known += places.some((place) => place.start < phrase.index + phrase[0].length && place.end > phrase.index) ? 1 : 0;
      }
    }
    assert.ok(counted.named > 4000, String(counted.named));
    assert.ok(counted.known / counted.named >= 0.85, JSON.stringify(counted));
  });

  it('knows the verb of nearly every numbered paragraph that opens as those of resolutions do', () => {
    const lines = texts
      .filter(({ name }) => /^[AES]_(?:HRC_)?RES_/u.test(name))
      .flatMap(({ text }) =>
        text.split('\n').flatMap((line) => {
          const match = /^\s*\d{1,2}\. +(?=(\p{Lu}[a-z]+s) (?:\p{Ll}|Member States|Governments))/u.exec(line);
          return match === null ? [] : [{ first: match[1] ?? '', paragraph: line.slice(match[0].length) }];
        }),
      );
    const opened = lines.filter(({ first }) => !PLURALS.has(first));
    const unknown = opened.filter(({ paragraph }) => openings.matchOperative(paragraph) === undefined);
    assert.ok(opened.length > 4000, String(opened.length));
    assert.ok(
      unknown.length / opened.length < 0.01,
      `${unknown.length} of ${opened.length}: ${unknown.map(({ paragraph }) => paragraph.slice(0, 40)).join('; ')}`,
    );
  });
});

/** Plural nouns at the head of the numbered paragraphs of annexes. */
const PLURALS: ReadonlySet<string> = new Set([
  'States',
  'Members',
  'Parties',
  'Governments',
  'Prisoners',
  'Amendments',
  'Efforts',
  'Measures',
  'Women',
  'Services',
  'Contracts',
  'Suppliers',
]);
