import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import { applyTextEdits, documentOf, readFixture, service } from '../fixture';
import { meaning, renumbered } from '../meaning';

/** Compares the text after *Insert Footnote* at `$0` with the expected one, in which `$0` is the cursor. */
function checkInsert(drawn: string, expected: string): void {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  const inserted = service.insertFootnote(document, document.positionAt(cursor ?? 0));
  assert.ok(inserted !== undefined, 'no footnote was inserted');
  const after = applyTextEdits(text, inserted.edits);
  const at = documentOf(after).offsetAt(inserted.cursor);
  assert.equal(`${after.slice(0, at)}$0${after.slice(at)}`, expected);
}

const START = 'The General Assembly,\n\n';

describe('Insert Footnote', () => {
  it('puts the first mark behind the punctuation and the note at the end of the text', () => {
    checkInsert(
      `${START}Recalling the Convention$0, and\n\n1. Urges A;\n\n2. Urges B.\n`,
      `${START}Recalling the Convention,¹ and\n\n1. Urges A;\n\n2. Urges B.\n\n¹ $0\n`,
    );
  });

  it('puts the note between its neighbours, renumbers later ones and writes out the Ibid. that lost its source', () => {
    checkInsert(
      `${START}Recalling A,¹ the Con$0vention, B,² and C,³\n\n1. Urges D;\n\n2. Urges E.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n\n³ Ibid., annex III.\n`,
      `${START}Recalling A,¹ the Convention,² B,³ and C,⁴\n\n1. Urges D;\n\n2. Urges E.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² $0\n\n³ General Assembly resolution 55/25, annex II.\n\n⁴ Ibid., annex III.\n`,
    );
  });

  it('writes the marks that the file writes', () => {
    checkInsert(`${START}Recalling A[^1] and B$0.\n\n[^1]: A/1/2.\n`, `${START}Recalling A[^1] and B.[^2]\n\n[^1]: A/1/2.\n\n[^2]: $0\n`);
    checkInsert(
      `${START}Recalling A, 1/ and B$0,\n\n1. Urges C.\n\n1/ A/1/2.\n`,
      `${START}Recalling A, 1/ and B, 2/\n\n1. Urges C.\n\n1/ A/1/2.\n\n2/ $0\n`,
    );
  });

  it('goes before the next note where the text goes on behind the notes of a page', () => {
    checkInsert(
      `${START}Recalling A,¹\n\n¹ A/1/1.\n\nRecalling B$0,\n\nRecalling C,²\n\n² A/1/2.\n\n1. Urges D;\n\n2. Urges E.\n`,
      `${START}Recalling A,¹\n\n¹ A/1/1.\n\nRecalling B,²\n\nRecalling C,³\n\n² $0\n\n³ A/1/2.\n\n1. Urges D;\n\n2. Urges E.\n`,
    );
  });

  it('parts two marks by a comma', () => {
    checkInsert(
      `${START}Recalling A$0,¹\n\n1. Urges D;\n\n2. Urges E.\n\n¹ A/1/1.\n`,
      `${START}Recalling A,¹,²\n\n1. Urges D;\n\n2. Urges E.\n\n¹ A/1/1.\n\n² $0\n`,
    );
  });

  it('passes closing quotation marks and italics with the punctuation, and no point inside a number', () => {
    checkInsert(`${START}Recalling “A$0”, and\n\n1. Urges D.\n`, `${START}Recalling “A”,¹ and\n\n1. Urges D.\n\n¹ $0\n`);
    checkInsert(`${START}Recalling guideline 3$0.5 and\n\n1. Urges D.\n`, `${START}Recalling guideline 3.5¹ and\n\n1. Urges D.\n\n¹ $0\n`);
  });

  it('keeps the line ends of the file', () => {
    checkInsert(
      `${START}Recalling A$0,\n\n1. Urges B.`.replaceAll('\n', '\r\n'),
      `${START}Recalling A,¹\n\n1. Urges B.\n\n¹ $0`.replaceAll('\n', '\r\n'),
    );
  });

  it('does nothing in a note, in a comment and in an empty text', () => {
    for (const drawn of [`${START}Recalling A,¹\n\n¹ A/1$0/1.\n`, '// a $0comment\n', '$0']) {
      const { text, cursor } = readFixture(drawn);
      const document = documentOf(text);
      assert.equal(service.insertFootnote(document, document.positionAt(cursor ?? 0)), undefined);
    }
  });
});

describe('Insert Footnote, anywhere in the fixtures', () => {
  const texts = [
    'sample-sound',
    'annexes',
    'ga-adopted',
    'legacy-notes',
    'page-feet',
    'symbolic-notes',
    'security-council',
    'two-texts',
  ].map((name) => readFileSync(`test/fixtures/${name}.res`, 'utf8'));

  it('adds a mark and a note, empty or on the instrument named before it, in order, and leaves what all other marks lead to', () => {
    let put = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), (index, at) => {
        const text = texts[index] ?? '';
        const document = documentOf(text);
        const inserted = service.insertFootnote(document, document.positionAt(at % text.length));
        if (inserted === undefined) return;
        put += 1;
        const after = applyTextEdits(text, inserted.edits);
        const sources = sourcesOf(after);
        const before = sourcesOf(text);
        const added = sources.findIndex((source, order) => source !== before[order]);
        assert.ok(added >= 0, after);
        assert.deepEqual(sources.toSpliced(added, 1), before);
        assert.equal(renumbered(after), after);
        const cursor = documentOf(after).offsetAt(inserted.cursor);
        assert.match(after.slice(0, cursor), /(?:^|\n)(?:[⁰¹²³⁴-⁹]+|\[\^\d+\]:|\d+\/) [^\n]*$/);
        assert.match(after.slice(cursor), /^(?:\n|$)/);
      }),
      { numRuns: 500 },
    );
    assert.ok(put > 200);
  });
});

describe('a footnote after the name of an instrument', () => {
  const before = 'The General Assembly,\n\nRecalling the Convention on the Rights of the Child,';
  const citation = 'United Nations, Treaty Series, vol. 1577, No. 27531.';

  it('is filled by Insert Footnote', () => {
    const document = documentOf(`${before}\n`);
    const inserted = service.insertFootnote(document, document.positionAt(before.length));
    assert.equal(applyTextEdits(`${before}\n`, inserted?.edits ?? []), `${before}¹\n\n¹ ${citation}\n`);
  });

  it('is offered filled first after “[^”, and its own indicator where the text has it already', () => {
    const document = documentOf(`${before}[^\n`);
    const [first, second] = service.completion(document, document.positionAt(before.length + 2)).items;
    assert.equal(first?.label, `¹ ${citation}`);
    assert.equal(second?.label, '¹');
    const noted = `${before}¹\n\n1. Urges States to apply the Convention on the Rights of the Child[^;\n\n¹ ${citation}\n`;
    const again = documentOf(noted);
    const [known] = service.completion(again, again.positionAt(noted.indexOf('[^') + 2)).items;
    assert.deepEqual([known?.label, known?.detail], ['¹', citation]);
  });
});

/** What each mark of a text leads to, in order. */
function sourcesOf(text: string): readonly unknown[] {
  return meaning(text)
    .flatMap(({ sources }) => sources)
    .flat();
}

describe('writing out an Ibid.', () => {
  it('puts what it stands for in its place', () => {
    const { text, cursor } = readFixture(
      `${START}Recalling A,¹ B² and C,³\n\n¹ Resolution 55/25, annex I.\n\n² See ib$0id., annex II.\n\n³ This explains.\n`,
    );
    const document = documentOf(text);
    assert.equal(
      applyTextEdits(text, service.expandIbid(document, document.positionAt(cursor ?? 0))),
      text.replace('See ibid., annex II', 'See resolution 55/25, annex II'),
    );
  });
});

describe('renaming a note', () => {
  const rename = (drawn: string, name: string): string => {
    const { text, cursor } = readFixture(drawn);
    const document = documentOf(text);
    const edits = service.rename(document, document.positionAt(cursor ?? 0), name);
    return isRefused(edits) ? edits.refused.template : applyTextEdits(text, edits);
  };
  const drawn = `${START}Recalling A,$0¹ and again A,¹ and B,²\n\n¹ A/1/1.\n\n² A/1/2.\n`;

  it('gives marks and note the new label, a word in brackets', () => {
    assert.equal(rename(drawn.replaceAll('¹', '⁷'), '1'), drawn.replace('$0', ''));
    assert.equal(rename(drawn, 'crc'), `${START}Recalling A,[^crc] and again A,[^crc] and B,²\n\n[^crc]: A/1/1.\n\n² A/1/2.\n`);
  });

  it('writes out the Ibid. that went back to the note, which is none of the numbered ones any more', () => {
    assert.equal(
      rename(
        `${START}Recalling A,¹ B,²$0 and C,³\n\n1. Urges D.\n\n¹ A/1/1.\n\n² General Assembly resolution 55/25, annex I.\n\n³ Ibid., annex II.\n`,
        'crime',
      ),
      `${START}Recalling A,¹ B,[^crime] and C,³\n\n1. Urges D.\n\n¹ A/1/1.\n\n[^crime]: General Assembly resolution 55/25, annex I.\n\n³ General Assembly resolution 55/25, annex II.\n`,
    );
  });

  it('refuses a label that another note has, and one that is none', () => {
    for (const name of ['2', '²']) assert.match(rename(drawn, name), /already/, name);
    for (const name of ['', 'two words', '0', '[^]']) assert.match(rename(drawn, name), /a number or a word/, name);
    assert.match(rename(drawn, '7'), /out of sequence/);
  });

  it('says what can be renamed', () => {
    const { text, cursor } = readFixture(drawn);
    const document = documentOf(text);
    assert.deepEqual(service.prepareRename(document, document.positionAt(cursor ?? 0)), {
      range: { start: { line: 2, character: 12 }, end: { line: 2, character: 13 } },
      placeholder: '1',
    });
    assert.equal(service.prepareRename(document, { line: 2, character: 3 }), undefined);
  });
});

describe('completion of marks and paragraph numbers', () => {
  const complete = (drawn: string): readonly (readonly [string, string])[] => {
    const { text, cursor } = readFixture(drawn);
    const document = documentOf(text);
    return service.completion(document, document.positionAt(cursor ?? 0)).items.map((item) => {
      const main = item.textEdit;
      assert.ok(main !== undefined && 'range' in main);
      return [item.label, applyTextEdits(text, [main, ...(item.additionalTextEdits ?? [])])];
    });
  };

  it('offers a new note with everything renumbered, then those that are there', () => {
    const end = '\n\n1. Urges D;\n\n2. Urges E.\n\n';
    assert.deepEqual(complete(`${START}Recalling B,[^$0] and A,¹${end}¹ A/1/1.\n`), [
      ['¹', `${START}Recalling B,¹ and A,²${end}¹ \n\n² A/1/1.\n`],
      ['¹', `${START}Recalling B,¹ and A,¹${end}¹ A/1/1.\n`],
    ]);
  });

  it('offers labels without a note at the head of a line', () => {
    assert.deepEqual(complete(`${START}Recalling A,[^crc]\n\n[^$0`), [['[^crc]:', `${START}Recalling A,[^crc]\n\n[^crc]: `]]);
  });

  it('offers paragraphs above and below', () => {
    const text = `${START}1. Urges A;\n\n2. Urges B, as set out in paragraph $0;\n\n3. Urges C:\n\n(a) To do;\n\n(b) To make.\n`;
    assert.deepEqual(
      complete(text).map(([label]) => label),
      ['1 above', '3 below'],
    );
    assert.deepEqual(
      complete(text.replace('paragraph $0', 'A').replace('To make', 'To make, as in subparagraph ($0')).map(([label]) => label),
      ['(a) above'],
    );
  });
});
