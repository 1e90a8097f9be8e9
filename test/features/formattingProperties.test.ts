import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { ResolutionSettings } from '../../server/src/service/service';
import { fromRaised } from '../../server/src/text/characters';
import { assertFormatsWell, assertSameWords, canonical, isLaidOut, newReports } from '../canonical';
import { applyTextEdits, defaultSettings, documentOf, service } from '../fixture';

const samples = readdirSync('test/fixtures')
  .filter((name) => name.endsWith('.res'))
  .sort()
  .map((name) => ({ name, text: readFileSync(`test/fixtures/${name}`, 'utf8') }));

/** What befalls the layout of a text on its way through mail, word processors and printers; `at` chooses the place. */
const MISHAPS: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a blank becomes a line break': (text, at) => replaceOne(text, / (?=[a-z])/g, at, '\n'),
  'lines are broken at 72 columns': (text) =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/(?=.{73})(.{30,72}) (?=\S)/g, '$1\n'))
      .join('\n'),
  'blank lines are lost': (text) => text.replaceAll(/\n{2,}/g, '\n'),
  'blank lines are doubled': (text) => text.replaceAll('\n\n', '\n\n\n'),
  'blanks at the end of a line': (text, at) => replaceOne(text, /\n/g, at, ' \t \n'),
  'a tab behind a label': (text, at) => replaceOne(text, /(?<=^ *(?:\d+\.|\([a-z]\))) /gm, at, '\t'),
  'a line is set in': (text, at) => replaceOne(text, /^(?=[\d(])/gm, at, '   '),
  'double blanks': (text, at) => replaceOne(text, /(?<=[a-z,]) (?=[a-z])/g, at, '  '),
  'line ends of another system': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'quotation marks and apostrophes are straight': (text) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
  'marks are in brackets': (text) =>
    text.replaceAll(/^([⁰¹²³⁴-⁹]+) /gm, '$1: ').replaceAll(/[⁰¹²³⁴-⁹]+/g, (digits) => `[^${fromRaised(digits)}]`),
  'italics are lost': (text, at) => replaceOne(text, /\*([A-Z][a-z ]+)\*/g, at, '$1'),
  'a note stands where the page ends': (text, at) => {
    const [note] = /^[⁰¹²³⁴-⁹]+ .*\n\n?/m.exec(text) ?? [];
    return note === undefined ? text : replaceOne(text.replace(note, ''), /(?<=[;,]\n\n)/g, at, `${note.trimEnd()}\n\n`);
  },
  'a page ends in the middle of a paragraph': (text, at) => replaceOne(text, /(?<=[a-z]) (?=[a-z]{4})/g, at, '\n\n_____\n\n¹ A/80/1.\n\n'),
  'a comment above a paragraph': (text, at) =>
    replaceOne(text, /(?<=\n\n)(?=[A-Z*\d(¹])/g, at, '// resolution-disable-next-line numbering/out-of-order\n'),
  'a note is lost': (text, at) => replaceOne(text, /^[⁰¹²³⁴-⁹]+ .*\n\n?/gm, at, ''),
  'a paragraph is lost': (text, at) => replaceOne(text, /(?<=\n\n)[^\n]+\n\n/g, at, ''),
  'a paragraph is there twice': (text, at) => replaceOne(text, /(?<=\n\n)[^\n]+\n\n/g, at, '$&$&'),
  'a paragraph stands elsewhere': (text, at) => {
    const blocks = text.split('\n\n');
    const moved = blocks.splice(at % blocks.length, 1);
    blocks.splice((at >> 8) % (blocks.length + 1), 0, ...moved);
    return blocks.join('\n\n');
  },
};

function replaceOne(text: string, pattern: RegExp, at: number, replacement: string): string {
  const places = [...text.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return text;
  const end = place.index + place[0].length;
  return text.slice(0, place.index) + replacement.replace('$&$&', place[0] + place[0]).replace('$1', place[1] ?? '') + text.slice(end);
}

const mishaps = fc.array(fc.record({ kind: fc.constantFrom(...Object.keys(MISHAPS)), at: fc.nat() }), { minLength: 1, maxLength: 6 });
const wishes = fc.record({ footnotes: fc.constantFrom('auto', 'superscript', 'bracket'), italics: fc.constantFrom('auto', 'on', 'off') });

function damaged(text: string, actions: readonly { readonly kind: string; readonly at: number }[]): string {
  return actions.reduce((before, { kind, at }) => MISHAPS[kind]?.(before, at) ?? before, text);
}

describe('formatting damaged samples', () => {
  it('keeps words, numbers and what marks lead to, comes to rest and can be undone', () => {
    const more: string[] = [];
    const counted = { laidOut: 0, otherwise: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...samples), mishaps, wishes, ({ name, text }, actions, wish) => {
        const before = damaged(text, actions);
        const settings = { ...defaultSettings, ...wish } as ResolutionSettings;
        const after = assertFormatsWell(name, before, settings);
        counted[isLaidOut(after) || service.fileKind(documentOf(after)) !== 'resolution' ? 'laidOut' : 'otherwise'] += 1;
        const codes = newReports(before, after, settings);
        if (codes.length > 0) more.push(`${name}: ${codes.join(', ')}`);
      }),
      { numRuns: 150 },
    );
    // A line break in a word or a name may have hidden a fault, which is then seen.
    process.stdout.write(
      `      ${String(more.length)} of 150 texts have more reports, ${String(counted.otherwise)} are not wholly laid out\n`,
    );
    assert.ok(counted.otherwise <= 4, JSON.stringify(counted));
    assert.ok(more.length <= 2, more.join('\n'));
  });

  it('gives the samples themselves no more reports', () => {
    for (const { name, text } of samples) assert.deepEqual(newReports(text, assertFormatsWell(name, text)), [], name);
  });

  it('does to a selection of everything what keeps words, and to any other no more than to its blocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), mishaps, fc.nat(), fc.nat(), ({ name, text }, actions, from, to) => {
        const before = damaged(text, actions);
        const document = documentOf(before);
        const [start, end] = [from % (before.length + 1), to % (before.length + 1)].sort((a, b) => a - b) as [number, number];
        const edits = service.formatRange(document, { start: document.positionAt(start), end: document.positionAt(end) }, defaultSettings);
        assertSameWords(name, before, applyTextEdits(before, edits));
        const first = document.blockIndexAt(start);
        const last = document.blockIndexAt(Math.max(start, end - 1));
        for (const { range } of edits) {
          assert.ok(document.offsetAt(range.start) >= document.blockStart(first), 'an edit before the selection');
          assert.ok(document.offsetAt(range.end) <= document.blockStart(last + 1), 'an edit behind the selection');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('mends what only the layout has suffered', () => {
    const harmless = [
      'a blank becomes a line break',
      'lines are broken at 72 columns',
      'blank lines are doubled',
      'blanks at the end of a line',
      'a tab behind a label',
      'a line is set in',
      'double blanks',
    ];
    const counted = { mended: 0, otherwise: 0 };
    const kinds = fc.array(fc.record({ kind: fc.constantFrom(...harmless), at: fc.nat() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...samples), kinds, ({ text }, actions) => {
        counted[canonical(damaged(text, actions)) === canonical(text) ? 'mended' : 'otherwise'] += 1;
      }),
      { numRuns: 200 },
    );
    process.stdout.write(`      ${String(counted.mended)} of 200 texts are as they were\n`);
    assert.ok(counted.mended > 130, JSON.stringify(counted));
  });
});
