import assert from 'node:assert/strict';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import { modelDocument } from '../corpus/shared';
import { applyTextEdits, documentOf, service } from '../fixture';

/** Runs a check on the model document where it is. */
function on(title: string, check: (text: string) => void): void {
  modelDocument.it(title, () => {
    check(modelDocument.text());
  });
}

describe('a drafter at the model document', () => {
  on('puts a footnote between notes 3 and 4: later ones move up, every Ibid. keeps its source', (before) => {
    const document = documentOf(before);
    const inserted = service.insertFootnote(
      document,
      document.positionAt(before.indexOf('Optional Protocol') + 'Optional Protocol'.length),
    );
    assert.ok(inserted !== undefined);
    const after = applyTextEdits(before, inserted.edits);
    assert.ok(
      after.includes(
        'entry into force of the Optional Protocol⁴ to that Convention on the sale of children, child prostitution and child pornography,⁵',
      ),
    );
    assert.ok(after.includes('³ General Assembly resolution 44/25, annex.\n\n⁴ \n\n⁵ General Assembly resolution 54/263, annex II.'));
    assert.ok(
      after.includes(
        '⁷ General Assembly resolution 55/25, annex I.\n\n⁸ Ibid., annex II.\n\n⁹ CEB/2005/HLC/IX/CRP.7, annex A.\n\n¹⁰ Ibid., annex III.',
      ),
    );
    assert.ok(after.includes('¹⁵ This language') && !after.includes('¹⁶'));
    assert.equal(documentOf(after).offsetAt(inserted.cursor), after.indexOf('\n⁴ ') + 3);
  });

  on('puts a footnote before the Ibid. of note 7: the Ibid. is written out', (before) => {
    const document = documentOf(before);
    const inserted = service.insertFootnote(
      document,
      document.positionAt(before.indexOf('and in particular the Protocol to Prevent') + 'and in particular'.length),
    );
    assert.ok(inserted !== undefined);
    const after = applyTextEdits(before, inserted.edits);
    assert.ok(after.includes('⁶ General Assembly resolution 55/25, annex I.\n\n⁷ \n\n⁸ General Assembly resolution 55/25, annex II.'));
  });

  on('takes paragraph 7 out and renumbers: all later paragraphs move down, nothing else changes', (before) => {
    const from = before.indexOf('7. Also');
    const damaged = before.slice(0, from) + before.slice(before.indexOf('8. *Further'));
    const after = applyTextEdits(damaged, service.renumber(documentOf(damaged)));
    const expected = damaged.replace(/^(8|9|1\d|20)\. \*/gm, (_, number: string) => `${String(Number(number) - 1)}. *`);
    // The bullets of the list are written as labels in the same go.
    assert.equal(after.replaceAll(/^\((?=[a-d]\) (?:Crim|Prom|Ensu|Esta))/gm, '- ('), expected);
  });

  on('asks at mark 9 what its note stands for', (before) => {
    const document = documentOf(before);
    const position = document.positionAt(before.indexOf('Crime,⁹') + 'Crime,⁹'.length);
    const contents = service.hover(document, position)?.contents;
    assert.ok(
      contents !== undefined &&
        typeof contents === 'object' &&
        'value' in contents &&
        contents.value.includes('CEB/2005/HLC/IX/CRP.7, annex III'),
    );
    const [location] = service.definition(document, position);
    assert.equal(location?.range.start.line, 81);
  });

  on('renames note 13', (before) => {
    const document = documentOf(before);
    const edits = service.rename(document, document.positionAt(before.indexOf('Nations;¹³') + 9), 'budget');
    assert.ok(!isRefused(edits));
    const after = applyTextEdits(before, edits);
    assert.ok(after.includes('United Nations;[^budget]') && after.includes('\n[^budget]: This language'));
  });
});
