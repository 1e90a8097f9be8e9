import assert from 'node:assert/strict';
import { it } from 'mocha';
import { formatMessage } from '../server/src/rules/rule';
import { modelDocument } from './corpus/shared';
import { applyTextEdits, diagnose, documentOf, fixAll, preferredFix, reportsOf, service } from './fixture';
import { NUMBERING_AND_NOTES } from './rules/measured';

modelDocument.describe('the model document', () => {
  const text = modelDocument.text();
  const reports = diagnose(text).reports.filter(({ code }) => NUMBERING_AND_NOTES.has(code));
  const at = (line: number): string[] =>
    reports.filter((report) => report.range.start.line === line - 1).map(({ code, severity }) => `${severity} ${code}`);

  it('is a draft of the Economic and Social Council of the older edition', () => {
    const { profile, era } = diagnose(text);
    assert.deepEqual({ profile, era }, { profile: 'ecosoc', era: 'legacy' });
  });

  it('has these faults and no others', () => {
    assert.deepEqual(
      reports.map(({ range, code, severity }) => [range.start.line + 1, severity, code]),
      [
        [72, 'info', 'layout/paragraph-broken-by-page'],
        [74, 'error', 'masthead/malformed-symbol'],
        [80, 'info', 'masthead/malformed-symbol'],
        [82, 'error', 'footnote/ibid-wrong-source'],
        [106, 'info', 'layout/paragraph-broken-by-page'],
        [112, 'warning', 'items/malformed-label'],
        [113, 'warning', 'items/malformed-label'],
        [114, 'warning', 'items/malformed-label'],
        [115, 'warning', 'items/malformed-label'],
      ],
    );
  });

  it('has its asterisk and its note in order (18/38), and repeated sources in the operative part (108, 137, 139)', () => {
    for (const line of [18, 22, 38, 108, 137, 139, 159, 163]) assert.deepEqual(at(line), [], String(line));
  });

  it('points at the word Ibid. and writes the resolution that was meant', () => {
    const [report] = reportsOf(text, ['footnote/ibid-wrong-source']);
    assert.ok(report !== undefined);
    assert.deepEqual(report.range, { start: { line: 81, character: 2 }, end: { line: 81, character: 7 } });
    assert.match(formatMessage(report.message), /CEB\/2005\/HLC\/IX\/CRP\.7/);
    const fix = preferredFix(report);
    assert.ok(fix !== undefined && !fix.safe);
    assert.equal(applyTextEdits(text, fix.edits).split('\n')[81], '⁹ General Assembly resolution 55/25, annex III.');
  });

  it('is mended by the safe fixes up to the unknown series and the Ibid.', () => {
    const safe = ['masthead/malformed-symbol', 'items/malformed-label', 'layout/paragraph-broken-by-page'];
    const fixed = fixAll(text, safe);
    const left = diagnose(fixed)
      .reports.filter(({ code }) => NUMBERING_AND_NOTES.has(code))
      .map(({ code, severity }) => `${severity} ${code}`);
    assert.deepEqual(left, ['info masthead/malformed-symbol', 'error footnote/ibid-wrong-source']);
    assert.equal(fixAll(fixed, safe), fixed, 'mending twice is mending once');
    assert.deepEqual(words(fixed), words(text), 'no word is lost');
  });

  it('has all its numbers in order: numbering it anew takes the four bullets away and changes nothing else', () => {
    const renumbered = applyTextEdits(text, service.renumber(documentOf(text)));
    assert.equal(renumbered, text.replaceAll(/^- (?=\([a-d]\))/gm, ''));
  });
});

/** The words of the text, in no order; bullets and the space inside the symbol aside. */
function words(text: string): readonly string[] {
  return text
    .replace('CONF. 203', 'CONF.203')
    .replaceAll(/^- /gm, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();
}
