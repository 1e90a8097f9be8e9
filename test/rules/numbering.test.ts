/** The rules about numbers of paragraphs where the text is not as simple as in their examples: drafts of a dozen lines, drawn and corrected. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Report, ResolutionSettings } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { checkFix, checkReports, preferredFix, readFixture, reportsOf } from '../fixture';

/** A draft of the General Assembly of these paragraphs, which may be drawn under. */
const draft = (...paragraphs: readonly string[]): string => ['The General Assembly,', ...paragraphs, ''].join('\n\n');

/** What one rule says of a draft, as drawn, and the draft after its fixes. */
function check(code: string, drawn: string, fixed?: string, settings: Partial<ResolutionSettings> = {}): void {
  checkReports(drawn, [code], settings);
  if (fixed !== undefined) checkFix(code, readFixture(drawn).text, fixed, settings);
}

/** What a report says, in English. */
const said = (report: Report | undefined): string => (report === undefined ? '' : formatMessage(report.message));

const URGES = '*Urges* Member States to act';
const REPORT = '*Requests* the Secretary-General to report';

describe('the number of a lone paragraph', () => {
  const code = 'numbering/lone-number';

  it('goes with a bracket of its own, and with the space after it', () => {
    check(code, draft(`[1.] ${URGES}.\n ^^ ${code}`), draft(`${URGES}.`));
    check(code, draft(`1.   ${URGES}.\n^^ ${code}`), draft(`${URGES}.`));
    check(code, draft(`[1. ${URGES}].\n ^^ ${code}`), draft(`[${URGES}].`));
  });

  it('is one where the items below it, or an annex, have numbers of their own', () => {
    check(code, draft(`1. ${URGES}:\n^^ ${code}`, '(a) In ports;', '(b) At sea.'));
    check(
      code,
      draft(`1. ${URGES}:\n^^ ${code}`, '(a) In ports;', '(b) At sea.', 'Annex', 'Guidelines', '1. Ports are open.', '2. Ports are safe.'),
    );
  });

  it('is none where it is another number, where a second stands below it, or where there is no enacting line', () => {
    check(code, draft(`2. ${URGES}.`));
    check(code, draft(`1. ${URGES};`, `2. ${REPORT}.`));
    check(code, `1. ${URGES}.\n`);
  });

  it('is none where an unnumbered paragraph, a heading or a text is beside it', () => {
    check(code, draft(`1. ${URGES};`, `${REPORT}.`));
    check(code, draft(`1. ${URGES};`, 'The report is before the Assembly.'));
    check(code, draft(`1. ${URGES}.`, 'B', 'Staff of the Secretariat', `${REPORT}.`));
  });

  it('goes without asking, in every family of texts but those of the Security Council', () => {
    const text = draft(`1. ${URGES}.`);
    for (const profile of ['ecosoc', 'ga', 'hrc', 'mun', 'other'] as const) {
      const [report] = reportsOf(text, [code], { profile });
      assert.equal(report?.fixes()[0]?.safe, true, profile);
    }
    assert.deepEqual(reportsOf(text, [code], { profile: 'sc' }), []);
  });

  it('is one in each of two texts of a file', () => {
    const one = `The General Assembly,\n\n*Recalling* its resolutions,\n\n1. ${URGES}.\n^^ ${code}\n`;
    check(code, `A\n\nPorts\n\n${one}\nB\n\nShips\n\n${one}`);
  });
});

describe('two texts whose footnotes are numbered in one series', () => {
  const text = (mark: string, ...paragraphs: readonly string[]): string => draft(`*Recalling* the Charter,${mark}`, ...paragraphs);
  const two = (one: readonly string[], other: readonly string[]): string =>
    `A\n\nPorts\n\n${text('¹', ...one)}\nB\n\nShips\n\n${text('²', ...other)}\n¹ Resolution 44/25.\n\n² Resolution 54/263.\n`;
  const codes = ['numbering/lone-number', 'numbering/missing-numbers', 'numbering/starts-again', 'numbering/out-of-order'];
  const found = (one: readonly string[], other: readonly string[]): readonly unknown[] =>
    reportsOf(two(one, other), codes).map((report) => [report.code, report.range.start.line]);

  it('have each numbers of its own', () => {
    assert.deepEqual(found([`1. ${URGES};`, `2. ${REPORT}.`], [`1. ${URGES};`, `2. ${REPORT}.`]), []);
    assert.deepEqual(found([`${URGES};`, `${REPORT}.`], [`1. ${URGES};`, `2. ${REPORT}.`]), [['numbering/missing-numbers', 8]]);
    assert.deepEqual(found([`1. ${URGES};`, `2. ${REPORT}.`], [`${URGES};`, `${REPORT}.`]), [['numbering/missing-numbers', 21]]);
    assert.deepEqual(found([`1. ${URGES}.`], [`1. ${URGES};`, `2. ${REPORT}.`]), [['numbering/lone-number', 8]]);
    assert.deepEqual(found([`1. ${URGES};`, `2. ${REPORT}.`], [`1. ${URGES}.`]), [['numbering/lone-number', 21]]);
    assert.deepEqual(found([`${URGES}.`], [`${REPORT}.`]), []);
  });
});

describe('paragraphs without numbers', () => {
  const code = 'numbering/missing-numbers';

  it('are numbered in their order, after signs of emphasis and without them', () => {
    check(
      code,
      draft('*Recalling* its resolutions,', `Urges Member States to act;\n^^^^^ ${code}`, `**Requests** the Secretary-General to report.`),
      draft('*Recalling* its resolutions,', '1. Urges Member States to act;', '2. **Requests** the Secretary-General to report.'),
    );
    check(code, draft(`**Urges** Member States to act;\n  ^^^^^ ${code}`, `${REPORT};`, '*Decides* to meet.'));
  });

  it('are said to be without them once for each text, not where one is alone, numbered or the decision of the whole', () => {
    check(code, draft(`${URGES}.`));
    check(code, draft(`${URGES};`, `2. ${REPORT}.`));
    const one = `The General Assembly,\n\n*Recalling* its resolutions,\n\n*Urges* Member States to act;\n ^^^^^ ${code}\n\n${REPORT}.\n`;
    check(code, `A\n\nPorts\n\n${one}\nB\n\nShips\n\n${one}`);
  });

  it('are hinted at in old texts, and right in the oldest of the Council', () => {
    const [report] = reportsOf(draft(`${URGES};`, `${REPORT}.`), [code], { era: 'legacy' });
    assert.equal(report?.severity, 'info');
    assert.equal(reportsOf(draft(`${URGES};`, `${REPORT}.`), [code], { era: 'current' })[0]?.severity, 'warning');
    const council = `The Security Council,\n\n${URGES};\n\n${REPORT}.\n`;
    assert.deepEqual(reportsOf(council, [code], { era: 'legacy' }), []);
    assert.equal(reportsOf(council, [code], { era: 'current' }).length, 1);
    assert.equal(reportsOf(council, [code], { era: 'legacy', profile: 'ga' }).length, 1);
  });

  it('are numbered only where somebody asks for it', () => {
    const [report] = reportsOf(draft(`${URGES};`, `${REPORT}.`), [code]);
    assert.deepEqual(
      report?.fixes().map(({ preferred, safe }) => ({ preferred, safe })),
      [{ preferred: true, safe: false }],
    );
  });
});

describe('a number out of sequence', () => {
  const code = 'numbering/out-of-order';

  it('is not looked for in an annex, among items, or where the house prints none', () => {
    check(code, draft(`1. ${URGES}:`, '(a) In ports;', '(b) At sea;', `2. ${REPORT}.`, 'Annex', 'Guidelines', '1. One.', '3. Three.'));
    const bare =
      'The Assembly of Harbours,\n\n1 Adopts the guidelines;\n\n2 Urges members to apply them;\n\n3 Requests the Director to report.\n';
    check(code, bare);
    check(code, bare, undefined, { profile: 'other' });
    assert.equal(reportsOf(bare, [code], { profile: 'ga' }).length, 3);
  });

  it('is not one of items that are numbered', () => {
    check(code, draft(`1. ${URGES}:`, '(1) In ports;', '(3) At sea;', `2. ${REPORT}.`));
  });

  it('is found in such a house as well, and a number without its full stop where most have one', () => {
    check(
      code,
      `The Assembly of Harbours,\n\n1. Adopts the guidelines;\n\n2 Urges members to apply them;\n^ ${code}\n\n3. Requests the Director to report.\n`,
    );
    check(
      code,
      `The Assembly of Harbours,\n\n1 Adopts the guidelines;\n\n2 Urges members to apply them;\n\n3 Asks for help;\n\n5. Requests the Director to report.\n^^ ${code}\n`,
    );
  });

  it('is drawn with all its figures', () => {
    const eleven = Array.from({ length: 11 }, (_, at) => `${String(at + 1)}. ${URGES};`);
    check(code, draft(...eleven, `12 ${REPORT}.\n^^ ${code}`), draft(...eleven, `12. ${REPORT}.`));
    const [report] = reportsOf(draft(...eleven, `12 ${REPORT}.`), [code]);
    assert.equal(said(report), 'The number of paragraph 12 lacks its full stop or the space after it');
  });

  it('is a misprint that is written anew where a letter, a bracket or a space is wrong', () => {
    check(
      code,
      draft(`1. ${URGES};`, `2 ${REPORT};\n^ ${code}`, '3. *Decides* to meet.'),
      draft(`1. ${URGES};`, `2. ${REPORT};`, '3. *Decides* to meet.'),
    );
    check(
      code,
      draft(`1. ${URGES};`, `2.${REPORT};\n^ ${code}`, '3. *Decides* to meet.'),
      draft(`1. ${URGES};`, `2. ${REPORT};`, '3. *Decides* to meet.'),
    );
    check(code, draft(`1. ${URGES};`, `2) ${REPORT};\n^^ ${code}`), draft(`1. ${URGES};`, `2. ${REPORT};`));
    const [report] = reportsOf(draft(`1. ${URGES};`, `2) ${REPORT};`), [code]);
    assert.deepEqual(report?.fixes()[0]?.title, { template: 'Write {0}', args: ['2.'] });
    assert.equal(report.fixes()[0]?.safe, true);
  });

  it('is one that hides in the line above where the skipped number stands there', () => {
    check(
      code,
      draft(`1. ${URGES}; 2. *Invites* the commissions to help;\n${' '.repeat(33)}^^ ${code}`, `3. ${REPORT}.`),
      draft(`1. ${URGES};`, '2. *Invites* the commissions to help;', `3. ${REPORT}.`),
    );
    check(
      code,
      draft(`1. ${URGES}; 2. *Invites* the commissions to help;\n${' '.repeat(33)}^^ ${code}`, `3. ${REPORT};`, '4. *Decides* to meet.'),
    );
    const [report] = reportsOf(draft(`1. ${URGES}; 2. *Invites* the commissions to help;`, `3. ${REPORT}.`), [code]);
    assert.equal(preferredFix(report ?? assert.fail())?.safe, false);
  });

  it('is the number itself where what is above only looks like the one that is missing', () => {
    check(code, draft(`1. ${URGES} by section 2. of the plan;`, `3. ${REPORT}.\n^^ ${code}`));
    check(code, draft(`1. ${URGES}; 2. *Invites* the commissions to help;`, `4. ${REPORT}.\n^^ ${code}`));
  });

  it('is said of a repeated number, and of one that has a word after it without its paragraph', () => {
    check(code, draft(`1. ${URGES};`, `1. ${REPORT};\n^^ ${code}`), draft(`1. ${URGES};`, `2. ${REPORT};`));
    const [report] = reportsOf(draft(`1. ${URGES};`, `3 bis. ${REPORT};`, '4. *Decides* to meet.'), [code]);
    assert.match(said(report), /^3 bis does not follow a paragraph 3/u);
    const [other] = reportsOf(draft(`1. ${URGES};`, `3. ${REPORT}.`), [code]);
    assert.match(said(other), /^Paragraph 3 is out of sequence: it should be paragraph 2/u);
  });
});

describe('numbers that start again', () => {
  const code = 'numbering/starts-again';

  it('are said once for each text, not of items, annexes, and the next text', () => {
    const sections = (number: string): string =>
      draft(
        'Finance',
        `1. ${URGES};`,
        `2. ${REPORT};`,
        'Staff',
        `1. *Notes* the report;${number}`,
        '2. *Decides* to meet;',
        'Ships',
        '1. *Notes* the plan;',
        '2. *Decides* to go on.',
      );
    check(code, sections(`\n^^ ${code}`));
    check(code, draft(`1. ${URGES}:`, '(a) In ports;', '(b) At sea;', `2. ${REPORT}:`, '(a) In May;', '(b) In June.'));
    check(code, draft(`1. ${URGES};`, `2. ${REPORT}.`, 'Annex', 'Guidelines', '1. One.', '2. Two.'));
    const one = `The General Assembly,\n\n*Recalling* its resolutions,\n\n1. ${URGES};\n\n2. ${REPORT}.\n`;
    check(code, `A\n\nPorts\n\n${one}\nB\n\nShips\n\n${one}`);
  });

  it('are no new start where they go on or are simply wrong', () => {
    check(code, draft('Finance', `1. ${URGES};`, `2. ${REPORT};`, 'Staff', '3. *Notes* the report;', '4. *Decides* to meet.'));
    check(code, draft(`1. ${URGES};`, `2. ${REPORT};`, '1. *Notes* the report.'));
  });
});

describe('an unnumbered paragraph among numbered ones', () => {
  const code = 'numbering/unnumbered-paragraph';
  const MEET = '*Decides* to meet';

  it('takes the next number, and those after it move on, a “bis” among them, with what refers to them', () => {
    check(
      code,
      draft(
        `1. ${URGES};`,
        `${REPORT};\n^^^^^^^^^^ ${code}`,
        '2. *Notes* the plan;',
        '2 bis. *Notes* the map;',
        `3. ${MEET} under paragraph 2 above.`,
      ),
      draft(`1. ${URGES};`, `2. ${REPORT};`, '3. *Notes* the plan;', '3 bis. *Notes* the map;', `4. ${MEET} under paragraph 3 above.`),
    );
  });

  it('fills a gap where there is one', () => {
    check(
      code,
      draft(`1. ${URGES};`, `${REPORT};\n^^^^^^^^^^ ${code}`, `3. ${MEET}.`),
      draft(`1. ${URGES};`, `2. ${REPORT};`, `3. ${MEET}.`),
    );
  });

  it('is none after the last number, after a paragraph that is not closed, and without a semicolon of its own', () => {
    check(code, draft(`1. ${URGES};`, `2. ${MEET};`, `${REPORT}.`));
    check(code, draft(`1. ${URGES},`, `${REPORT};`, `2. ${MEET}.`));
    check(code, draft(`1. ${URGES};`, REPORT, `2. ${MEET}.`));
    check(code, draft(`1. ${URGES};`, `${REPORT}.`, `2. ${MEET}.`));
  });

  it('is found after items, a comment and a heading, but not between the items of a paragraph', () => {
    check(code, draft(`1. ${URGES}:`, '(a) In ports;', '(b) At sea;', `${REPORT};\n^^^^^^^^^^ ${code}`, `2. ${MEET}.`));
    check(code, draft(`1. ${URGES};`, '// as agreed on Monday', `${REPORT};\n^^^^^^^^^^ ${code}`, `2. ${MEET}.`));
    check(code, draft(`1. ${URGES}:`, '(a) In ports:', 'Large ones;', '(b) At sea;', `2. ${MEET}.`));
  });

  it('is a preambular one only by an opening that is known, and is left to the drafter', () => {
    check(code, draft(`1. ${URGES};`, `*Recalling* its resolutions,\n^^^^^^^^^^^ ${code}`, `2. ${MEET}.`));
    check(code, draft(`1. ${URGES};`, '*Recalling* its resolutions;', `2. ${MEET}.`));
    check(code, draft(`1. ${URGES};`, 'Ports of the north,', `2. ${MEET}.`));
    const [report] = reportsOf(draft(`1. ${URGES};`, '*Recalling* its resolutions,', `2. ${MEET}.`), [code]);
    assert.deepEqual(report?.fixes(), []);
    assert.match(said(report), /^Preambular paragraph/u);
    const [operative] = reportsOf(draft(`1. ${URGES};`, `${REPORT};`, `2. ${MEET}.`), [code]);
    assert.match(said(operative), /^Unnumbered operative/u);
    assert.equal(operative?.fixes()[0]?.safe, false);
  });

  it('is not looked for in an annex', () => {
    check(code, draft(`1. ${URGES};`, `2. ${MEET}.`, 'Annex', 'Guidelines', '1. Ports are open;', `${REPORT};`, '2. Ports are safe.'));
  });
});
