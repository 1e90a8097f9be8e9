import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from '../../../server/src/exchange/render/rendered';
import { plainText } from '../../../server/src/exchange/text/text';

const FIFTY = 'wells and springs that are kept by all of the towns';

describe('the lines of plain text', () => {
  it('are set in by their depth where they are items, with their numbers before them', () => {
    assert.equal(
      plainText([
        text([
          block('enacting', 'The General Assembly,'),
          block('operative', 'Decides:', { number: '1.', degree: 1 }),
          block('item', 'To act:', { number: '(a)', degree: 2 }),
          block('item', 'Fast.', { number: '(i)', degree: 3 }),
          block('item', 'Alone.', { number: '(b)', degree: 0 }),
        ]),
      ]),
      'The General Assembly,\n\n1. Decides:\n\n    (a) To act:\n\n        (i) Fast.\n\n    (b) Alone.\n',
    );
  });

  it('break before the word that would pass the 98th sign, each set in as the first', () => {
    const fits = `${'a'.repeat(48)} ${'b'.repeat(49)}`;
    assert.equal(lines('text', fits)[0], fits);
    assert.deepEqual(lines('text', `${fits}c`), ['a'.repeat(48), `${'b'.repeat(49)}c`]);
    assert.deepEqual(lines('item', `${'a'.repeat(47)} ${'b'.repeat(46)} c`, { degree: 2 }), [
      `    ${'a'.repeat(47)} ${'b'.repeat(46)}`,
      '    c',
    ]);
    assert.deepEqual(lines('text', 'a'.repeat(120)), ['a'.repeat(120)], 'a word stays whole');
  });

  it('do not begin with what is read as a number, a letter, a symbol or the word after a colon', () => {
    const start = `Urges all States to keep the ${FIFTY} and the`;
    for (const word of ['12.', '(b)', 'A/70/12', 'iv.', 'a)', '¹', '[1]', '–', '5']) {
      const [, second = ''] = lines('text', `${start} ${'x'.repeat(97 - start.length)} ${word} which follows them, as everybody can see`);
      assert.ok(!second.startsWith(word), word);
      assert.ok(second.includes(word) || !second.startsWith('which'), word);
    }
    for (const word of ['“wells”', '"wells"', '‘wells’', "'wells'", '«wells»', 'which', 'Wells.'])
      assert.ok(lines('text', `${start} ${'x'.repeat(95 - start.length)} ${word} go on`)[1]?.startsWith(word), word);
    const colon = lines('text', `${start.slice(0, 80)} ${'x'.repeat(10)}: following words`);
    assert.ok(!colon.slice(1).some((line) => line.startsWith('following')), colon.join('|'));
  });

  it('are one where nothing says that a resolution begins', () => {
    assert.equal(plainText([text([block('text', `${FIFTY} ${FIFTY} ${FIFTY}`)])]), `${FIFTY} ${FIFTY} ${FIFTY}\n`);
  });

  it('have marks as figures in brackets, raised where they stand apart or have no note, and asterisks as they are', () => {
    const mark = (shown: string, note: string | undefined, asterisk = false): RenderedRun => ({
      ...run(shown),
      mark: { note, id: `m-${shown}`, asterisk },
    });
    const runs = [
      run('One'),
      mark('1', 'n-1'),
      run(' two '),
      mark('2', 'n-2'),
      run(' three'),
      mark('3', undefined),
      run(' four'),
      mark('*', 'n-a', true),
    ];
    const notes = [
      note('n-a', '*', { asterisk: true, marks: ['m-*'] }),
      note('n-1', '1', { marks: ['m-1'] }),
      note('n-2', '2', { marks: ['m-2'] }),
      note('n-4', '4', {}),
      note('n-x', 'crc', {}),
    ];
    assert.equal(
      plainText([{ ...text([{ ...block('text', ''), runs }]), notes }]),
      `One[1] two ² three³ four*\n\n${'_'.repeat(18)}\n* words\n\n[1] words\n\n² words\n\n⁴ words\n\n[^crc] words\n`,
    );
  });

  it('of several texts stand one after the other', () => {
    assert.equal(plainText([text([block('text', 'One')]), text([block('text', 'Two')])]), 'One\n\nTwo\n');
    assert.equal(plainText([]), '\n');
  });
});

const PLACE = { segment: 0, block: 0, last: 0 };

function run(words: string): RenderedRun {
  return { text: words, italics: false, bold: false };
}

function block(role: RenderedBlock['role'], words: string, more: Partial<RenderedBlock> = {}): RenderedBlock {
  return { id: 'x', role, part: 'operative', number: '', degree: 0, counted: undefined, runs: [run(words)], source: PLACE, ...more };
}

function note(id: string, number: string, more: Partial<RenderedNote>): RenderedNote {
  return { id, number, asterisk: false, marks: [], runs: [run('words')], source: PLACE, ...more };
}

function text(blocks: readonly RenderedBlock[]): RenderedText {
  return { language: 'en', head: undefined, front: [], blocks, notes: [] };
}

/** The lines of one block in a text in which a resolution begins. */
function lines(role: RenderedBlock['role'], words: string, more: Partial<RenderedBlock> = {}): readonly string[] {
  const written = plainText([text([block('enacting', 'The General Assembly,'), block(role, words, more)])]);
  return written.trimEnd().split('\n').slice(2);
}
