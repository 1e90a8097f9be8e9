import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { service } from '../fixture';
import { annotated } from './cleanPaste/annotated';
import { lettersOf, sortedLetters } from './cleanPaste/letters';
import { choosePrinting, createChance, printed } from './cleanPaste/printed';
import { processorTime } from '../processorTime';

const clean = (text: string): string => service.cleanPaste(text).text;

/** Sound texts of our own, cleaned once so that they are in the form that cleaning gives; those without notes are given some. */
const subjects = ['sample-sound.res', 'ga-adopted.res', 'annexes.res', 'security-council.res', 'page-feet.res'].map((name) => ({
  name,
  text: clean(annotated(readFileSync(`test/fixtures/${name}`, 'utf8').replace(/^\/\/.*\n/gm, ''), createChance(7))).trim(),
}));

/**
 * Stretches of which pastes are made: words, labels, marks, furniture, line ends of every kind; no bullets, for which letters are put in.
 */
const noise = fc
  .array(
    fc.constantFrom(
      'Recalling',
      'the',
      'Convention,1',
      'States',
      'non-',
      'govern-',
      'mental',
      'coop\u00AD',
      'eration',
      '1.',
      '2.',
      '(a)',
      '(b)',
      '¹',
      '² See',
      '3 See A/80/12.',
      'A/80/L.5',
      '2/7',
      '12',
      '19-22388',
      '*1234567*',
      '____',
      'The General Assembly,',
      '1. Urges',
      'ofﬁce',
      'Annex',
      'page 3',
      '/...',
      '[1]',
      '5/',
      'No.',
      '// note',
      'Page 2',
      '“quoted”',
      'é',
      'e\u0301',
      '\u00A0',
      '\u200B',
      ' ',
      ' ',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\f',
      ';',
      ',',
      '.',
      ':',
      '\u2028',
      '\u0002',
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''));

describe('cleaning up whatever is pasted', () => {
  it('loses no letter and adds none', () => {
    fc.assert(
      fc.property(noise, (paste) => {
        const { text, furniture } = service.cleanPaste(paste);
        assert.equal(sortedLetters(text + furniture.join(' ')), sortedLetters(paste));
      }),
      { numRuns: 1500 },
    );
  });

  it('twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 60 })), (paste) => {
        const once = clean(paste);
        assert.equal(clean(once), once);
      }),
      { numRuns: 1500 },
    );
  });

  for (const { name, text } of subjects) {
    it(`gives back every word of a printed text in its order, notes at the end (${name})`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          const chance = createChance(seed);
          const printing = choosePrinting(chance, 'A/80/L.77', 'Promotion of sound drafting in all countries');
          const subject = `${printing.symbol}\n\n${text}`;
          const cleaned = service.cleanPaste(printed(subject, printing, chance));
          assert.equal(lettersOf(cleaned.text), lettersOf(subject));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('takes time that grows with the length of the text only', () => {
    const line = 'Convention,1 and the non-\ngovernmental organizations of the 12\n3 See A/80/12.\n';
    const timeOf = (copies: number): number => {
      const start = processorTime();
      clean(line.repeat(copies));
      return processorTime() - start;
    };
    timeOf(300);
    const [short, long] = [timeOf(500), timeOf(4000)];
    assert.ok(long < short * 8 * 6, `${String(short)} ms, eight times as long ${String(long)} ms`);
  });
});
