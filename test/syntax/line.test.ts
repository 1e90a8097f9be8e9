import assert from 'node:assert/strict';
import { splitBlocks } from '../../server/src/syntax/block';
import { isLabelAlone, shapeOf, type LineShape } from '../../server/src/syntax/line';

/** One line a block: its kind, the label as written, and the words that it opens with. */
function blocksOf(text: string): readonly string[] {
  return splitBlocks(text).map(({ kind, text: own, summary: { label, opening } }) =>
    [kind, label === undefined ? '' : own.slice(label.start, label.end), opening.slice(0, 16).trim()]
      .filter((part) => part !== '')
      .join(' | '),
  );
}

describe('a label alone on its line', () => {
  it('has its words on the next line', () => {
    assert.deepEqual(blocksOf('1. \nDecides to plant trees;\n\n2.\n\tUrges all to water them:\n(a) \nEvery day;\n(b)\nEvery night.\n'), [
      'paragraph | 1. | Decides to plant',
      'paragraph | 2. | Urges all to wat',
      'item | (a) | Every day;',
      'item | (b) | Every night.',
    ]);
  });

  it('has them over as many lines as they run, capital or not, long or short', () => {
    assert.deepEqual(
      blocksOf('(a) \nThe State that grows trees along the rivers of the whole\nregion,\n(i)\n“Green” and other\nquoted words;'),
      ['item | (a) | The State that g', 'item | (i) | “Green” and othe'],
    );
    assert.deepEqual(blocksOf(`1.\nDecides ${'that trees be planted '.repeat(6)}.`), ['paragraph | 1. | Decides that tre']);
    assert.deepEqual(blocksOf('1.\n[Decides to plant trees;]'), ['paragraph | 1. | Decides to plant']);
  });

  it('is empty above a blank line, a label, a heading, a comment and an enacting line', () => {
    assert.deepEqual(blocksOf('4. \n\nUrges States;'), ['paragraph | 4.', 'text | Urges States;']);
    assert.deepEqual(blocksOf('4. \n5. Urges States;'), ['paragraph | 4.', 'paragraph | 5. | Urges States;']);
    assert.deepEqual(blocksOf('4. \n(a)\n\n(b) \nActs;'), ['paragraph | 4.', 'item | (a)', 'item | (b) | Acts;']);
    assert.deepEqual(blocksOf('4. \nAnnex I\n'), ['paragraph | 4.', 'heading | Annex I']);
    assert.deepEqual(blocksOf('4. \n// to be written\n'), ['paragraph | 4.', 'comment']);
    assert.deepEqual(blocksOf('4. \nThe Council of Rivers,\n'), ['paragraph | 4.', 'text | The Council of R']);
    assert.deepEqual(blocksOf('4. \n____________\n¹ A note.\n'), ['paragraph | 4.', 'rule', 'note | ¹ | A note.']);
  });

  it('may be the item of a programme of work, which ends whatever stands above', () => {
    assert.deepEqual(
      blocksOf('(b) \nThe rights of those who live on the banks of the great rivers.\nItem 2. \nRivers:\n(a) \nTheir water.'),
      ['item | (b) | The rights of th', 'text | Item 2. Rivers:', 'item | (a) | Their water.'],
    );
    assert.deepEqual(blocksOf('which was considered under the heading that the list has in\nItem 2.\nof the agenda'), [
      'text | which was consid',
    ]);
  });
});

describe('the item of a programme of work', () => {
  it('is a number of up to three figures after its word, alone on its line', () => {
    const label = (line: string): boolean => isLabelAlone(line, shapeOf(line));
    assert.deepEqual(['Item 2.', '  Item 125. ', '(a)', '¹'].map(label), [true, true, true, true]);
    assert.deepEqual(
      ['Item 1250.', 'Item 2', 'item 2.', 'Agenda Item 2.', 'Item 2. Rivers', '(a) Rivers'].map(label),
      Array(6).fill(false),
    );
  });
});

describe('a negotiating bracket before or around a label', () => {
  it('changes nothing in what the block is', () => {
    assert.deepEqual(
      blocksOf('[3. Invites donors to give;]\n\n[4.] Urges States to act;\n\n[[(a)] All rivers;]\n\n[12 bis. Notes the plan;]'),
      [
        'paragraph | 3. | Invites donors t',
        'paragraph | 4. | Urges States to',
        'item | (a) | All rivers;]',
        'paragraph | 12 bis. | Notes the plan;]',
      ],
    );
  });

  it('is no part of what the paragraph opens with and ends in', () => {
    const [block] = splitBlocks('[Recalling *its* resolution on rivers,]\n');
    assert.equal(block?.summary.opening, 'Recalling its resolution on rivers,]');
    assert.equal(block.summary.ending, ',');
    assert.equal(block.summary.bracketed, true);
  });

  it('makes no label of a mark, a year or a word', () => {
    assert.deepEqual(blocksOf('[^4]: A note.\n\n[2026] Rivers\n\n[* A sign]\n\n[EU: in good faith]'), [
      'note | [^4]: | A note.',
      'text | 2026] Rivers',
      'text | * A sign]',
      'text | EU: in good fait',
    ]);
  });
});

/** Each line with what kind of block it opens. */
function areKinds(cases: Readonly<Record<string, LineShape['kind']>>): void {
  for (const [line, kind] of Object.entries(cases)) assert.equal(shapeOf(line).kind, kind, line);
}

describe('the shape of a line', () => {
  it('is a comment after two strokes, a rule of three dashes, underscores or asterisks, with or without spaces', () => {
    areKinds({
      '// to be written': 'comment',
      ' \u200e// to be written': 'comment',
      '/ to be written': 'text',
      'Urges // all': 'text',
      ___: 'rule',
      '---': 'rule',
      '– – –': 'rule',
      '*  *\t*': 'rule',
      '  ______  ': 'rule',
      '—–-': 'rule',
      __: 'text',
      '  __': 'text',
      '-  -': 'text',
      '___ a': 'text',
      'a ___': 'text',
      '**': 'note',
    });
  });

  it('is known of a line of millions of strokes, drawn to the end or not', () => {
    const strokes = '_'.repeat(6_000_000);
    assert.equal(shapeOf(strokes).kind, 'rule');
    assert.equal(shapeOf(`${strokes}a`).kind, 'text');
    assert.equal(shapeOf(`${'- '.repeat(3_000_000)}a`).kind, 'text');
  });

  it('is that of a paragraph, an item or a note by its label', () => {
    areKinds({
      '1. Urges': 'paragraph',
      '1) Urges': 'paragraph',
      '[1. Urges]': 'paragraph',
      '(a) Rivers': 'item',
      'a. Rivers': 'item',
      'a) Rivers': 'item',
      '- (a) Rivers': 'item',
      '¹ A note': 'note',
      '[^crc]: A note': 'note',
      '* A note': 'note',
      '1/ A note': 'note',
      Urges: 'text',
    });
  });

  it('is a heading by the word for a part of a text, whatever emphasis it has', () => {
    areKinds({
      Annex: 'heading',
      'ANNEX II': 'heading',
      'Appendix to the report': 'heading',
      'Attachment 3': 'heading',
      ENCLOSURE: 'heading',
      '  *Annex*': 'heading',
      '**Annex I**': 'heading',
      '_Annex_ ': 'heading',
      'Article 5': 'heading',
      'Article  125 Rivers': 'heading',
      'RULE 2': 'heading',
      'Chapter IV': 'heading',
      'Section 2: Rivers': 'heading',
      Annexes: 'text',
      Annex2: 'text',
      Annexé: 'text',
      'See Annex': 'text',
      annex: 'text',
      Article: 'text',
      'Article 1000': 'text',
      'Article 5bis': 'text',
      'Part Council': 'text',
      'The Article 5': 'text',
      '*': 'note',
      _: 'text',
      '__*': 'rule',
    });
  });

  it('is a heading by a letter or a roman numeral alone, before a stop, or before a capital', () => {
    areKinds({
      II: 'heading',
      'XVIII.': 'heading',
      A: 'heading',
      'B.': 'heading',
      '*C*': 'heading',
      'A. Rivers': 'heading',
      'II.\tRivers': 'heading',
      'IV. rivers and lakes': 'heading',
      'A.Rivers': 'heading',
      'II Rivers': 'heading',
      'XIX  Écluses': 'heading',
      AB: 'text',
      'AB.': 'text',
      'A II': 'text',
      XXXXXXXXX: 'text',
      '4': 'text',
      '§': 'text',
      'A Rivers': 'text',
      'II rivers': 'text',
      'II.rivers': 'text',
      'U.N. rivers': 'text',
      'The II Rivers': 'text',
      'The A. Rivers': 'text',
    });
  });

  it('is no heading where it ends as a sentence does or is as long as one, but after a numeral with a stop', () => {
    const words = 'of the streams, the lakes; and the seas. '.repeat(4);
    areKinds({
      'Annex I,': 'text',
      'Annex I;': 'text',
      'Annex I.': 'text',
      'Annex I. Rivers, lakes; seas': 'heading',
      'A. Rivers and lakes.': 'heading',
      [`Annex ${words}`.slice(0, 119)]: 'heading',
      [`Annex ${words}`.slice(0, 120)]: 'text',
      [`*Annex ${words}`.slice(0, 120)]: 'heading',
      [`A. Annex ${words}`.slice(0, 140)]: 'heading',
    });
  });

  it('knows where it can first and last be seen', () => {
    const drawn = (line: string): string => line.slice(shapeOf(line).start, shapeOf(line).end);
    assert.equal(drawn('\u200e\u00a0 Urges all\u00ad\u2003\t'), 'Urges all');
    assert.equal(drawn('(a)\u200b'), '(a)');
    assert.equal(drawn('  // note '), '// note');
  });
});

/** Words of so many characters that begin and end as told. */
function ofLength(length: number, start: string, end = ''): string {
  const words = 'of the waters that run through the plains to the sea and come back as the rain that fills the springs in the hills again ';
  const filler = words.repeat(2).slice(0, length - start.length - end.length);
  return `${start}${/^\s|\s$/.test(filler) ? filler.replace(/^\s|\s$/g, 'x') : filler}${end}`;
}

/** Two lines, the one directly under the other. */
function isApart(above: string, line: string): boolean {
  const count = splitBlocks(`${above}\n${line}`).length;
  assert.ok(count === 1 || count === 2);
  return count === 2;
}

/** Under each line that stands first in a pair, the second is a block of its own. */
function areApart(...pairs: readonly (readonly [above: string, line: string])[]): void {
  for (const [above, line] of pairs) assert.ok(isApart(above, line), `should be apart:\n${above}\n${line}`);
}

function belongTogether(...pairs: readonly (readonly [above: string, line: string])[]): void {
  for (const [above, line] of pairs) assert.ok(!isApart(above, line), `should be one block:\n${above}\n${line}`);
}

describe('a line directly under another', () => {
  /** A line that is so full that the next word had no room in it, and no longer than a printed line. */
  const full = ofLength(70, 'Noting the state ');

  it('goes on where the line above was full, and where it begins with a small letter', () => {
    belongTogether(
      [full, 'Rivers and lakes'],
      [full, 'rivers and lakes'],
      ['Noting', 'rivers'],
      ['Noting', ofLength(110, 'rivers ')],
      [ofLength(110, 'Noting '), 'rivers'],
    );
  });

  it('is apart where it opens as a paragraph does, and its first word had room in the line above', () => {
    areApart(['Noting', 'Rivers'], ['Noting', '“Rivers”'], ['Noting', '*[(Rivers'], ['Noting', '2030 Rivers'], ['Noting', '¹']);
    areApart(
      [ofLength(53, 'Noting '), 'Rivers run'],
      [ofLength(53, 'Noting '), 'Rivers\trun'],
      [`    ${ofLength(53, 'Noting ')}`, '  Rivers run  '],
    );
    belongTogether([ofLength(54, 'Noting '), 'Rivers run'], [ofLength(54, 'Noting '), 'Rivers'], [ofLength(53, 'Noting '), 'Streams run']);
    areApart([ofLength(53, 'Noting '), 'Rivers\u00a0\u200e'], [ofLength(53, 'Noting '), '¹²³⁴⁵⁶']);
    belongTogether(['Noting', '‚Rivers'], ['Noting', '§ 4'], ['Noting', '“'], ['Noting', '“rivers”']);
  });

  it('is apart where it opens as a paragraph does, and one of the two is longer than a printed line', () => {
    areApart([ofLength(101, 'Noting '), 'Rivers run'], [full, ofLength(101, 'Rivers ')], [full, `   ${ofLength(101, 'Rivers ')}  `]);
    belongTogether([ofLength(100, 'Noting '), 'Rivers run'], [full, ofLength(100, 'Rivers ')], [full, `   ${ofLength(100, 'Rivers ')}  `]);
    belongTogether([`   ${ofLength(100, 'Noting ')}  `, 'Rivers run'], [`    ${ofLength(54, 'Noting ')}`, 'Rivers run']);
  });

  it('is apart where either is the line that names the organ', () => {
    for (const organ of ['The Council of Rivers,', '“The Council of Rivers,', '*The Council of Rivers*,', '  The Écluses,”', 'The A,']) {
      areApart([full, organ], [organ, 'rivers and lakes']);
    }
    areApart([ofLength(119, 'The Council of Rivers ', ','), 'rivers'], [`    ${ofLength(119, 'The Council of Rivers ', ',')}`, 'rivers']);
    belongTogether(
      [ofLength(120, 'The Council of Rivers ', ','), 'rivers'],
      ['The council of rivers,', 'rivers'],
      ['The Council of Rivers', 'rivers'],
      ['the Council of Rivers,', 'rivers'],
      ['In The Council of Rivers,', 'rivers'],
      ['(The Council of Rivers,', 'rivers'],
    );
  });

  it('is apart where it is wholly in brackets, unless a comma or semicolon leads to it; so is a paragraph under such a line', () => {
    areApart(
      [full, '[as adopted]'],
      [full, '  [as adopted] '],
      [ofLength(70, '[Noting ', ']'), 'Rivers run'],
      ['[as adopted]', '1. Urges'],
    );
    belongTogether(
      [ofLength(70, 'Noting ', ','), '[as adopted]'],
      [ofLength(70, 'Noting ', ';'), '[as adopted]'],
      [ofLength(70, '[Noting ', ']'), 'rivers run'],
      [ofLength(70, '(Noting ', ']'), 'Rivers run'],
      [ofLength(70, '[Noting ', ')'), 'Rivers run'],
      [full, '[as adopted] and'],
      [full, 'as [adopted]'],
      [full, '[^crc]'],
      [ofLength(70, '[^', ']'), 'Rivers run'],
    );
  });

  it('is apart where it is the title of an adopted resolution', () => {
    areApart([full, '58/4. Rivers'], [full, '  2031/12.\u00a0Écluses']);
    belongTogether([full, '58/4 Rivers'], [full, '58/4. rivers'], [full, '58/4.Rivers'], [full, 'by 58/4. Rivers'], [full, '58-4. Rivers']);
  });

  it('is apart where it has a label and the line above has come to a sign, quotation marks and brackets aside', () => {
    for (const end of [',', ';', ':', '.', ',”', ';]', ':*', '.)"', ', and', '; or']) {
      areApart(
        [ofLength(70, 'Noting ', end), '(a) rivers'],
        [ofLength(70, 'Noting ', end), '1. Urges'],
        [`  ${ofLength(70, 'x ', end)} `, '(a) x'],
      );
    }
    for (const end of ['', '?', ' and', ': or', ',and', ', and so', '”', '; andes']) {
      belongTogether([ofLength(70, 'Noting ', end), '(a) rivers'], [ofLength(70, 'Noting ', end), '1. Urges']);
    }
    areApart(['as in paragraph', '(a) rivers'], ['1. Urges', 'Rivers'], ['(a) Urges', 'Rivers']);
    belongTogether([ofLength(70, 'as in paragraph '), '(a) rivers'], [ofLength(70, 'Noting ', ';'), 'rivers']);
  });

  it('is apart where it has a label and the line above ends in a footnote mark', () => {
    for (const end of ['rivers¹²', 'rivers[^crc]', 'rivers 12/', 'rivers 123/']) areApart([ofLength(70, 'Noting ', end), '(a) rivers']);
    for (const end of [
      'rivers[^ crc]',
      'rivers[^]',
      'rivers12/',
      'rivers a/',
      'rivers 1234/',
      '¹ rivers',
      '[^crc] rivers',
      ' 12/ rivers',
    ]) {
      belongTogether([ofLength(70, 'Noting ', end), '(a) rivers']);
    }
    areApart(['12/', '1. Urges'], [ofLength(70, '¹ A note on '), '² A note'], [ofLength(70, 'Annex '), '(a) rivers']);
  });

  it('with half a bracket after its label is apart only under a short sentence', () => {
    areApart(
      [ofLength(50, 'Noting ', '.'), '1) rivers'],
      [ofLength(50, 'Noting ', '.'), 'a) rivers'],
      [`    ${ofLength(50, 'x ', '.')}`, 'a) rivers'],
    );
    areApart([ofLength(70, 'Noting ', ';'), '1) rivers'], [ofLength(70, 'Noting ', ';'), 'a) rivers']);
    belongTogether([ofLength(70, 'Noting ', '.'), '1) rivers'], [ofLength(70, 'Noting ', '.'), 'a) rivers']);
  });
});
