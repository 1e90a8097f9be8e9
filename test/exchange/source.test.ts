import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainWords, writeSource, type SourceRun } from '../../server/src/exchange/source';

describe('writing a draft from what a reader found', () => {
  it('has a line a block, labels set in by their depth, and lines of a masthead directly below each other', () => {
    const blocks = [
      { runs: run('Distr.: Limited') },
      { runs: run('3 May 2031'), below: 'tight' as const },
      { label: '1.', degree: 1, runs: run('Urges:') },
      { label: '(a)', degree: 2, runs: run('States') },
      { label: '(i)', degree: 3, runs: run('to\n\tmeet;') },
    ];
    assert.equal(
      writeSource([{ blocks, notes: [] }]),
      'Distr.: Limited\n3 May 2031\n\n1. Urges:\n\n    (a) States\n\n        (i) to meet;\n',
    );
  });

  it('numbers notes in the order of their first indicators, and writes them after the text, those without one last', () => {
    const blocks = [{ runs: [...run('One'), call('b'), ...run(' two'), call('a'), ...run(' again'), call('b')] }];
    const notes = [
      { key: 'loose', runs: run('Nobody’s.') },
      { key: 'a', runs: run('Second.') },
      { key: 'b', runs: run('First.') },
    ];
    assert.equal(writeSource([{ blocks, notes }]), 'One¹ two² again¹\n\n¹ First.\n\n² Second.\n\n³ Nobody’s.\n');
  });

  it('keeps a note’s own indicator: asterisks, a number, a name', () => {
    const blocks = [{ runs: ['s', 'n', 'x', 'auto'].map(call) }];
    const notes = [
      { key: 's', mark: '**', runs: run('Star.') },
      { key: 'n', mark: '12', runs: run('Twelve.') },
      { key: 'x', mark: 'crc', runs: run('Named.') },
      { key: 'auto', runs: run('Counted.') },
    ];
    assert.equal(writeSource([{ blocks, notes }]), '**¹²[^crc]¹\n\n** Star.\n\n¹² Twelve.\n\n[^crc]: Named.\n\n¹ Counted.\n');
  });

  it('writes a note that only a note leads to, and nothing for an indicator of no note', () => {
    const notes = [
      { key: 'a', runs: [...run('See'), call('b')] },
      { key: 'b', runs: run('Below.') },
    ];
    assert.equal(writeSource([{ blocks: [{ runs: [...run('One'), call('a'), call('none')] }], notes }]), 'One¹\n\n¹ See²\n\n² Below.\n');
  });

  it('goes on with the numbers of the notes from text to text, unless a text begins anew', () => {
    const text = (words: string) => ({ blocks: [{ runs: [...run(words), call('n')] }], notes: [{ key: 'n', runs: run('Note.') }] });
    assert.equal(
      writeSource([text('One'), text('Two'), { ...text('Three'), firstNumber: 1 }]),
      'One¹\n\n¹ Note.\n\nTwo²\n\n² Note.\n\nThree¹\n\n¹ Note.\n',
    );
  });

  it('writes comments directly above what they are about', () => {
    const blocks = [{ kind: 'comment' as const, runs: run('Ann: too long') }, { runs: run('Title') }];
    assert.equal(writeSource([{ blocks, notes: [] }]), '// Ann: too long\nTitle\n');
  });

  it('puts signs of emphasis at words, joins neighbours of one look, and leaves out emphasis that would not be read back', () => {
    const of = (...runs: readonly SourceRun[]): string =>
      writeSource([{ blocks: [{ runs }], notes: [{ key: 'n', runs: run('x') }] }]).split('\n')[0] ?? '';
    assert.equal(of(italic('Recal'), italic('ling '), ...run('its work')), '*Recalling* its work');
    assert.equal(of(italic('Urges'), ...run(' '), italic('all')), '*Urges all*');
    assert.equal(of(italic('Urges'), call('n'), italic(' all')), '*Urges¹ all*');
    assert.equal(of(italic('Urges'), call('n'), ...run(' all')), '*Urges*¹ all');
    assert.equal(of({ text: 'Committee:', look: 'bold' }, ...run(' Third')), '**Committee:** Third');
    assert.equal(of({ text: 'Both', look: 'bold-italic' }), '***Both***');
    assert.equal(of(italic('A/1*'), ...run(' '), italic('5.')), 'A/1* 5.');
    assert.equal(of(...run('a'), call('n'), ...run(' b')), 'a¹ b');
    assert.equal(of(italic('a'), call('n'), { text: 'b', look: 'bold' }), '*a*¹**b**');
    assert.equal(of(...run('x '), italic('a'), call('n'), italic('b'), ...run(' y')), 'x *a¹b* y');
    assert.equal(of(italic('a'), ...run('  '), italic('b')), '*a b*');
    assert.equal(of(...run('co\u00ADoperation\u2028of\u0085all\fthe\vrest')), 'cooperation of all the rest');
    assert.equal(of(italic('¹ '), ...run('x')), '¹ x');
  });

  it('puts a note that no indicator leads to at its number, else after all others', () => {
    const note = (key: string, mark?: string) => ({ key, runs: run(`Note ${key}.`), ...(mark !== undefined && { mark }) });
    const written = (...marks: readonly (readonly [key: string, mark?: string])[]): readonly string[] =>
      writeSource([
        { blocks: [{ runs: [...run('One'), call('b'), ...run(' two'), call('d')] }], notes: marks.map(([key, mark]) => note(key, mark)) },
      ])
        .trimEnd()
        .split('\n\n')
        .slice(1);
    assert.deepEqual(written(['d', '12'], ['b', '3'], ['a', '1'], ['c', '5'], ['e', '20']), [
      ...['¹ Note a.', '³ Note b.', '⁵ Note c.', '¹² Note d.', '²⁰ Note e.'],
    ]);
    assert.deepEqual(written(['b', '*'], ['d', '4'], ['x', '**'], ['y', 'crc'], ['a', '4']), [
      ...['* Note b.', '⁴ Note d.', '** Note x.', '[^crc]: Note y.', '⁴ Note a.'],
    ]);
  });

  it('writes indicators in the form that they had: a name in brackets, a number with a stroke', () => {
    const written = (mark: string, form?: 'named' | 'slash'): string =>
      writeSource([
        { blocks: [{ runs: [...run('One '), call('n')] }], notes: [{ key: 'n', mark, runs: run('Note.'), ...(form && { form }) }] },
      ]);
    for (const [mark, form, indicator, note] of [
      ['12345', undefined, '¹²³⁴⁵', '¹²³⁴⁵'],
      ['123456', undefined, '[^123456]', '[^123456]:'],
      ['0', undefined, '[^0]', '[^0]:'],
      ['1a', undefined, '[^1a]', '[^1a]:'],
      ['a1', undefined, '[^a1]', '[^a1]:'],
      ['1', 'named', '[^1]', '[^1]:'],
      ['1', 'slash', '1/', '1/'],
      ['*a', undefined, '[^*a]', '[^*a]:'],
      ['a*', undefined, '[^a*]', '[^a*]:'],
      ['a [b]^ c', undefined, '[^a-b-c]', '[^a-b-c]:'],
    ] as const)
      assert.equal(written(mark, form), `One ${indicator}\n\n${note} Note.\n`, mark);
    assert.equal(writeSource([{ blocks: [{ runs: [...run('One'), call('n')] }], notes: [{ key: 'n', runs: [] }] }]), 'One¹\n\n¹\n');
  });

  it('writes lines that were those of a draft as they are, with the line ends that they had before them', () => {
    const line = (text: string, below?: number) => ({
      kind: 'verbatim' as const,
      runs: [...run(text)],
      ...(below !== undefined && { below }),
    });
    assert.equal(
      writeSource([{ blocks: [line('A/1  *x*'), line('two\nlines', 1), line('three', 3), line('four', 0), line('five')], notes: [] }]),
      'A/1  *x*\ntwo\nlines\n\n\nthree\nfour\n\nfive\n',
    );
  });

  it('is empty for texts without words', () => {
    assert.equal(writeSource([{ blocks: [{ runs: run(' \n') }, { label: '1.', runs: [] }], notes: [] }]), '');
    assert.equal(plainWords([...run('One '), call('n'), italic('two')]), 'One two');
  });
});

function run(text: string): readonly SourceRun[] {
  return [{ text }];
}

function italic(text: string): SourceRun {
  return { text, look: 'italic' };
}

function call(note: string): SourceRun {
  return { text: '', note };
}
