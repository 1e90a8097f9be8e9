import assert from 'node:assert/strict';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import type { Range } from '../../server/src/text/position';
import { documentOf, readFixture, service } from '../fixture';

const TEXT = `The General Assembly,

Recalling A,¹ B,² and C,³

1. Urges D, in accordance with paragraph 2 (b) below:

(a) To do;

(b) To make;

2. Requests E:

(a) To write;

(b) To read, as set out in paragraphs 1 and 3 of the present resolution;

3. Decides F, in accordance with article 6, paragraph 1, of the Protocol.

¹ General Assembly resolution 55/25, annex I.

² Ibid., annex II.

³ Ibid., annex III.
`;

/** Puts `$0` after the first place of some words. */
function at(words: string, text = TEXT): string {
  const end = text.indexOf(words) + words.length;
  return `${text.slice(0, end)}$0${text.slice(end)}`;
}

function ask<Answer>(
  drawn: string,
  question: (document: ReturnType<typeof documentOf>, position: { line: number; character: number }) => Answer,
): { readonly answer: Answer; readonly read: (range: Range) => string } {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  return {
    answer: question(document, document.positionAt(cursor ?? 0)),
    read: (range) => `${range.start.line}: ${document.getText(range)}`,
  };
}

function checkPlaces(method: 'definition' | 'references' | 'highlights', drawn: string, expected: readonly string[]): void {
  const { answer, read } = ask(drawn, (document, position): readonly { readonly range: Range }[] => service[method](document, position));
  assert.deepEqual(
    answer.map(({ range }) => read(range)),
    expected,
  );
}

describe('going to what is meant', () => {
  it('leads from a mark to its note and back', () => {
    checkPlaces('definition', at('B,²'), ['20: ²']);
    checkPlaces('definition', at('\n²'), ['2: ²']);
  });

  it('leads from an Ibid. to the note it goes back to', () => {
    checkPlaces('definition', at('³ Ibid'), ['20: ² Ibid., annex II.']);
  });

  it('leads from a reference to the paragraph or item, from the number that the cursor is on', () => {
    checkPlaces('definition', at('paragraph 2 (b'), ['14: (b)']);
    checkPlaces('definition', at('paragraphs 1 and 3'), ['16: 3.']);
    checkPlaces('definition', at('paragraphs 1'), ['4: 1.']);
  });

  it('leads nowhere from a pinpoint in another text and from plain words', () => {
    checkPlaces('definition', at('article 6, paragraph 1'), []);
    checkPlaces('definition', at('Recalling'), []);
  });

  it('finds what belongs together', () => {
    checkPlaces('references', at('\n3.'), ['14: paragraphs 1 and 3 of the present resolution', '16: 3.']);
    checkPlaces('references', at('A,¹'), ['2: ¹', '18: ¹', '20: Ibid., annex II']);
    checkPlaces('references', at('¹ Treaty', TEXT.replace('¹ General Assembly resolution 55/25, annex I.', '¹ Treaty series.')), [
      '2: ¹',
      '18: ¹',
    ]);
    checkPlaces('highlights', at('A,¹'), ['18: ¹', '2: ¹', '20: Ibid., annex II']);
  });
});

function checkHover(drawn: string, expected: readonly string[]): void {
  const { answer } = ask(drawn, (document, position) => service.hover(document, position));
  const contents = answer?.contents;
  assert.ok(contents !== undefined && typeof contents === 'object' && 'value' in contents, 'nothing is shown');
  for (const words of expected) assert.ok(contents.value.includes(words), `“${words}” is not in\n${contents.value}`);
}

describe('hover', () => {
  it('shows the note of a mark with its Ibid. resolved', () => {
    checkHover(at('C,³'), ['Ibid., annex III.', 'General Assembly resolution 55/25, annex III']);
  });

  it('names both notes of an Ibid.', () => {
    checkHover(at('³ Ibid'), ['in footnote 3', 'refers to footnote 2', 'General Assembly resolution 55/25, annex III']);
  });

  it('says why an Ibid. stands for nothing', () => {
    checkHover(at('¹ Ib', 'The General Assembly,\n\nRecalling A,¹\n\n¹ Ibid.\n'), ['there is no preceding footnote']);
  });

  it('shows the paragraphs of a reference', () => {
    checkHover(at('paragraph 2 (b'), ['**(b)** To read, as set out']);
    checkHover(at('paragraphs 1'), ['**1.** Urges D']);
  });

  it('shows the outline path of an item', () => {
    checkHover(at('(b) To read'.slice(0, 3), TEXT.slice(TEXT.indexOf('2. Requests')).replace(/^/, 'The General Assembly,\n\n')), [
      'Operative part › 2 › (b)',
    ]);
  });

  it('shows a resolution of the catalogue', () => {
    checkHover(at('resolution 55/25'), ['United Nations Convention against Transnational Organized Crime']);
  });

  it('shows nothing for a mark without any note', () => {
    checkHover(at('A,¹', 'The General Assembly,\n\nRecalling A,¹\n'), ['There is no footnote 1.']);
  });
});

function drawn(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...drawn(children, depth + 1),
  ]);
}

describe('the outline', () => {
  it('has preamble, paragraphs with opening and first words, items and notes', () => {
    assert.deepEqual(drawn(service.documentSymbols(documentOf(TEXT))), [
      'The General Assembly,',
      'Preamble',
      '  Recalling | A,¹ B,² and C,³',
      '1. Urges | D, in accordance with paragraph 2 (b) below:',
      '  (a) To do;',
      '  (b) To make;',
      '2. Requests | E:',
      '  (a) To write;',
      '  (b) To read, as set out in paragraphs 1 and 3 of the present…',
      '3. Decides | F, in accordance with article 6, paragraph 1, of the…',
      'Footnotes',
      '  ¹ General Assembly resolution 55/25, annex I.',
      '  ² Ibid., annex II.',
      '  ³ Ibid., annex III.',
    ]);
  });

  it('holds every symbol inside its parent, with its name inside itself', () => {
    const inside = (inner: Range, outer: Range): boolean => inner.start.line >= outer.start.line && inner.end.line <= outer.end.line;
    const check = (symbols: readonly DocumentSymbol[], outer: Range): void => {
      for (const symbol of symbols) {
        assert.ok(inside(symbol.range, outer) && inside(symbol.selectionRange, symbol.range), symbol.name);
        check(symbol.children ?? [], symbol.range);
      }
    };
    check(service.documentSymbols(documentOf(TEXT)), { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
  });
});

describe('folding', () => {
  it('folds the parts, paragraphs with items and the notes', () => {
    const ranges = service.foldingRanges(documentOf(TEXT)).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    assert.deepEqual(ranges, ['0-2', '4-16', '10-14', '18-22']);
  });
});

describe('the growing selection', () => {
  it('goes from the word to the whole text, each step around the one before', () => {
    const { answer, read } = ask(at('To rea'), (document, position) => service.selectionRanges(document, [position]));
    const steps: string[] = [];
    for (let selection: SelectionRange | undefined = answer[0]; selection !== undefined; selection = selection.parent)
      steps.push(read(selection.range));
    assert.deepEqual(
      steps.slice(0, 5).map((step) => step.split('\n')[0]),
      [
        '14: read',
        '14: To read',
        '14: To read, as set out in paragraphs 1 and 3 of the present resolution;',
        '14: (b) To read, as set out in paragraphs 1 and 3 of the present resolution;',
        '10: 2. Requests E:',
      ],
    );
    assert.equal(steps.at(-1), `0: ${TEXT}`);
  });
});

describe('links', () => {
  it('lead to the official documents system', () => {
    const document = documentOf(
      'The General Assembly,\n\nRecalling its resolution 58/137 of 22 December 2003, Security Council resolution 1325 (2000) and document A/CONF.203/18,\n\n1. Takes note of CEB/2005/HLC/IX/CRP.7.\n',
    );
    assert.deepEqual(
      service.documentLinks(document).map(({ target }) => target),
      ['https://undocs.org/A/RES/58/137', 'https://undocs.org/S/RES/1325(2000)', 'https://undocs.org/A/CONF.203/18'],
    );
  });
});

describe('a file of another kind', () => {
  it('gets no answer', () => {
    const document = documentOf('%RES 1.0\n\nThe General Assembly,\n\n1. Urges A.\n');
    assert.deepEqual(
      [service.documentSymbols(document), service.renumber(document), service.hover(document, { line: 4, character: 0 })],
      [[], [], undefined],
    );
  });
});

describe('a short mention of an instrument', () => {
  it('is one thing from its article on', () => {
    const text = `The General Assembly,

Recalling the Convention on the Rights of the Child,

1. Urges States to ratify that Convention and the two Protocols thereto.
`;
    const document = documentOf(text);
    const from = (offset: number): readonly string[] =>
      service.definition(document, document.positionAt(offset)).map(({ range }) => document.getText(range));
    const start = text.indexOf('that Convention');
    for (const offset of [start, start + 2, start + 4, start + 6])
      assert.deepEqual(from(offset), ['Convention on the Rights of the Child']);
    assert.deepEqual(from(start - 4), []);
  });
});
