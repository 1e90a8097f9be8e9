import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { documentOf, service } from '../fixture';

const LINES: readonly string[] = [
  'The General Assembly,',
  '',
  '',
  'Recalling the Convention on the Rights of the Child,¹ that Convention and resolution 55/25,[^a]',
  '1. Urges A, as in paragraph 2 below;',
  '3. Requests B:²',
  '(a) To act;',
  '(c) To act;',
  '¹ General Assembly resolution 55/25, annex I.',
  '² Ibid., annex II.',
  '[^a]: Ibid.',
  '⁴ See A/61/207; ibid., para. 3.',
  'Annex',
  '* E/2001/1.',
  '\r',
];
const texts = fc.array(fc.constantFrom(...LINES), { maxLength: 25 }).map((lines) => lines.join('\n'));
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function shown(text: string): readonly string[] {
  return service
    .inlayHints(documentOf(text), WHOLE, { ibid: false, numbers: true })
    .map(({ position, label }) => `${position.line}:${position.character} ${typeof label === 'string' ? label : ''}`);
}

describe('what stands beside a text', () => {
  it('stands in it, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        for (const { position } of service.inlayHints(document, WHOLE, { ibid: true, numbers: true }))
          assert.deepEqual(document.positionAt(document.offsetAt(position)), position);
        const lenses = service.codeLenses(document, ['counts', 'references']);
        for (const { range } of lenses) assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
        const counts = lenses.flatMap((lens) => (lens.kind === 'counts' ? [service.textCounts(document, lens.text)] : []));
        for (const count of counts) assert.ok(count !== undefined && count.words >= count.paragraphs && count.notes >= 0, text);
        assert.equal(service.textCounts(document, counts.length), undefined, 'there is no such text');
      }),
      { numRuns: 200 },
    );
  });

  it('is told of the lines that are asked for only', () => {
    fc.assert(
      fc.property(texts, fc.nat(24), (text, line) => {
        const document = documentOf(text);
        const wanted = { ibid: true, numbers: true };
        const all = service.inlayHints(document, WHOLE, wanted).filter(({ position }) => position.line === line).length;
        const some = service.inlayHints(document, { start: { line, character: 0 }, end: { line, character: 1000 } }, wanted);
        assert.ok(some.filter(({ position }) => position.line === line).length === all || line >= document.lineCount);
      }),
      { numRuns: 100 },
    );
  });

  it('tells of an Ibid. only what the word stands for, behind the word, and never a part of a number', () => {
    const ibids = (...notes: readonly string[]): readonly string[] => {
      const raised = '¹²³⁴⁵';
      const text = `The General Assembly,\n\nRecalling A${notes.map((_, index) => `,${raised.charAt(index)} B`).join('')},\n\n1. Urges A.\n\n${notes
        .map((note, index) => `${raised.charAt(index)} ${note}\n`)
        .join('\n')}`;
      const lines = text.split('\n');
      return service.inlayHints(documentOf(text), WHOLE, { ibid: true, numbers: false }).map(({ position, label }) => {
        const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
        const line = lines[position.line] ?? '';
        return `${line.slice(2, position.character)}‹${shown}›${line.slice(position.character)}`;
      });
    };
    assert.deepEqual(ibids('General Assembly resolution 58/4, annex I.', 'Ibid., annex III.', 'Ibid.'), [
      'Ibid.‹= General Assembly resolution 58/4›, annex III.',
      'Ibid.‹= General Assembly resolution 58/4, annex III›',
    ]);
    assert.deepEqual(ibids('United Nations, Treaty Series, vol. 1577, No. 27531.', 'Ibid., vol. 1678, No. 29004.'), [
      'Ibid.‹= United Nations, Treaty Series›, vol. 1678, No. 29004.',
    ]);
    const [long = ''] = ibids(
      'Official Records of the Economic and Social Council, 2030, Supplement No. 10 (E/2030/30), chap. I.',
      'Ibid.',
    );
    assert.match(long, /^Ibid\.‹= Official Records of the Economic and Social Council, 2030 …›/u);
  });

  it('tells a wrong number once, where it goes wrong, in the form that it has', () => {
    assert.deepEqual(
      shown('The General Assembly,\n\nRecalling A,¹ B,³ C,⁴ and D,⁵\n\n1. Urges A;\n\n¹ A/1/1.\n\n³ A/1/2.\n\n⁴ A/1/3.\n\n⁵ A/1/4.\n'),
      ['2:17 → ²', '8:1 → ²'],
    );
    assert.deepEqual(shown('The General Assembly,\n\nRecalling A,[^1] and B,[^3]\n\n1. Urges A;\n\n[^1]: A/1/1.\n\n[^3]: A/1/2.\n'), [
      '2:27 → [^2]',
      '8:5 → [^2]',
    ]);
    assert.deepEqual(shown('The General Assembly,\n\nRecalling A,¹ and B,²\n\n1. Urges A;\n\n2. Urges B.\n\n¹ A/1/1.\n\n² A/1/2.\n'), []);
    assert.deepEqual(shown('The General Assembly,\n\n1. Urges A;\n\n3. Urges B;\n\n4. Urges C.\n'), ['4:2 → 2.']);
  });
});

describe('the hierarchy of citations', () => {
  it('goes both ways: who cites something is cited as somebody who does', () => {
    fc.assert(
      fc.property(texts, fc.nat(24), fc.nat(60), (text, line, character) => {
        const document = documentOf(text);
        const at = ({ selectionRange: { start } }: CallHierarchyItem): string => `${start.line}:${start.character}`;
        for (const item of service.prepareCallHierarchy(document, { line, character })) {
          for (const { from, fromRanges } of service.incomingCalls(document, item)) {
            assert.ok(fromRanges.length > 0);
            const back = service.outgoingCalls(document, from);
            // An item of a list is cited with its paragraph, a note by its Ibid.
            if (item.kind === 12 && item.name.startsWith('1.'))
              assert.ok(
                back.some(({ to }) => at(to) === at(item)),
                text,
              );
          }
          for (const { to, fromRanges } of service.outgoingCalls(document, item)) {
            assert.ok(fromRanges.length > 0 && to.name !== '');
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
