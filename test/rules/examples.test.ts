import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import type { ResolutionSettings } from '../../server/src/service/service';
import { applyTextEdits, checkReports, fixAll, preferredFix, readFixture, reportsOf } from '../fixture';

for (const rule of rules) {
  describe(rule.code, () => {
    rule.bad.forEach(({ text, fixed }, index) => {
      it(`reports exactly the drawn words of its bad example ${String(index + 1)}`, () => {
        assert.notEqual(readFixture(text).text, text, 'the example draws no report');
        checkReports(text, [rule.code], settingsOf(rule));
      });
      it(`mends its bad example ${String(index + 1)} as shown`, () => {
        const before = readFixture(text).text;
        assert.equal(fixAll(before, [rule.code], settingsOf(rule)), fixed ?? before);
      });
      it(`removes a report of its bad example ${String(index + 1)} by its preferred fix and adds none`, () => {
        checkFixes(rule, readFixture(text).text);
      });
    });
    rule.good.forEach((text, index) => {
      it(`is silent on its good example ${String(index + 1)}`, () => {
        checkReports(text, [rule.code], settingsOf(rule));
      });
    });
  });
}

/** Every preferred fix takes its own report away and brings no new one, of any rule. */
function checkFixes(rule: Rule, text: string): void {
  const all = reportsOf(text, [], settingsOf(rule));
  for (const report of all.filter(({ code }) => code === rule.code)) {
    const fix = preferredFix(report);
    if (fix === undefined) continue;
    const after = reportsOf(applyTextEdits(text, fix.edits), [], settingsOf(rule));
    const count = (reports: typeof all, code: string): number => reports.filter((other) => other.code === code).length;
    assert.ok(count(after, rule.code) < count(all, rule.code), 'the report is still there');
    for (const { code } of after) assert.ok(count(after, code) <= count(all, code), `the fix brought a report of ${code}`);
  }
}

/** An example of a rule of some profiles is judged under the first of them. */
function settingsOf(rule: Rule): Partial<ResolutionSettings> {
  return rule.profiles === 'all' ? {} : { profile: rule.profiles[0] ?? 'auto' };
}
