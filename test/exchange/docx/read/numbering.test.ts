import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { inList, made, p, type MadeParts } from './made';

describe('the numbers of a Word file', () => {
  it('are letters, roman numbers and figures as Word prints them, from where the list begins', () => {
    const rows = [
      ['lowerLetter', 2, '(b)'],
      ['lowerLetter', 28, '(bb)'],
      ['upperLetter', 2, '(B)'],
      ['lowerRoman', 4, '(iv)'],
      ['upperRoman', 4, '(IV)'],
      ['decimal', 4, '(4)'],
      ['decimalZero', 4, '(04)'],
      ['decimalZero', 14, '(14)'],
      ['ordinalText', 4, '(4)'],
      ['lowerRoman', 5000, `(${'m'.repeat(5)})`],
      ['lowerRoman', 5001, '(5001)'],
      ['lowerLetter', 0, '(0)'],
      ['lowerLetter', 1, '(a)'],
    ] as const;
    for (const [format, start, label] of rows)
      assert.deepEqual(labels([[0, format, '(%1)', start]], [0]), [label], `${format} ${String(start)}`);
  });

  it('are written as a resolution has them: letters and inner numbers in brackets, paragraphs with a full stop', () => {
    for (const [format, pattern, label] of [
      ['lowerLetter', '%1.', '(a)'],
      ['lowerLetter', '%1)', '(a)'],
      ['lowerLetter', '%1', 'a'],
      ['lowerLetter', '(%1)(%1)', '(a)(a)'],
      ['lowerLetter', '%1) bis', 'a) bis'],
      ['lowerRoman', '%1.%1.', 'i.i.'],
      ['lowerLetter', 'Part %1', 'Part a'],
      ['lowerRoman', '%1.', '(i)'],
      ['upperLetter', '%1.', 'A.'],
      ['decimal', '%1)', '1.'],
      ['decimal', '%1', '1.'],
      ['decimal', ' %1. ', '1.'],
      ['decimal', 'Article %1', 'Article 1'],
      ['decimal', '%1. bis', '1. bis'],
    ] as const)
      assert.deepEqual(labels([[0, format, pattern, 1]], [0]), [label], `${format} ${pattern}`);
    assert.deepEqual(labels([[0, 'decimal', '%1)', 12]], [0]), ['12.']);
    assert.deepEqual(labels([[0, 'lowerRoman', '%1)', 18]], [0]), ['(xviii)']);
    const three = [0, 1, 2].map((at): LevelOfList => [at, 'decimal', `%${String(at + 1)}.`, 1]);
    assert.deepEqual(labels(three, [0, 1, 2]), ['1.', '1.', '(1)']);
  });

  it('have a sign, a word or nothing where the list does not count', () => {
    assert.deepEqual(labels([[0, 'bullet', '\uF0B7', 1]], [0]), ['•']);
    assert.deepEqual(labels([[0, 'none', ' Note %1 ', 1]], [0]), ['Note']);
    const below: LevelOfList = [1, 'none', 'Note to %1:', 1];
    assert.deepEqual(labels([[0, 'decimal', '%1.', 1], below], [0, 1]), ['1.', 'Note to 1:']);
    assert.deepEqual(
      labels(
        [
          [0, 'none', '', 1],
          [1, 'decimal', '%1%2.', 1],
        ],
        [0, 1],
      ),
      ['', '1.'],
    );
  });

  it('name the number above in its own form, in figures where the list says so, and from its beginning where none was printed', () => {
    const above: LevelOfList = [0, 'upperRoman', '%1.', 3];
    assert.deepEqual(labels([above, [1, 'decimal', '%1.%2', 1]], [0, 1, 1, 0, 1]), ['III.', 'III.1', 'III.2', 'IV.', 'IV.1']);
    assert.deepEqual(labels([above, [1, 'decimal', '%1.%2', 1, '<w:isLgl/>']], [0, 1]), ['III.', '3.1']);
    assert.deepEqual(labels([above, [1, 'decimal', '%1.%2', 1, '<w:isLgl w:val="0"/>']], [0, 1]), ['III.', 'III.1']);
    assert.deepEqual(labels([above, [1, 'decimal', '%1.%2', 1]], [1, 0]), ['III.1', 'IV.']);
    assert.deepEqual(
      labels(
        [
          [0, 'decimal', '%1.%2', 1],
          [1, 'decimal', '%2', 7],
        ],
        [0],
      ),
      ['1.7'],
    );
  });

  it('begin anew below the next number, unless the list goes on', () => {
    const above: LevelOfList = [0, 'decimal', '%1.', 1];
    assert.deepEqual(labels([above, [1, 'lowerLetter', '(%2)', 1]], [0, 1, 1, 0, 1]), ['1.', '(a)', '(b)', '2.', '(a)']);
    const goingOn: LevelOfList = [1, 'lowerLetter', '(%2)', 1, '<w:lvlRestart w:val="0"/>'];
    assert.deepEqual(labels([above, goingOn], [0, 1, 1, 0, 1]), ['1.', '(a)', '(b)', '2.', '(c)']);
    const last: LevelOfList = [8, 'lowerLetter', '(%9)', 1];
    assert.deepEqual(labels([above, last], [0, 8, 8, 0, 8]), ['1.', '(a)', '(b)', '2.', '(a)']);
  });

  it('are at the nearest level that there is, whatever the file says', () => {
    const list: readonly LevelOfList[] = [
      [0, 'decimal', '%1.', 1],
      [1, 'lowerLetter', '(%2)', 1],
      [8, 'lowerRoman', '(%9)', 2],
    ];
    for (const [level, label] of [
      ['-1', '1.'],
      ['x', '1.'],
      ['1.7', '(a)'],
      ['8', '(ii)'],
      ['12', '(ii)'],
    ] as const)
      assert.deepEqual(
        blocks({ body: p('x', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`), numbering: listOf(list) }),
        [`${label} x`],
      );
  });

  it('begin where a list overrides its pattern, once', () => {
    const numbering = `${patternOf(0, [
      [0, 'decimal', '%1.', 1],
      [1, 'lowerLetter', '(%2)', 1],
    ])}
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">${levelOf([1, 'upperLetter', '(%2)', 4])}</w:lvlOverride></w:num>`;
    const body = [
      ...[p('a', inList(1, 0)), p('b', inList(2, 0)), p('c', inList(2, 0)), p('d', inList(1, 0))],
      ...[p('e', inList(2, 1)), p('f', inList(3, 0)), p('g', inList(3, 1)), p('h', inList(2, 0))],
    ];
    assert.deepEqual(blocks({ body: body.join(''), numbering }), ['1. a', '7. b', '8. c', '9. d', '(a) e', '10. f', '(D) g', '11. h']);
  });

  it('are counted apart in lists of two patterns, and none in a list that is not there', () => {
    const numbering = `${patternOf(0, [[0, 'decimal', '%1.', 1]])}${patternOf(5, [[0, 'decimal', '%1.', 1]])}
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>`;
    const body = [p('a', inList(1, 0)), p('b', inList(2, 0)), p('c', inList(3, 0)), p('d', inList(4, 0)), p('e', inList(1, 0))].join('');
    assert.deepEqual(blocks({ body, numbering }), ['1. a', '1. b', 'c', 'd', '2. e']);
    assert.deepEqual(blocks({ body: p('a', inList(1, 0)) }), ['a']);
    const zero = `${numbering}<w:num w:numId="0"><w:abstractNumId w:val="0"/></w:num>`;
    assert.deepEqual(blocks({ body: p('a', inList(0, 0)), numbering: zero }), ['a'], 'the list 0 is none');
  });

  it('follow the style that a list is named by', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Paragraphs"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Others"/>${levelOf([0, 'upperLetter', '%1.', 1])}</w:abstractNum>
      <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Paragraphs"/>${levelOf([0, 'decimal', '%1.', 5])}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    assert.deepEqual(blocks({ body: p('a', inList(1, 0)) + p('b', inList(1, 0)), numbering }), ['5. a', '6. b']);
  });

  it('are at the level that names the style of the paragraph, before the level of the style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${levelOf([0, 'decimal', '%1.', 1])}${levelOf([1, 'lowerLetter', '(%2)', 1, '<w:pStyle w:val="Item"/>'])}
      ${levelOf([2, 'lowerRoman', '(%3)', 1])}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = ['Item', 'Deep'].map((id) => `<w:style w:styleId="${id}"><w:pPr>${inList(1, 2)}</w:pPr></w:style>`).join('');
    const body = [
      p('a', '<w:pStyle w:val="Item"/>'),
      p('b', '<w:pStyle w:val="Deep"/>'),
      p('c', `<w:pStyle w:val="Item"/>${inList(1, 0)}`),
      p('d', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
      p('e', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    assert.deepEqual(blocks({ body, numbering, styles }), ['(a) a', '(i) b', '2. c', '(a) d', 'e']);
  });

  it('keep their half brackets in French and Spanish texts alone', () => {
    const list = listOf([
      [0, 'decimal', '%1.', 1],
      [1, 'lowerLetter', '%2)', 1],
      [2, 'lowerRoman', '%3)', 2],
    ]);
    const items = p('x', inList(1, 0)) + p('y', inList(1, 1)) + p('z', inList(1, 2));
    for (const line of ['L’Assemblée générale,', 'Le Conseil de sécurité,', 'La Asamblea General,', 'El Consejo de Derechos Humanos,'])
      assert.deepEqual(blocks({ body: p(line) + items, numbering: list }), [line, '1. x', 'a) y', 'ii) z'], line);
    for (const line of ['The General Assembly,', 'Le Conseil décide.', 'See Le Conseil,'])
      assert.deepEqual(blocks({ body: p(line) + items, numbering: list }), [line, '1. x', '(a) y', '(ii) z'], line);
  });

  it('stand once where somebody has typed them as well', () => {
    const numbering = listOf([[0, 'decimal', '%1.', 1]]);
    const body = p('1. Urges', inList(1, 0)) + p('2.Urges', inList(1, 0)) + p('13. Urges', inList(1, 0));
    assert.deepEqual(blocks({ body, numbering }), ['1. Urges', '2. 2.Urges', '3. 13. Urges']);
  });
});

type LevelOfList = readonly [at: number, format: string, pattern: string, start: number, more?: string];

/** The labels of paragraphs at these levels of a list. */
function labels(list: readonly LevelOfList[], levels: readonly number[]): readonly string[] {
  const body = levels.map((level) => p('|', inList(1, level))).join('');
  return blocks({ body, numbering: listOf(list) }).map((line) => line.slice(0, line.indexOf('|')).trim());
}

function listOf(levels: readonly LevelOfList[]): string {
  return `${patternOf(0, levels)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

function patternOf(id: number, levels: readonly LevelOfList[]): string {
  return `<w:abstractNum w:abstractNumId="${String(id)}">${levels.map(levelOf).join('')}</w:abstractNum>`;
}

function levelOf([at, format, pattern, start, more = '']: LevelOfList): string {
  return `<w:lvl w:ilvl="${String(at)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
}

function blocks(parts: MadeParts): readonly string[] {
  return readDocx(made(parts), 'accept').text.trimEnd().split('\n\n');
}
