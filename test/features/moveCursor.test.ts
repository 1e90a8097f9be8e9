/** The cursor goes with a paragraph that is moved, also where its opening is written anew on the way. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentOf, service } from '../fixture';

const TEXT =
  'Rivers\n\n*The General Assembly*,\n\n*Recalling* its resolution 78/1,¹\n\n1. *Encourages* Member States to act;\n\n2. *Also encourages* Member States to report on rivers;\n\n3. *Decides* to go on.\n\n¹ A/79/12.\n';

describe('the cursor in a moved paragraph', () => {
  for (const words of ['report on rivers', 'report on', 'encourages* Member', '2. *Also']) {
    it(`stays behind “${words}”`, () => {
      const document = documentOf(TEXT);
      const moved = service.refactor(document, document.positionAt(TEXT.indexOf(words) + words.length), 'moveParagraphDown');
      assert.ok('edits' in moved && moved.cursor !== undefined);
      const after = documentOf(TextDocument.applyEdits(document, [...moved.edits]));
      const text = after.getText();
      assert.match(text, /3\. \*Encourages\* Member States to report on rivers\.\n/u);
      const before = text.slice(0, after.offsetAt(moved.cursor));
      assert.ok(before.toLowerCase().endsWith(words.toLowerCase().replace(/^2\. \*also$/u, '3. *')), before.slice(-40));
    });
  }
});
