import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TypedBreak } from '../../../server/src/features/listKeys/lineBreak';
import { applySpanEdits, type SpanEdit } from '../../../server/src/text/position';
import { documentOf, service } from '../../fixture';

const HEAD = 'The General Assembly,\n\nRecalling its resolution 70/1,\n\n';

/**
 * The text after the answer to a line break: `$` stands where it was made, and what comes between it and `|` has been written since.
 */
function broken(drawn: string, more: Partial<TypedBreak> = {}): string {
  const start = drawn.indexOf('$');
  const rest = drawn.replace('$', '\n').indexOf('|');
  const text = drawn.replace('$', '\n').replace('|', '');
  const answer = service.answerBreak(documentOf(text), {
    start,
    end: start + 1,
    rest,
    twice: false,
    ownLabels: false,
    unsure: false,
    ...more,
  });
  return applySpanEdits(text, answer?.edits ?? []);
}

describe('a line break and what has been written since', () => {
  it('puts the label before it, and keeps apart what stood there before', () => {
    assert.equal(broken(`${HEAD}1. Urges A;$Requ|`), `${HEAD}1. Urges A;\n\n2. Requ`);
    assert.equal(broken(`${HEAD}1. Urges States:$To a|\n\n2. Urges B.\n`), `${HEAD}1. Urges States:\n\n(a) To a\n\n2. Urges B.\n`);
    assert.equal(broken(`${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $Requ|`), `${HEAD}1. Urges States:\n\n(a) To act;\n\n2. Requ`);
    assert.equal(broken(`${HEAD}1. Urges A;\n\n2. $new|Requests B.\n`), `${HEAD}1. Urges A;\n\n2. \n\n3. newRequests B.\n`);
    assert.equal(broken(`${HEAD}1. Urges A;$new\nlines\n\n| Requests B.\n`), `${HEAD}1. Urges A;\n\n2. new\nlines\n\nRequests B.\n`);
  });

  it('leaves a reference at the end of the paragraph and what comes after it alone', () => {
    assert.equal(
      broken(`${HEAD}1. Urges A as in paragraph 2$x|\n\n2. Urges B.\n`),
      `${HEAD}1. Urges A as in paragraph 3\n\n2. x\n\n3. Urges B.\n`,
    );
  });

  it('puts no label down where the writer has typed one', () => {
    assert.equal(broken(`${HEAD}1. Urges A;$2. Req|`), `${HEAD}1. Urges A;\n\n2. Req`);
    assert.equal(broken(`${HEAD}1. Urges A;$2. Req|\n\n2. Urges B.`), `${HEAD}1. Urges A;\n\n2. Req\n\n3. Urges B.`);
    assert.equal(broken(`${HEAD}1. Urges:\n\n(a) To act;\n\n(b) $(b) To|`), `${HEAD}1. Urges:\n\n(a) To act;\n\n(b) To`);
    assert.equal(broken(`${HEAD}1. Urges A:$(a) To|\n\n2. Urges B.`), `${HEAD}1. Urges A:\n\n(a) To\n\n2. Urges B.`);
  });

  it('makes the empty line between paragraphs of the preamble too', () => {
    assert.equal(broken('A title\n\nThe General Assembly,$|'), 'A title\n\nThe General Assembly,\n\n');
    assert.equal(broken(`${HEAD}Recalling also B,¹$Noting|`), `${HEAD}Recalling also B,¹\n\nNoting`);
    assert.equal(broken(`${HEAD}Decides:$(a) To|`), `${HEAD}Decides:\n\n(a) To`);
    assert.equal(broken(`${HEAD}Approves the agreement.$|`), `${HEAD}Approves the agreement.\n\n`);
    assert.equal(broken('The General Assembly,\r\n\r\nRecalling A,$|'), 'The General Assembly,\r\n\r\nRecalling A,\r\n\r\n');
    for (const above of ['Approves the agreement by towns:', 'Recalling the Convention,1', 'Recalling the Convention, 2'])
      assert.equal(broken(`${HEAD}${above}$|`), `${HEAD}${above}\n\n`);
    const annex = `${HEAD}1. Adopts the rules.\n\nAnnex\n\nRules for towns\n\nArticle 1\n\nStates shall plan.`;
    assert.equal(broken(`${annex}$|`), `${annex}\n\n`);
    for (const plain of ['A title$|', `${HEAD}Recalling a thing$|`, 'The General Assembly,\nRecalling A,$|', `${HEAD}$|`])
      assert.equal(broken(plain), plain.replace('$', '\n').replace('|', ''));
  });

  it('leaves a reference that leads elsewhere as it is written, and what it says of above and below', () => {
    const text = `${HEAD}1. Urges A as in paragraphs 2, above, and 9 below;$|\n\n2. Urges B as in paragraph 1 below.`;
    assert.equal(broken(text), text.replace('$|', '\n\n2. ').replace('\n2. Urges', '\n3. Urges').replace('graphs 2,', 'graphs 3,'));
    const items = `${HEAD}1. Urges:\n\n(a) A as in paragraph 2 (a), above;$|`;
    assert.equal(broken(items), items.replace('$|', '\n\n(b) '));
  });

  it('is two for two on a label where none is awaited', () => {
    const twice = { twice: true };
    assert.equal(broken(`${HEAD}1. Urges:\n\n(a) $|`, twice), `${HEAD}1. Urges:\n\n`);
    assert.equal(broken(`${HEAD}Noting:\n\n(a) A;\n\n(b) B,\n\n(c) $Al|`, twice), `${HEAD}Noting:\n\n(a) A;\n\n(b) B,\n\nAl`);
    assert.equal(broken(`${HEAD}1. Purpose\n\n2. $|`, twice), `${HEAD}1. Purpose\n\n`);
    assert.equal(broken(`${HEAD}1. Urges A. 2\n\n2. $|`, twice), `${HEAD}1. Urges A. 2\n\n`);
    assert.equal(broken(`${HEAD}Urges:\n\n(1) A;\n\n(2) $|`, twice), `${HEAD}Urges:\n\n(1) A;\n\n`);
    assert.equal(broken(`${HEAD}1. Urges A;2\n\n2. $|`, twice), `${HEAD}1. Urges A;2\n\n2. `);
    for (const ownLabels of [true, false])
      assert.equal(
        broken(`${HEAD}1. Urges:\n\n(a) A;\n\n(b) $|`, { twice: true, ownLabels }),
        `${HEAD}1. Urges:\n\n(a) A;\n\n${ownLabels ? '' : '2. '}`,
      );
  });

  it('is one for two that come at once, and the label goes if a heading is written there', () => {
    const label = `${HEAD}1. Urges A;\n\n2. `;
    assert.equal(broken(`${label}$Urges|`, { twice: true }), `${label}Urges`);
    assert.equal(broken(`${label}$Urges|`), `${HEAD}1. Urges A;\n\n\nUrges`.replace('\n\n\n', '\n\n'));
    assert.equal(broken(`${label}Towns$|`, { unsure: true }), `${HEAD}1. Urges A;\n\nTowns\n`);
    assert.equal(broken(`${label}41st meeting 7 October 2031$|`, { unsure: true }), `${HEAD}1. Urges A;\n\n41st meeting 7 October 2031\n`);
    assert.equal(broken(`${label}Urges B;$|`, { unsure: true }), `${label}Urges B;\n\n3. `);
    const out = { start: `${HEAD}1. Urges:\n\n(a) A;\n\n(b) `.length, twice: true, ownLabels: false, unsure: false };
    const items = documentOf(`${HEAD}1. Urges:\n\n(a) A;\n\n(b) \n`);
    assert.equal(service.answerBreak(items, { ...out, end: out.start + 1, rest: out.start + 1 })?.kind, 'unsure');
    assert.equal(broken(`${HEAD}1. Urges A.\n\n2. $|`, { twice: true }), `${HEAD}1. Urges A.\n\n`);
  });
});

/** The text after a question about a place in it, which `|` marks. */
function answered(
  drawn: string,
  ask: (document: ReturnType<typeof documentOf>, offset: number) => readonly SpanEdit[] | undefined,
): string {
  const text = drawn.replace('|', '');
  return applySpanEdits(text, ask(documentOf(text), drawn.indexOf('|')) ?? []);
}

describe('Backspace after an empty label', () => {
  const back = (drawn: string): string => answered(drawn, (document, offset) => service.takeLabelBack(document, offset) ?? []);

  it('takes it away in one stroke, and what it has pushed down counts as before', () => {
    assert.equal(back(`${HEAD}1. Urges A;\n\n2.|`), `${HEAD}1. Urges A;\n\n`);
    assert.equal(
      back(`${HEAD}1. Urges:\n\n(a) A;\n\n(b)|\n\n(c) B;\n\n2. Urges C under paragraph 1 (c) above.`),
      `${HEAD}1. Urges:\n\n(a) A;\n\n\n\n(b) B;\n\n2. Urges C under paragraph 1 (b) above.`,
    );
    assert.equal(back(`${HEAD}1. Urges:\n\n    (a) A;\n\n    (b)|`), `${HEAD}1. Urges:\n\n    (a) A;\n\n`);
  });

  it('is a plain key where words stand, or no label', () => {
    for (const text of [`${HEAD}1. Urges A;\n\n2.|Urges B.`, `${HEAD}1. Urges|`, `${HEAD}|`])
      assert.equal(back(text), text.replace('|', ''));
  });
});

describe('a label typed after one that was put down', () => {
  const kept = (drawn: string, unsure = false): string =>
    answered(drawn, (document, offset) => service.keepOwnLabel(document, { offset, unsure }) ?? []);

  it('stands in its place', () => {
    assert.equal(kept(`${HEAD}1. Urges A;\n\n2. |2. `), `${HEAD}1. Urges A;\n\n2. `);
    assert.equal(kept(`${HEAD}1. Urges A;\n\n2. |3. Urges`), `${HEAD}1. Urges A;\n\n3. Urges`);
    assert.equal(kept(`${HEAD}1. Urges:\n\n(a) A;\n\n2. |(b) `), `${HEAD}1. Urges:\n\n(a) A;\n\n(b) `);
    assert.equal(kept(`${HEAD}1. Urges A;¹\n\n2. |¹ See`), `${HEAD}1. Urges A;¹\n\n¹ See`);
    assert.equal(kept(`${HEAD}1. Urges:\n\n(a) A\n\n2. |1 A/80/1`), `${HEAD}1. Urges:\n\n(a) A\n\n1 A/80/1`);
    assert.equal(kept(`${HEAD}1. Urges:\n\n2. |(a) `), `${HEAD}1. Urges:\n\n(a) `);
    assert.equal(kept(`${HEAD}1. Urges:\n\n(a) A;\n\n2. |(b) B\n\n3. Urges C.`), `${HEAD}1. Urges:\n\n(a) A;\n\n(b) B\n\n2. Urges C.`);
  });

  it('stands in its place as a point, a dash or the mark of a note with a stroke, and as the first of a list in any form', () => {
    for (const own of ['• ', '– ', 'a. ', 'i. ', '(i) '])
      assert.equal(kept(`${HEAD}1. Urges:\n\n2. |${own}A`), `${HEAD}1. Urges:\n\n${own}A`);
    assert.equal(kept(`${HEAD}1. Urges A; 5/\n\n2. |5/ A/38/570`), `${HEAD}1. Urges A; 5/\n\n5/ A/38/570`);
    assert.equal(kept(`${HEAD}1. Urges:\n\n(a) |i. A`), `${HEAD}1. Urges:\n\ni. A`);
    assert.equal(kept(`${HEAD}1. Urges:\n\n(a) |(i) A`), `${HEAD}1. Urges:\n\n(a) (i) A`);
  });

  it('stands in its place as a number in parts, and where nothing like it comes after a number', () => {
    assert.equal(kept(`${HEAD}1. Urges A.\n\n2. |1.1. A`), `${HEAD}1. Urges A.\n\n1.1. A`);
    assert.equal(kept(`${HEAD}1. Urges A.\n\n2. |(c) A`), `${HEAD}1. Urges A.\n\n(c) A`);
    assert.equal(kept(`${HEAD}1. (a) Urges States to act\n\n2. |(i) at sea`), `${HEAD}1. (a) Urges States to act\n\n(i) at sea`);
  });

  it('stands after it as the number with which an item begins', () => {
    for (const begun of ['20 seats', '1.5 per cent']) {
      assert.equal(kept(`${HEAD}1. Urges:\n\n(a) |${begun}`), `${HEAD}1. Urges:\n\n(a) ${begun}`);
      assert.equal(broken(`${HEAD}1. Urges:$${begun}|`), `${HEAD}1. Urges:\n\n(a) ${begun}`);
    }
  });

  it('is not needed where nobody has asked for a label and no paragraph begins so', () => {
    for (const begun of ['except for', '41st meeting', '“A rule']) {
      assert.equal(kept(`${HEAD}1. Urges A;\n\n2. |${begun}`, true), `${HEAD}1. Urges A;\n\n${begun}`);
      assert.equal(kept(`${HEAD}1. Urges A;\n\n2. |${begun}`), `${HEAD}1. Urges A;\n\n2. ${begun}`);
    }
    for (const begun of ['Urges', '*Urges*', '[Urges'])
      assert.equal(kept(`${HEAD}1. Urges A;\n\n2. |${begun}`, true), `${HEAD}1. Urges A;\n\n2. ${begun}`);
  });

  it('stands after it where both are meant', () => {
    for (const text of [
      `${HEAD}1. Urges A;\n\n2. |(a) Urges`,
      `${HEAD}1. Urges:\n\n(a) A;\n\n(b) |(i) B`,
      `${HEAD}1. Urges A;\n\n2. |Urges B`,
    ])
      assert.equal(kept(text), text.replace('|', ''));
  });
});
