import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Report } from '../../server/src/service/service';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { applyTextEdits, catalogue, defaultSettings, documentOf, preferredFix, reportsOf, service } from '../fixture';
import { createResolutionService } from '../../server/src/service/service';

const fixtures = readdirSync('test/fixtures')
  .filter((name) => name.endsWith('.res'))
  .map((name) => ({ name, text: readFileSync(`test/fixtures/${name}`, 'utf8') }));
const faulty = fixtures.find(({ name }) => name === 'sample-faulty.res')?.text ?? '';

/** A report without its functions, so that two can be compared. */
function plain(report: Report): unknown {
  return { ...report, fixes: report.fixes() };
}

describe('reports', () => {
  it('after any edits are those of the text read from scratch', () => {
    const pieces = [
      '',
      '\n\n',
      '4. ',
      '(b) ',
      '¹',
      ' ',
      'x',
      '// resolution-disable-next-line\n',
      'The General Assembly,\n\n',
      '¹ See A/1.\n\n',
      '*',
      ';',
      'paragraph 9 above',
    ];
    const edit = fc.record({ from: fc.nat(), length: fc.nat(30), text: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const document = documentOf(faulty);
        service.diagnose(document, defaultSettings);
        for (const [version, { from, length, text }] of edits.entries()) {
          const start = document.positionAt(from % (document.length + 1));
          const range = { start, end: document.positionAt(document.offsetAt(start) + length) };
          ResolutionDocument.update(document, [{ range, text }], version + 1);
          service.diagnose(document, defaultSettings);
        }
        const fresh = createResolutionService({ catalogue }).diagnose(documentOf(document.getText()), defaultSettings);
        assert.deepEqual(service.diagnose(document, defaultSettings).reports.map(plain), fresh.reports.map(plain));
      }),
      { numRuns: 60 },
    );
  });

  it('after letters and words typed inside paragraphs are those of the text read from scratch', () => {
    const pieces = [
      'e',
      ' ',
      ' also ',
      ' requests ',
      ' UNODC',
      ' (UNODC)',
      '“',
      '”',
      '[',
      ']',
      '"',
      ' resolution 77/248',
      ' of 30 December 2022,',
      ' the Convention on the Rights of the Child',
      ' its resolution 60/1',
      ' the Convention ',
      '5',
      ', annexed',
      ' paragraph 3 above',
      'Ibid.',
      '_',
      ',',
    ];
    const edit = fc.record({ from: fc.nat(), length: fc.constantFrom(0, 0, 0, 1, 9), text: fc.constantFrom('', ...pieces) });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.array(edit, { minLength: 1, maxLength: 8 }), ({ text: fixture }, edits) => {
        const document = documentOf(fixture);
        service.diagnose(document, defaultSettings);
        for (const [version, { from, length, text }] of edits.entries()) {
          const start = document.positionAt(from % (document.length + 1));
          const range = { start, end: document.positionAt(document.offsetAt(start) + length) };
          ResolutionDocument.update(document, [{ range, text }], version + 1);
          service.diagnose(document, defaultSettings);
        }
        const fresh = createResolutionService({ catalogue }).diagnose(documentOf(document.getText()), defaultSettings);
        assert.deepEqual(service.diagnose(document, defaultSettings).reports.map(plain), fresh.reports.map(plain));
      }),
      { numRuns: 150 },
    );
  });

  it('follow what is typed in a note', () => {
    const document = documentOf(
      'The General Assembly,\n\nRecalling the Convention on the Rights of the Child,¹\n\n1. Decides to act.\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n',
    );
    const codes = (): readonly string[] => service.diagnose(document, defaultSettings).reports.map(({ code }) => code);
    assert.ok(!codes().includes('instrument/wrong-citation'));
    const at = document.positionAt(document.getText().indexOf('577, No.'));
    ResolutionDocument.update(document, [{ range: { start: at, end: { ...at, character: at.character + 1 } }, text: '8' }], 1);
    assert.ok(codes().includes('instrument/wrong-citation'), codes().join());
  });

  it('never throw, and lie in the text, whatever the text', () => {
    const pieces = [
      'The General Assembly,\n\n',
      '1. ',
      '2 bis. ',
      '(a) ',
      '(i) ',
      '¹',
      '[^x]',
      '[^x]: ',
      '¹ Ibid., annex.\n\n',
      'A/CONF. 1/2',
      ':\n\n',
      ';\n\n',
      ',\n\n',
      '* ',
      '\r',
      '\u2028',
      '\ud800',
      'Annex I\n\n',
      'paragraphs 1 and 9 above',
      '// resolution-disable\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (chosen) => {
        const document = documentOf(chosen.join(''));
        for (const report of service.diagnose(document, defaultSettings).reports) {
          assert.ok(document.offsetAt(report.range.start) <= document.offsetAt(report.range.end));
          for (const fix of report.fixes()) applyTextEdits(document.getText(), fix.edits);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('preferred fixes', () => {
  for (const { name, text } of fixtures) {
    it(`remove their report from ${name} and add none`, () => {
      const before = reportsOf(text);
      for (const report of before) {
        const fix = preferredFix(report);
        if (fix === undefined) continue;
        const after = reportsOf(applyTextEdits(text, fix.edits));
        assert.ok(countOf(after, report.code) < countOf(before, report.code), report.code);
        for (const { code } of after) assert.ok(countOf(after, code) <= countOf(before, code), `${report.code} brings ${code}`);
      }
    });

    it(`that are safe leave nothing to do in ${name}`, () => {
      const fixed = fixSafely(text);
      assert.equal(fixSafely(fixed), fixed);
      assert.ok(reportsOf(fixed).every((report) => preferredFix(report)?.safe !== true));
    });
  }
});

function countOf(reports: readonly Report[], code: string): number {
  return reports.filter((report) => report.code === code).length;
}

function fixSafely(text: string): string {
  let fixed = text;
  for (let left = 100; left > 0; left -= 1) {
    const fix = reportsOf(fixed)
      .map(preferredFix)
      .find((candidate) => candidate?.safe === true);
    if (fix === undefined) return fixed;
    fixed = applyTextEdits(fixed, fix.edits);
  }
  return assert.fail('the safe fixes come to no end');
}
