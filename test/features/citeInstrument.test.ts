import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyTextEdits, documentOf, readFixture, service } from '../fixture';

/** Compares the text after citing an instrument at `$0` with the expected one, in which `$0` is the cursor. */
function checkCite(name: string, drawn: string, expected: string): void {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  const cited = service.citeInstrument(document, document.positionAt(cursor ?? 0), name);
  assert.ok(cited !== undefined);
  const after = applyTextEdits(text, cited.edits);
  const at = documentOf(after).offsetAt(cited.cursor);
  assert.equal(`${after.slice(0, at)}$0${after.slice(at)}`, expected);
}

const CHILD = 'Convention on the Rights of the Child';
const WOMEN = 'Convention on the Elimination of All Forms of Discrimination against Women';
const END = '\n\n1. *Urges* A;\n\n2. *Urges* B.\n';

describe('an instrument with its note', () => {
  it('has its mark behind the punctuation and its note at the end', () => {
    checkCite(
      CHILD,
      `The Economic and Social Council,\n\nRecalling the $0, and${END}`,
      `The Economic and Social Council,\n\nRecalling the ${CHILD},¹$0 and${END}\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n`,
    );
  });

  it('is cited by Ibid. behind a treaty of the same series', () => {
    checkCite(
      WOMEN,
      `The General Assembly,\n\nRecalling the ${CHILD},¹ the $0${END}\n¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.\n`,
      `The General Assembly,\n\nRecalling the ${CHILD},¹ the ${WOMEN}²$0${END}\n¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.\n\n² Ibid., vol. 1249, No. 20378.\n`,
    );
  });

  it('takes the adopting resolution in the older era, without the organ in its own text', () => {
    checkCite(
      CHILD,
      `New York, 1–5 March 2006\n\nThe General Assembly,\n\nRecalling the $0,${END}`,
      `New York, 1–5 March 2006\n\nThe General Assembly,\n\nRecalling the ${CHILD},¹$0${END}\n¹ Resolution 44/25, annex.\n`,
    );
  });

  it('stands where the writer stands, at the end of the text behind a space, with its note after it', () => {
    for (const tail of ['', '\n', '\n\n\n'])
      checkCite(
        CHILD,
        `The General Assembly,\n\nRecalling its resolution 80/12,\n\n1. *Urges* States to ratify the $0${tail}`,
        `The General Assembly,\n\nRecalling its resolution 80/12,\n\n1. *Urges* States to ratify the ${CHILD}¹$0\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.${tail}`,
      );
  });

  it('takes its name alone where it has a note already', () => {
    const notes = '\n¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.\n';
    checkCite(
      CHILD,
      `The General Assembly,\n\nRecalling the ${CHILD},¹\n\nReaffirming the $0,${END}${notes}`,
      `The General Assembly,\n\nRecalling the ${CHILD},¹\n\nReaffirming the ${CHILD}$0,${END}${notes}`,
    );
  });

  it('is not there for an unknown name', () => {
    assert.equal(
      service.citeInstrument(documentOf(`The General Assembly,\n\nRecalling the ,${END}`), { line: 2, character: 14 }, 'No such thing'),
      undefined,
    );
  });
});
