import assert from 'node:assert/strict';
import { continueList, type KeyEdit } from '../../server/src/features/listKeys/continueList';
import { createModel } from '../../server/src/model/model';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { catalogue, documentOf, service } from '../fixture';

const modelOf = createModel(catalogue);

/** Presses a key at `$0` and compares the text with the cursor drawn in it; `undefined` is a key that does what it does everywhere. */
function checkKey(
  press: (document: ResolutionDocument, offset: number) => KeyEdit | undefined,
  before: string,
  after: string | undefined,
): void {
  const offset = before.indexOf('$0');
  const text = before.replace('$0', '');
  const document = documentOf(text);
  const key = press(document, offset);
  if (key === undefined || after === undefined) {
    assert.equal(key, after);
    return;
  }
  const result = documentOf(text);
  for (const edit of [...key.edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))) {
    ResolutionDocument.update(result, [{ range: edit.range, text: edit.newText }], 1);
  }
  const cursor = result.offsetAt(key.cursor);
  const whole = result.getText();
  assert.equal(`${whole.slice(0, cursor)}$0${whole.slice(cursor)}`, after);
}

const enter = (document: ResolutionDocument, offset: number): KeyEdit | undefined =>
  continueList(modelOf(document), document, document.positionAt(offset));
const tab = (document: ResolutionDocument, offset: number): KeyEdit | undefined =>
  service.changeDegree(document, document.positionAt(offset), 'in');
const shiftTab = (document: ResolutionDocument, offset: number): KeyEdit | undefined =>
  service.changeDegree(document, document.positionAt(offset), 'out');

const HEAD = 'The General Assembly,\n\n';

describe('Enter in a list', () => {
  it('opens the next paragraph with a blank line where the text has them', () => {
    checkKey(enter, `${HEAD}1. Urges A;\n\n2. Urges B;$0\n`, `${HEAD}1. Urges A;\n\n2. Urges B;\n\n3. $0\n`);
    checkKey(enter, 'The General Assembly,\n1. Urges A;\n2. Urges B;$0\n', 'The General Assembly,\n1. Urges A;\n2. Urges B;\n3. $0\n');
    checkKey(
      enter,
      'The General Assembly,\r\n\r\n1. Urges A;\r\n\r\n2. Urges B;$0',
      'The General Assembly,\r\n\r\n1. Urges A;\r\n\r\n2. Urges B;\r\n\r\n3. $0',
    );
  });

  it('makes room: the members below count on and references follow them', () => {
    checkKey(
      enter,
      `${HEAD}1. Urges A;$0\n\n2. Urges B;\n\n3. Requests C under paragraph 2 above.\n`,
      `${HEAD}1. Urges A;\n\n2. $0\n\n3. Urges B;\n\n4. Requests C under paragraph 3 above.\n`,
    );
  });

  it('takes what stands behind the cursor into the new paragraph', () => {
    checkKey(enter, `${HEAD}1. Urges A;$0 Requests B.\n`, `${HEAD}1. Urges A;\n\n2. $0Requests B.\n`);
  });

  it('opens an inner list behind a colon', () => {
    checkKey(enter, `${HEAD}1. Urges States:$0\n\n2. Urges B.\n`, `${HEAD}1. Urges States:\n\n(a) $0\n\n2. Urges B.\n`);
    checkKey(enter, `${HEAD}1. Urges States:\n\n(a) To act by:$0\n`, `${HEAD}1. Urges States:\n\n(a) To act by:\n\n(i) $0\n`);
    checkKey(enter, `${HEAD}1. Urges States:$0\n\n(a) To act.\n`, `${HEAD}1. Urges States:\n\n(a) $0\n\n(b) To act.\n`);
  });

  it('sets the first item in as far as others of its degree', () => {
    checkKey(
      enter,
      `${HEAD}1. Urges States:\n\n    (a) To act;\n\n2. Invites States:$0\n`,
      `${HEAD}1. Urges States:\n\n    (a) To act;\n\n2. Invites States:\n\n    (a) $0\n`,
    );
    checkKey(enter, `${HEAD}1. Urges States:$0\n\n    (a) To act.\n`, `${HEAD}1. Urges States:\n\n    (a) $0\n\n    (b) To act.\n`);
    checkKey(
      enter,
      `${HEAD}1. Urges States:\n\n    (a) To act by:$0\n`,
      `${HEAD}1. Urges States:\n\n    (a) To act by:\n\n        (i) $0\n`,
    );
  });

  it('goes on with items', () => {
    checkKey(
      enter,
      `${HEAD}1. Urges States:\n\n(a) To act;$0\n\n(b) To help.\n`,
      `${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $0\n\n(c) To help.\n`,
    );
  });

  it('goes up a degree on an empty label, out of the list at last', () => {
    checkKey(
      enter,
      `${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $0\n\n2. Requests B.\n`,
      `${HEAD}1. Urges States:\n\n(a) To act;\n\n2. $0\n\n3. Requests B.\n`,
    );
    checkKey(enter, `${HEAD}1. Urges A;\n\n2. $0\n`, `${HEAD}1. Urges A;\n\n$0\n`);
  });

  it('is a plain line break outside of lists and before the text of a paragraph', () => {
    checkKey(enter, `${HEAD}Recalling A,$0\n`, undefined);
    checkKey(enter, `${HEAD}$01. Urges A;\n`, undefined);
  });
});

describe('Tab and Shift+Tab in a label', () => {
  it('take a paragraph under the one before it, and out again', () => {
    checkKey(
      tab,
      `${HEAD}1. Urges States:\n\n2. $0To act;\n\n3. Requests B.\n`,
      `${HEAD}1. Urges States:\n\n(a) $0To act;\n\n2. Requests B.\n`,
    );
    checkKey(
      shiftTab,
      `${HEAD}1. Urges States:\n\n(a) $0To act;\n\n2. Requests B.\n`,
      `${HEAD}1. Urges States:\n\n2. $0To act;\n\n3. Requests B.\n`,
    );
  });

  it('work behind an empty label', () => {
    checkKey(tab, `${HEAD}1. Urges States:\n\n(a) To act;\n\n2. $0`, `${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $0`);
    checkKey(shiftTab, `${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $0`, `${HEAD}1. Urges States:\n\n(a) To act;\n\n2. $0`);
  });

  it('join the list that is there', () => {
    checkKey(
      tab,
      `${HEAD}1. Urges:\n\n(a) A;\n\n(b) B:\n\n(i) C;\n\n(c) $0D;\n\n(d) E.\n`,
      `${HEAD}1. Urges:\n\n(a) A;\n\n(b) B:\n\n(i) C;\n\n(ii) $0D;\n\n(c) E.\n`,
    );
  });

  it('are plain keys where there is nothing to go under or out of', () => {
    checkKey(tab, `${HEAD}1. $0Urges A.\n`, undefined);
    checkKey(shiftTab, `${HEAD}1. $0Urges A.\n`, undefined);
    checkKey(tab, `${HEAD}1. Urges A;\n\n2. Urges $0B.\n`, undefined);
  });

  it('take one item in or out and leave the degree of all others, which count on', () => {
    const list = '1. Requests States:\n\n(a) To act;\n\n';
    checkKey(
      tab,
      `${HEAD}${list}(b) $0To report;\n\n(c) To think;\n\n2. Urges B under paragraph 1 (c) above.\n`,
      `${HEAD}${list}(i) $0To report;\n\n(b) To think;\n\n2. Urges B under paragraph 1 (b) above.\n`,
    );
    checkKey(tab, `${HEAD}${list}(b) $0\n\n(c) To think;\n`, `${HEAD}${list}(i) $0\n\n(b) To think;\n`);
    const inner = '(i) Speaking;\n\n';
    checkKey(
      shiftTab,
      `${HEAD}${list}${inner}(ii) $0Reading;\n\n(iii) Writing;\n\n(b) To think;\n`,
      `${HEAD}${list}${inner}(b) $0Reading;\n\n(i) Writing;\n\n(c) To think;\n`,
    );
    checkKey(
      shiftTab,
      `${HEAD}${list}(i) $0Speaking;\n\n(ii) Reading;\n\n(iii) Writing;\n\n(b) To think;\n`,
      `${HEAD}${list}(b) $0Speaking;\n\n(i) Reading;\n\n(ii) Writing;\n\n(c) To think;\n`,
    );
    checkKey(
      shiftTab,
      `${HEAD}${list}(b) $0To report;\n\n(c) To think;\n\n2. Urges B.\n`,
      `${HEAD}${list}2. $0To report;\n\n(a) To think;\n\n3. Urges B.\n`,
    );
  });

  it('leave numbers alone that were out of order before', () => {
    checkKey(tab, `${HEAD}1. Urges:\n\n(a) A;\n\n(b) $0B;\n\n(d) C;\n`, `${HEAD}1. Urges:\n\n(a) A;\n\n(i) $0B;\n\n(d) C;\n`);
  });
});
