import assert from 'node:assert/strict';
import { applyTextEdits, checkFix, diagnose } from '../fixture';

const START = 'The General Assembly,\n\n';

describe('fixes that give paragraphs other numbers', () => {
  it('take references along when a preambular paragraph loses its number; one to that paragraph is left in brackets', () => {
    checkFix(
      'preamble/numbered-paragraph',
      `${START}1. Recalling its resolution 80/12,\n\n2. *Urges* States to act on paragraph 1 above;\n\n3. *Requests* a report on paragraph 2 above.\n`,
      `${START}Recalling its resolution 80/12,\n\n1. *Urges* States to act on paragraph [1] above;\n\n2. *Requests* a report on paragraph 1 above.\n`,
    );
  });

  it('take references along when an operative paragraph is given a number', () => {
    checkFix(
      'numbering/unnumbered-paragraph',
      `${START}1. *Urges* States to act;\n\n*Invites* States to go;\n\n2. *Notes* paragraph 1 above;\n\n3. *Requests* a report on paragraph 2 above.\n`,
      `${START}1. *Urges* States to act;\n\n2. *Invites* States to go;\n\n3. *Notes* paragraph 1 above;\n\n4. *Requests* a report on paragraph 3 above.\n`,
    );
  });

  it('leave no letter in a reference to an item that is taken into its paragraph', () => {
    const text = `${START}1. *Urges* States to:\n\n(a) Act at once;\n\n2. *Requests* a report on paragraphs 1 (a) and 1 above.\n`;
    const fix = diagnose(text)
      .reports.find(({ code }) => code === 'items/lone-item')
      ?.fixes()[0];
    assert.equal(
      applyTextEdits(text, fix?.edits ?? []),
      `${START}1. *Urges* States to act at once;\n\n2. *Requests* a report on paragraphs 1 and 1 above.\n`,
    );
  });

  it('never take a note that bears a name for a gap in the numbers', () => {
    const text = (last: string): string =>
      `${START}Recalling A,¹ B,[^crc] and C,${last}\n\n1. *Urges* States to act;\n\n2. *Requests* a report.\n\n¹ A/1/1.\n\n[^crc]: A/1/2.\n\n${last} A/1/3.\n`;
    const codes = (last: string): readonly string[] =>
      diagnose(text(last))
        .reports.map(({ code }) => code)
        .filter((code) => code === 'footnote/number-out-of-order');
    assert.deepEqual([codes('²'), codes('³'), codes('⁴')], [[], [], ['footnote/number-out-of-order']]);
  });
});

describe('an item that refers to the next one', () => {
  it('is not taken for one that holds it', () => {
    for (const words of ['subparagraph (b) below', 'subparagraphs (b) and (c) below', 'paragraph 1 (b) below']) {
      const text = `${START}*Recalling* A,\n\n1. *Urges* States:\n\n(a) To act, but see ${words};\n\n(b) To go;\n\n(c) To come;\n\n2. *Notes* A and B.\n`;
      assert.deepEqual(
        diagnose(text).reports.map(({ code }) => code),
        [],
        words,
      );
    }
  });
});
