/** The rules about footnotes and what the text names before them, in drafts that are not as simple as their examples. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Report, ResolutionSettings } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { checkFix, checkReports, readFixture, reportsOf } from '../fixture';

const CLOSES = '2. *Decides* to remain seized of the matter.';
/** A draft with one preambular paragraph, and these notes. */
const recalls = (paragraph: string, ...notes: readonly string[]): string =>
  ['The General Assembly,', paragraph, '1. *Urges* Member States to act;', CLOSES, ...notes, ''].join('\n\n');

/** What one rule says of a draft, as drawn, and the draft after its fixes. */
function check(code: string, drawn: string, fixed?: string, settings: Partial<ResolutionSettings> = {}): void {
  checkReports(drawn, [code], settings);
  if (fixed !== undefined) checkFix(code, readFixture(drawn).text, fixed, settings);
}

/** What the reports say, in English. */
const said = (reports: readonly Report[]): readonly string[] => reports.map((report) => formatMessage(report.message));

describe('an indicator inside a name', () => {
  const code = 'footnote/mark-inside-name';
  const NOTE = '¹ Resolution 44/25, annex.';

  it('moves behind the name, and behind the sign that follows it', () => {
    for (const [mark, note] of [
      ['¹', NOTE],
      ['[^1]', '[^1]: Resolution 44/25, annex.'],
    ] as const) {
      const carets = '^'.repeat(mark.length);
      check(
        code,
        recalls(`Recalling the Convention${mark} on the Rights of the Child:\n                        ${carets} ${code}`, note),
        recalls(`Recalling the Convention on the Rights of the Child:${mark}`, note),
      );
    }
    check(
      code,
      recalls(`Recalling The¹  Convention on  the Rights of the Child and more,\n             ^ ${code}`, NOTE),
      recalls('Recalling The  Convention on  the Rights of the Child¹ and more,', NOTE),
    );
  });

  it('is known where the text names others before, and where the words before it are a short name of the same', () => {
    check(code, recalls(`Recalling the Rome Statute¹ of the International Criminal Court,\n                          ^ ${code}`, NOTE));
    check(code, recalls(`Recalling the Charter¹ of the United Nations,\n                     ^ ${code}`, NOTE));
    check(
      code,
      recalls(
        `Recalling the Charter of the United Nations and the Convention¹ on the Rights of the Child,\n${' '.repeat(62)}^ ${code}`,
        NOTE,
      ),
    );
  });

  it('is none where what stands before it is a name of its own, or where the name begins or ends elsewhere', () => {
    for (const words of [
      'the Optional Protocol to the Convention on the Rights of the Child¹ on the involvement of children in armed conflict',
      'the Convention on the Rights of the Child¹ and the Convention against Torture',
      'the Convention on the Rights of the Child and the report¹ on the Convention on the Rights of Persons with Disabilities',
      'the draft¹ Convention on the Rights of the Child',
      'the¹ Report on the Convention on the Rights of the Child',
      'the 1989¹ Convention on the Rights of the Child',
      'the Convention¹on the Rights of the Child',
    ])
      check(code, recalls(`Recalling ${words},`, NOTE));
  });

  it('is left alone in notes, and where it is an asterisk', () => {
    check(code, recalls('Recalling the Charter,¹', '¹ As in the Convention² on the Rights of the Child.', '² Resolution 44/25.'));
    check(code, recalls('Recalling the Convention* on the Rights of the Child,', '* Resolution 44/25, annex.'));
  });
});

describe('“See” before the citation of an instrument', () => {
  const code = 'footnote/needless-see';
  const RECALLS = 'Recalling the Convention on the Rights of the Child,¹';

  it('is deleted, whatever emphasis and spaces the citation has, and left to the drafter', () => {
    check(
      code,
      recalls(RECALLS, `¹ See  United Nations, *Treaty Series*, vol. 1577, No. 27531.\n  ^^^ ${code}`),
      recalls(RECALLS, '¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.'),
    );
    check(code, recalls(RECALLS, `¹ See resolution 44/25, annex.\n  ^^^ ${code}`), recalls(RECALLS, '¹ Resolution 44/25, annex.'));
    const [report] = reportsOf(recalls(RECALLS, '¹ See resolution 44/25, annex.'), [code]);
    assert.deepEqual([report?.fixes()[0]?.preferred, report?.fixes()[0]?.safe], [true, false]);
  });

  it('is said once of a note, however often its indicator stands', () => {
    const twice = `${RECALLS} and the Convention on the Rights of the Child,¹`;
    check(code, recalls(twice, `¹ See resolution 44/25, annex.\n  ^^^ ${code}`));
  });

  it('is right where more is cited, where the note is of several names, and before what only approved the treaty', () => {
    check(code, recalls(RECALLS, '¹ See resolution 44/25, annex; and A/80/12.'));
    check(code, recalls(RECALLS, '¹ The text stands elsewhere. See resolution 44/25, annex.'));
    check(code, recalls(RECALLS, '¹ See resolution 44/26, annex.'));
    check(code, recalls(`${RECALLS},²`, '¹ See resolution 44/25, annex.', '² A/80/12.'));
    check(code, recalls('Recalling the Paris Agreement,¹', '¹ See FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex.'));
    check(code, recalls('Recalling the Optional Protocol to the Convention against Torture,¹', '¹ See resolution 57/199.'));
  });

  it('is right in old texts, which wrote it before annexes', () => {
    check(code, recalls(RECALLS, '¹ See resolution 44/25, annex.'), undefined, { era: 'legacy' });
  });
});

describe('“Ibid.” after a note was put in between', () => {
  const code = 'footnote/ibid-wrong-source';
  const CONVENTION = 'the United Nations Convention against Transnational Organized Crime';
  const PROTOCOL = `the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing ${CONVENTION}`;
  const three = (second: string, third: string): string =>
    recalls(`Recalling ${CONVENTION},¹ the note,² and ${PROTOCOL},³`, '¹ Resolution 55/25, annex I.', `² ${second}`, `³ ${third}`);

  it('is to be the citation of what the text names, and the indicator after that name is shown', () => {
    check(
      code,
      three('A/80/12, annex A.', `Ibid., annex III.\n  ^^^^^ ${code}`),
      three('A/80/12, annex A.', 'Resolution 55/25, annex III.'),
    );
    check(code, three('A/80/12.', `*Ibid.*, annex III.\n  ^^^^^^^ ${code}`), three('A/80/12.', 'Resolution 55/25, annex III.'));
    const text = three('A/80/12, annex A.', 'Ibid., annex III.');
    const [report] = reportsOf(text, [code]);
    assert.deepEqual(said(report === undefined ? [] : [report]), [
      '“Ibid.” refers to A/80/12, annex III, but the text names another instrument: cite it',
    ]);
    assert.deepEqual(
      report?.related.map(({ range, message }) => [range.start, formatMessage(message)]),
      [[{ line: 2, character: (text.split('\n')[2] ?? '').length - 1 }, 'The footnote indicator follows another name']],
    );
    assert.deepEqual([report.fixes()[0]?.preferred, report.fixes()[0]?.safe], [true, false]);
  });

  it('is left alone where the note has other sources as well', () => {
    check(code, three('A/80/12, annex A.', 'See A/80/15 and ibid., annex III.'));
    check(code, three('A/80/12, annex A.', 'Ibid., annex III; see also A/80/15.'));
  });

  it('says why it stands for nothing, and still knows what the text names', () => {
    for (const [second, why] of [
      ['A/80/12; and A/80/13.', '“Ibid.” is ambiguous: the preceding footnote cites several sources. Cite the source'],
      ['The note has no number.', '“Ibid.” refers to no source: the preceding footnote cites none. Cite the source'],
    ] as const) {
      const text = three(second, 'Ibid., annex III.');
      assert.deepEqual(said(reportsOf(text, [code])), [why]);
      checkFix(code, text, three(second, 'Resolution 55/25, annex III.'));
      assert.deepEqual(reportsOf(text, [code])[0]?.related, []);
    }
  });

  it('is reported where it first stands for nothing, not in each that goes back to it', () => {
    const first = '“Ibid.” refers to no source: there is no preceding footnote. Cite the source';
    assert.deepEqual(said(reportsOf(recalls('Recalling the plan,¹ and the report,²', '¹ Ibid.', '² Ibid.'), [code])), [first]);
    assert.deepEqual(said(reportsOf(recalls('Recalling the plan,² and the report,³', '² Ibid.', '³ Ibid.'), [code])), [first]);
  });

  it('may go back to notes of another page, where the numbers do not begin at the first', () => {
    assert.deepEqual(reportsOf(recalls('Recalling the plan,³ and the report,⁴', '³ Ibid.', '⁴ A/80/12.'), [code]), []);
  });
});

describe('the note to words about the regular budget', () => {
  const code = 'footnote/budget-sentence';
  const RESOURCES = 'within available extrabudgetary resources, not excluding the use of existing resources from the regular budget';
  const SENTENCE = 'This language does not provide a basis for an increase in the regular budget or requests for supplemental increases.';
  const missing = (paragraph: string, settings: Partial<ResolutionSettings> = {}): number =>
    reportsOf(recalls(paragraph, '¹ A/80/12.'), [code], settings).length;

  it('is missing where no indicator stands at these words, over a line break as well', () => {
    assert.equal(missing(`Noting the work, ${RESOURCES},`), 1);
    assert.equal(missing(`Noting the work, ${RESOURCES} of the United Nations,`), 1);
    assert.equal(missing(`Noting the work, ${RESOURCES.replaceAll(' ', '\n')},`), 1);
    assert.equal(missing(`Noting the work,¹ ${RESOURCES},`), 1);
    assert.equal(missing(`Noting the work, ${RESOURCES}, and the report on it,¹`), 1);
    assert.equal(missing(`Noting the work, ${RESOURCES}, and the work ${RESOURCES},`), 2);
  });

  it('is there where an indicator stands at them', () => {
    assert.equal(missing(`Noting the work, ${RESOURCES},¹`), 0);
    assert.equal(missing(`Noting the work, ${RESOURCES}  of  the  United  Nations,¹`), 0);
    assert.equal(missing(`Noting the work, ${RESOURCES} of the United Nations”),¹`), 0);
    assert.equal(missing(`Noting the work, ${RESOURCES.replace('resources,', 'resources,¹')},`), 0);
  });

  it('is not asked for where the regular budget is spoken of otherwise, and in annexes', () => {
    assert.equal(missing('Noting the work, within available extrabudgetary resources, and the regular budget,'), 0);
    check(code, `${recalls('Noting the work,')}\nAnnex\n\n1. The Office works ${RESOURCES}.\n`);
  });

  it('is asked for in all United Nations texts but those of the Security Council', () => {
    const reported = (['ga', 'ecosoc', 'hrc', 'other', 'sc'] as const).filter(
      (profile) => missing(`Noting the work, ${RESOURCES},`, { profile }) > 0,
    );
    assert.deepEqual(reported, ['ga', 'ecosoc', 'hrc', 'other']);
  });

  it('has one of the two fixed sentences', () => {
    const paragraph = `Noting the work, ${RESOURCES},¹`;
    for (const right of [SENTENCE, SENTENCE.replace('regular ', ''), SENTENCE.replaceAll(' ', '  ')])
      check(code, recalls(paragraph, `¹ ${right}`));
    for (const wrong of [SENTENCE.slice(0, -1), `${SENTENCE} It never did.`, 'This  language  provides no basis.'])
      check(code, recalls(paragraph, `¹ ${wrong}\n  ${'^'.repeat(wrong.length)} ${code}`), recalls(paragraph, `¹ ${SENTENCE}`));
    for (const other of ['This language provides nothing.', `As before: ${SENTENCE.slice(0, -1)}`, 'See A/80/12.'])
      check(code, recalls(paragraph, `¹ ${other}`));
  });
});

describe('a figure that was an indicator', () => {
  const code = 'footnote/lost-superscript';
  const NOTES = ['¹ Resolution 44/25.', '² Resolution 54/263.'];

  it('is known by its note behind a space as well', () => {
    check(
      code,
      recalls(
        `Recalling the Convention,¹ and its Protocol, 2 as amended,\n                                             ^ ${code} (error)`,
        ...NOTES,
      ),
    );
    check(
      code,
      recalls(
        `Recalling the Convention,1 and its Protocol, 2\n                         ^ ${code} (error)\n                                             ^ ${code} (error)`,
        ...NOTES,
      ),
    );
  });

  it('is none in the masthead, in what closes a text, and in comments', () => {
    const text = recalls('Recalling the Convention,¹', ...NOTES);
    check(code, ['A/C.3/80/L.4', 'Distr.: Limited', 'Eightieth session', 'Third Committee2', 'Agenda item 6', 'Rivers', text].join('\n\n'));
    check(code, text.replace(CLOSES, `${CLOSES}\n\n54th plenary meeting2\n\n3 May 2031`));
    check(code, text.replace(CLOSES, `// The Convention2\n\n${CLOSES}`));
    check(code, `Safety of rivers2\n                ^ ${code} (error)\n\n${text}`);
  });

  it('at the head of a note is raised without asking', () => {
    const [report] = reportsOf(recalls('Recalling the Convention,¹ and its Protocol,²', '¹ Resolution 44/25.', '2 Resolution 54/263.'), [
      code,
    ]);
    assert.deepEqual([report?.fixes()[0]?.preferred, report?.fixes()[0]?.safe], [true, true]);
  });
});

describe('a raised letter in a text', () => {
  const code = 'footnote/letter-mark';

  it('stands after a word or its sign, alone', () => {
    for (const before of ['the Convention', 'the “Protocol”', 'the plan (all)', 'the plan as amended:', 'the plan;'])
      check(code, recalls(`Recalling ${before}ᶜ and more,\n${' '.repeat(`Recalling ${before}`.length)}^ ${code}`));
    check(code, recalls('Recalling Conventionᵃᵇ and Conventionᵃ2 and xᵃ and 1ᵉ and nᵉ and Mᵐᵉ Dupont,'));
  });

  it('may be anything in a piece of a text', () => {
    check(code, '1. *Urges* all to follow the Convention,ᵃ and its Protocol;\n');
  });
});

describe('an instrument that the operative part names again, in the era when it had its footnote there too', () => {
  const code = 'footnote/not-cited-again';
  const CHILD = 'the Convention on the Rights of the Child';
  const legacy = { era: 'legacy' } as const;
  const draft = (preamble: string, operative: string, ...notes: readonly string[]): string =>
    ['The General Assembly,', preamble, operative, CLOSES, ...notes, ''].join('\n\n');
  const NOTE = '¹ Resolution 44/25, annex.';

  it('lacks it at the first mention', () => {
    const carets = '^'.repeat(CHILD.length - 4);
    const urges = `1. *Urges* all to accede to ${CHILD} and to ${CHILD};\n${' '.repeat(32)}${carets} ${code}`;
    check(code, draft(`Recalling ${CHILD},¹`, urges, NOTE), undefined, legacy);
    const follow = `1. *Urges* all to follow the Charter, and the Charter of the United Nations;`;
    const drawn = `${follow}\n${' '.repeat(46)}${'^'.repeat(29)} ${code}`;
    check(code, draft('Recalling the Charter of the United Nations,¹', drawn, NOTE), undefined, legacy);
  });

  it('has it at any mention, had none in the preamble, or goes by a short name', () => {
    for (const text of [
      draft(`Recalling ${CHILD},¹`, `1. *Urges* all to accede to ${CHILD}, and to ${CHILD};²`, NOTE, '² Resolution 44/25, annex.'),
      draft(`Recalling ${CHILD},`, `1. *Urges* all to accede to ${CHILD};`, NOTE),
      draft(`Recalling ${CHILD}, 1/`, `1. *Urges* all to accede to ${CHILD};`, '1/ Resolution 44/25, annex.'),
      draft(`Recalling ${CHILD},¹ and the Rome Statute,`, '1. *Urges* all to accede to the Rome Statute;', NOTE),
      draft('Recalling the Charter of the United Nations,¹', '1. *Urges* all to follow the Charter;', NOTE),
      `${draft('Recalling all,', `1. *Urges* all to accede to ${CHILD};`, NOTE)}\nAnnex\n\nThe Parties to ${CHILD}¹ meet.\n`,
    ])
      check(code, text, undefined, legacy);
  });

  it('lacks nothing today', () => {
    check(code, draft(`Recalling ${CHILD},¹`, `1. *Urges* all to accede to ${CHILD};`, NOTE), undefined, { era: 'current' });
  });
});

describe('indicators and notes that stand again or are missing', () => {
  it('a source of another kind, a report or an asterisk is cited as often as it is needed', () => {
    const code = 'footnote/cited-twice';
    const records = '*Official Records of the Economic and Social Council, 2021, Supplement No. 9* (E/2021/29), chap. I.';
    for (const note of ['See the list of the Office.', records])
      check(code, recalls('Recalling the Convention,¹ and its Protocol,²', `¹ ${note}`, `² ${note}`));
    check(
      code,
      recalls(
        'Recalling the Convention* and, elsewhere, its Protocol,** and more,',
        '* Resolution 44/25, annex.',
        '** Resolution 44/25, annex.',
      ),
    );
    check(code, recalls('Recalling the Convention,¹ and its Protocol,²', '¹ Resolution 44/25, annex.', '² Ibid.'));
    check(
      code,
      recalls(
        'Recalling the one,¹ the other,² and the one,³',
        '¹ Resolution 44/25, annex I.',
        '² Ibid., annex II.',
        `³ Ibid., annex I.\n^ ${code}`,
      ),
    );
  });

  it('an indicator may stand again as an asterisk, in a note, and after a note of its own', () => {
    const code = 'footnote/repeated-mark';
    const urges = '1. *Urges* all to follow the Convention;¹';
    const draft = (...paragraphs: readonly string[]): string => ['The General Assembly,', ...paragraphs, CLOSES, ''].join('\n\n');
    const drawn = `${urges}\n${' '.repeat(urges.length - 1)}^ ${code}`;
    check(code, recalls('Recalling the Convention,* and, elsewhere, its Protocol,* and more,', '* Resolution 44/25, annex.'));
    check(code, recalls('Recalling the Convention,¹', '¹ One.', '² As in note¹ above.'));
    check(code, draft('Recalling the Convention,¹', '¹ One.', urges, '¹ Two.'));
    check(code, draft('Recalling the Convention,¹', '² Another.', drawn, '¹ One.'));
    check(code, draft('¹ One.', 'Recalling the Convention,¹', drawn));
    check(code, draft('Recalling the Convention,¹', drawn, '¹ One.'));
  });

  it('a note is missing where it stands neither by itself nor in the line of another', () => {
    const code = 'footnote/mark-without-note';
    check(
      code,
      recalls(`Recalling the letters, 1/ and the report, 2/ and the plan, 3/\n${' '.repeat(59)}^^ ${code}`, '1/ S/24476. 2/ S/24634.'),
    );
    check(code, recalls(`Recalling the letters,¹ and the report,²\n${' '.repeat(39)}^ ${code}`, '¹ S/24476.² As amended.'));
    const text = recalls('Recalling the letters,¹ and the report,²', '¹ S/24476.').replaceAll('\n', '\r\n');
    assert.deepEqual(reportsOf(text, [code])[0]?.fixes()[0]?.edits[0]?.newText, '\r\n\r\n² ');
  });
});
