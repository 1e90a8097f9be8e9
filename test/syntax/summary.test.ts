/** What a block says of itself: how it opens, how it ends, and what its shape may mean. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitBlocks, type Block } from '../../server/src/syntax/block';
import type { BlockSummary } from '../../server/src/syntax/summary';

function only(text: string): Block {
  const [block, ...others] = splitBlocks(text);
  assert.ok(block !== undefined && others.length === 0, `not one block: ${text}`);
  return block;
}

function summaryOf(text: string): BlockSummary {
  return only(text).summary;
}

function contentOf(text: string): string {
  const { summary } = only(text);
  return text.slice(summary.start, summary.end);
}

/** Each text with what is read of it. */
function each<Result>(read: (summary: BlockSummary) => Result, cases: Readonly<Record<string, Result>>): void {
  for (const [text, wanted] of Object.entries(cases)) assert.deepEqual(read(summaryOf(text)), wanted, JSON.stringify(text));
}

describe('the content of a block', () => {
  it('has neither its label nor the spaces and line ends around it', () => {
    const cases = {
      'Noting all,': 'Noting all,',
      '  \u200eNoting all,  \u00a0\n\n': 'Noting all,',
      '1.  Urges all;\r\n': 'Urges all;',
      '1.\n\n': '',
      '1)\u200e\n': '',
      '1.\nUrges all;': 'Urges all;',
      '- (a) \u00a0Rivers;': 'Rivers;',
      '¹ A note.': 'A note.',
      'Annex I\n': 'Annex I',
      '\n\n': '',
    };
    for (const [text, content] of Object.entries(cases)) assert.equal(contentOf(text), content, JSON.stringify(text));
  });

  it('has a closing bracket at its head unless that belongs to the label', () => {
    const cases = { '[4.] Urges all;': 'Urges all;', '[[4.]] Urges all;': 'Urges all;', '[4.]': '', '] Urges all;': '] Urges all;' };
    for (const [text, content] of Object.entries(cases)) assert.equal(contentOf(text), content, text);
  });

  it('is bracketed where one bracket opens it and one ends it, other than a mark', () => {
    each(({ bracketed }) => bracketed, {
      '[Noting all,]': true,
      '1. [Urges all;]\n': true,
      '[Noting all,] and more': false,
      'Noting [all]': false,
      '[^crc]': false,
      'Noting all,': false,
    });
  });
});

describe('the opening of a block', () => {
  const opening = ({ opening: text }: BlockSummary): string => text;

  it('has no signs of emphasis, no characters that nobody sees, and one space for many or for a line end', () => {
    each(opening, {
      '*Noting* all,': 'Noting all,',
      'Noting  all\tthe\u00a0rivers,': 'Noting all the rivers,',
      'Noting all\r\nthe rivers,': 'Noting all the rivers,',
      'Noting\u200b all\u00ad,': 'Noting all,',
      '*Noting*  all,\n': 'Noting all,',
      '*Noting*\u200e  all, *inter  alia*,': 'Noting all, inter alia,',
      '* Noting* all *': 'Noting* all *',
      '1. * Urges*  all *now*;': '* Urges* all now;',
      '1. ***Urges*** all;': 'Urges all;',
      '2*3 rivers': '2*3 rivers',
    });
  });

  it('leaves negotiating brackets before it out, but no mark', () => {
    each(opening, {
      '[Noting all,]': 'Noting all,]',
      '[[Noting] all,]': 'Noting] all,]',
      '[ [ Noting all,': 'Noting all,',
      '1. [Urges all;]': 'Urges all;]',
      '[^crc] is noted,': '[^crc] is noted,',
      '[[^crc] is noted,': '[^crc] is noted,',
      '[\n*noting* all,': 'noting all,',
      '[': '',
    });
  });

  it('ends with the block, or after 120 characters', () => {
    const words =
      'the rivers and the lakes and the seas and the oceans of the whole world and of all that live on their shores, again and again';
    assert.ok(words.length > 120);
    each(opening, {
      [`Noting ${words}`]: `Noting ${words}`.slice(0, 120),
      [`*Noting* ${words}`]: `Noting ${words}`.slice(0, 120),
      [`*Noting* \u00a0${words}`]: `Noting ${words}`.slice(0, 120),
      [`Noting  ${words}`]: `Noting ${words}`.slice(0, 120),
      [`Noting ${words} *again*`]: `Noting ${words}`.slice(0, 120),
      [`*${words} again*`]: words.slice(0, 120),
      [`*Noting* ${words.slice(0, 104)} *again*\n\n`]: `Noting ${words.slice(0, 104)} again`,
    });
  });

  it('is empty for what has no words', () => {
    each(opening, { '// Noting all\n': '', '\n \n': '', ______: '' });
  });

  it('begins with a capital, a small letter, a figure or another sign, whatever opens before it', () => {
    each(({ opensWith }) => opensWith, {
      'Noting all,': 'capital',
      Économie: 'capital',
      'noting all,': 'small',
      étude: 'small',
      '2030 Agenda': 'digit',
      '“(‘["Noting all': 'capital',
      '(noting all)': 'small',
      '“2030 Agenda”': 'digit',
      '*noting* all': 'small',
      '§ 4': 'other',
      '“': 'other',
      '// Noting': 'other',
    });
  });
});

describe('the ending of a block', () => {
  const ending = ({ ending: sign, joiner }: BlockSummary): string => `${sign}${joiner}`;

  it('is its last sign', () => {
    each(ending, {
      'Noting all,': ',',
      'Urges all;\n': ';',
      'Urges all:': ':',
      'Urges all.': '.',
      'Why not?': '?',
      'At last!': '!',
      'Rivers and lakes': '',
      '1.': '',
      '// Noting all,': '',
    });
  });

  it('is looked for before quotation marks, brackets, signs of emphasis and the break of a page', () => {
    each(ending, {
      '[Noting all,]': ',',
      'noting “all.”': '.',
      'noting ‘all.’': '.',
      "noting 'all,'": ',',
      'noting "all,"': ',',
      'noting (all.)': '.',
      'noting *all,*': ',',
      'noting __all,__': ',',
      'Urges all;] \f': ';',
      '“': '',
      '1. ”)': '',
    });
  });

  it('is looked for before footnote marks, of which several may follow each other with or without a comma', () => {
    each(ending, {
      'Noting all,¹': ',',
      'Noting all,[^crc]': ',',
      'Noting all,*': ',',
      'Noting all, 3/': ',',
      'Noting all;¹[^crc]': ';',
      'Noting all;¹,²': ';',
      'Noting all¹,²': '',
      'Noting “all;”¹': ';',
      'Noting “all;¹”': ';',
      '¹ ²': '',
      'Noting all¹,': ',',
      'Noting all,x': '',
    });
  });

  it('may be followed by the word that joins the next paragraph', () => {
    each(ending, {
      'Urges all; and': ';and',
      'Urges all, or\n': ',or',
      'Urges all. And': '',
      'Urges all.  and': '.and',
      'Urges all;¹ and': ';and',
      'Urges all;¹ and²': ';and',
      'Urges [all;] and': ';and',
      '1. and': '',
      'Urges all;\nand': ';and',
      'Urges [all; or]': ';or',
      'Urges sand': '',
      'Urges all: and': '',
      'Urges all; and more': '',
      'Urges all;and': '',
      'Urges; and all these rivers, which run to the sea': '',
    });
  });
});

describe('a block of the shape of an enacting line', () => {
  const enacting = ({ enacting: shape }: BlockSummary): string | undefined =>
    shape && `${shape.quoted ? 'quoted ' : ''}<${shape.organ}>${shape.comma ? ' with comma' : ''}`;

  it('names its organ, and whether it ends in a comma and is quoted', () => {
    each(enacting, {
      'The General Assembly,': '<General Assembly> with comma',
      'The General Assembly': '<General Assembly>',
      '“The Council of Rivers,': 'quoted <Council of Rivers> with comma',
      '"The Council of Rivers,': 'quoted <Council of Rivers> with comma',
      '*The Council of Rivers*,\n': '<Council of Rivers> with comma',
      '_The_ **Council**  of\nrivers,': '<Council of rivers> with comma',
      'The État of Rivers,': '<État of Rivers> with comma',
      'The WHO,': '<WHO> with comma',
    });
  });

  it('is a whole unlabelled block of at most 200 characters without another sign', () => {
    const long = `The ${'Council of Rivers and '.repeat(9)}`;
    each(enacting, {
      'The General Assembly;': undefined,
      'The Council: of Rivers,': undefined,
      'The rivers,': undefined,
      'the General Assembly,': undefined,
      'In The Council of Rivers,': undefined,
      '(The Council of Rivers,': undefined,
      'The W': undefined,
      '1. The General Assembly,': undefined,
      '// The General Assembly,': undefined,
      'Theirs is the General Assembly,': undefined,
      [`${long.slice(0, 194)}s,`]: `<${long.slice(4, 194)}s> with comma`,
      [`*The* ${'Council  of  Rivers  and  '.repeat(8).slice(0, 193)}s,`]: undefined,
    });
  });
});

describe('a number that may have lost its stop', () => {
  it('is read at the head of an unlabelled block, where something follows on its line', () => {
    each(({ candidate, start }) => candidate && [candidate.number, candidate.end - start], {
      '12 Calls upon all;': [12, 2],
      '1, Urges all;': [1, 2],
      '6Also urges all;': [6, 1],
      '12 Calls upon\nall;': [12, 2],
      '12 \ncalls upon all;': undefined,
      'Calls upon 12 States;': undefined,
      '1. 12 Calls upon all;': undefined,
      '(a) 12 rivers;': undefined,
      '// 12 Calls': undefined,
    });
  });
});
