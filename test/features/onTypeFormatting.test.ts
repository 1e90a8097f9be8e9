import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { continueList } from '../../server/src/features/listKeys/continueList';
import { createModel } from '../../server/src/model/model';
import { applyTextEdits, catalogue, documentOf, service } from '../fixture';

const modelOf = createModel(catalogue);
const HEAD = 'The General Assembly,\n\n';

/**
 * Types a line break at `$0`, as an editor does that sets the new line in by `indent`, and compares the text after what the server answers.
 */
function check(before: string, after: string, { indent = '', lineEnd = '\n' } = {}): void {
  assert.equal(typed(before.replace('$0', ''), before.indexOf('$0'), indent, lineEnd), after);
}

function typed(text: string, offset: number, indent: string, lineEnd: string): string {
  const broken = `${text.slice(0, offset)}${lineEnd}${indent}${text.slice(offset)}`;
  const document = documentOf(broken);
  return applyTextEdits(broken, service.formatOnType(document, document.positionAt(offset + lineEnd.length + indent.length)));
}

describe('a line break typed in a list', () => {
  it('continues with the next label at the same degree', () => {
    check(`${HEAD}1. Urges A;\n\n2. Urges B;$0\n`, `${HEAD}1. Urges A;\n\n2. Urges B;\n\n3. \n`);
    check(
      `${HEAD}1. Urges States:\n\n    (a) To act;$0\n\n    (b) To help.\n`,
      `${HEAD}1. Urges States:\n\n    (a) To act;\n\n    (b) \n\n    (c) To help.\n`,
      { indent: '    ' },
    );
    check('The General Assembly,\r\n\r\n1. Urges A;$0', 'The General Assembly,\r\n\r\n1. Urges A;\r\n\r\n2. ', { lineEnd: '\r\n' });
  });

  it('opens an inner list behind a colon, and takes with it what stands behind the cursor', () => {
    check(`${HEAD}1. Urges States:$0\n\n2. Urges B.\n`, `${HEAD}1. Urges States:\n\n(a) \n\n2. Urges B.\n`);
    check(`${HEAD}1. Urges A;$0 Requests B.\n`, `${HEAD}1. Urges A;\n\n2. Requests B.\n`);
  });

  it('goes up a degree on an empty label, out of the list at last', () => {
    check(
      `${HEAD}1. Urges States:\n\n(a) To act;\n\n(b) $0\n\n2. Requests B.\n`,
      `${HEAD}1. Urges States:\n\n(a) To act;\n\n2. \n\n3. Requests B.\n`,
    );
    check(`${HEAD}1. Urges A;\n\n2. $0\n`, `${HEAD}1. Urges A;\n\n\n`);
    check(`${HEAD}1. Urges States:\n\n    (a) To act;\n\n    (b) $0\n`, `${HEAD}1. Urges States:\n\n    (a) To act;\n\n2. \n`, {
      indent: '    ',
    });
  });

  it('is only a line break outside of lists, before a paragraph and in the first line', () => {
    for (const text of [`${HEAD}Recalling A,$0\n`, `${HEAD}$01. Urges A;\n`, '$0', 'The General$0 Assembly,'])
      check(text, text.replace('$0', '\n'));
  });

  it('is nothing where anything but a line break stands before the position', () => {
    const document = documentOf(`${HEAD}1. Urges A;\n`);
    for (let character = 1; character <= 11; character += 1) assert.deepEqual(service.formatOnType(document, { line: 2, character }), []);
  });

  it('does at every place of the samples what our own key does', () => {
    const counted = { same: 0, plain: 0 };
    for (const name of ['sample-sound.res', 'annexes.res', 'security-council.res', 'symbolic-notes.res']) {
      const text = readFileSync(`test/fixtures/${name}`, 'utf8');
      const document = documentOf(text);
      for (let offset = 0; offset <= text.length; offset += 13) {
        const position = document.positionAt(offset);
        const key = continueList(modelOf(document), document, position);
        const wanted = key === undefined ? `${text.slice(0, offset)}\n${text.slice(offset)}` : applyTextEdits(text, key.edits);
        assert.equal(typed(text, offset, '', '\n'), wanted, `${name} at ${String(offset)}`);
        counted[key === undefined ? 'plain' : 'same'] += 1;
      }
    }
    assert.ok(counted.same > 200 && counted.plain > 200, JSON.stringify(counted));
  });
});
