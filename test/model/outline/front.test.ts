import assert from 'node:assert/strict';
import { isSubheading, isSubmissionLine } from '../../../server/src/model/outline/placing';

import { checkPlaces, modelOfText } from './drawOutline';

/** The roles of the lines above the enacting line. */
function frontOf(lines: string): readonly string[] {
  const { places, blocks } = modelOfText(`${lines.split('\n').join('\n\n')}\n\nThe General Assembly,\n\n1. Urges A.\n`).segments[0]
    ?.segment ?? {
    places: [],
    blocks: [],
  };
  return places.flatMap(({ role, part }, index) => (part === 'front' ? [`${role}: ${blocks[index]?.text.trim() ?? ''}`] : []));
}

describe('the title', () => {
  it('is the last line before the enacting line, notes, comments, page heads and what is negotiated apart', () => {
    assert.deepEqual(frontOf('A/90/L.7\nDistr.: Limited\nClean rivers\n// A remark.\n¹ A note.\n____\n[Seas and lakes]\n2/3 35-12345'), [
      'masthead: A/90/L.7',
      'masthead: Distr.: Limited',
      'title: Clean rivers',
      'comment: // A remark.',
      'note: ¹ A note.',
      'rule: ____',
      'masthead: [Seas and lakes]',
      'furniture: 2/3 35-12345',
    ]);
  });

  it('may be a place that is still to be filled in', () => {
    assert.deepEqual(frontOf('Distr.: Limited\n[title]'), ['masthead: Distr.: Limited', 'title: [title]']);
    assert.deepEqual(frontOf('Clean rivers\n[Lakes]'), ['title: Clean rivers', 'masthead: [Lakes]']);
  });

  it('is missing where a line that leads on, or a list, stands in its place, or only remarks do', () => {
    assert.deepEqual(frontOf('Rivers\nAgenda item 5:'), ['masthead: Rivers', 'masthead: Agenda item 5:']);
    assert.deepEqual(frontOf('Rivers\n(a) Lakes'), ['masthead: Rivers', 'masthead: (a) Lakes']);
    assert.deepEqual(frontOf('Rivers\nI\nII\nIII\nIV\nV').slice(0, 1), ['masthead: Rivers']);
    assert.deepEqual(frontOf('Rivers\nI\nII\nIII\nIV').slice(0, 1), ['title: Rivers']);
  });

  it('follows a chapeau, which says that a text is recommended', () => {
    for (const chapeau of [
      'The Commission recommends the following text:',
      'The Commission has this draft:',
      'It was decided to adopt a resolution:',
    ])
      assert.deepEqual(frontOf(`${chapeau}\nClean rivers`), [`chapeau: ${chapeau}`, 'title: Clean rivers']);
    assert.deepEqual(frontOf('The Commission says this:\nClean rivers'), ['masthead: The Commission says this:', 'title: Clean rivers']);
    assert.deepEqual(frontOf('The following draft\nClean rivers'), ['masthead: The following draft', 'title: Clean rivers']);
  });
});

describe('a line that says who submits what', () => {
  it('names a draft or an amendment behind the colon', () => {
    for (const line of [
      'Chile: draft resolution',
      'Chile:draft decision',
      'Chile:* revised draft  resolution',
      'Chile:¹ ⁴ amendments to draft resolution A/90/L.7',
      'Chile: amendment  to  the  revised  draft resolution A/90/L.7',
      'Chile: subamendment to amendment A/90/L.8',
      'Chile: sub-amendments to amendment A/90/L.8',
      'Chile: amendments to A/90/L.7',
      'Chile: amendments to document A/90/L.7',
      'Chile: amendments to the annex AB/1',
    ])
      assert.ok(isSubmissionLine(line), line);
    for (const line of [
      'Chile: resolution',
      'Chile: draft report',
      'Chile: a very new draft resolution',
      'Chile: amendments to rivers',
      'Chile: amendments of draft resolution A/90/L.7',
    ])
      assert.ok(!isSubmissionLine(line), line);
  });

  it('may open with what is submitted, or name the signatories', () => {
    for (const line of [
      'Draft resolution',
      'Draft decision**',
      'Draft resolution XIV',
      'DRAFT RESOLUTION I*',
      'Draft  resolution submitted by the Chair',
      'Draft decision  submitted  by Chile',
      'Amendment to draft resolution A/90/L.7 submitted by Chile',
      'Amendments  to  it submitted by Chile',
      'Sub-amendment to it submitted by Chile',
      'Subamendments to it  submitted by Chile',
      'Sponsors: Chile',
      'Signatories: Chile',
      'Submitted by Chile',
    ])
      assert.ok(isSubmissionLine(line), line);
    for (const line of [
      'A draft resolution',
      'Draft resolution on rivers',
      'Draft resolution ABD',
      'Draft resolution IVXLCIVX',
      'The draft resolution submitted by the Chair',
      'Amendment to  submitted',
      'The amendment to it submitted by Chile',
      'The sponsors: Chile',
      'Sponsorship of rivers',
    ])
      assert.ok(!isSubmissionLine(line), line);
  });

  it('has all States at most', () => {
    const sponsors = (count: number): string => `${Array.from({ length: count }, () => 'Norway').join(', ')}: draft resolution`;
    assert.match(frontOf(`${sponsors(740)}\nRivers`)[0] ?? '', /^sponsors/);
    assert.match(frontOf(`${sponsors(760)}\nRivers`)[0] ?? '', /^masthead/);
  });
});

describe('a subheading', () => {
  const isHeading = (words: string): boolean => {
    const block = modelOfText(words).segments[0]?.segment.blocks[0];
    return block !== undefined && isSubheading(block.summary);
  };

  it('is short, opens with no figure and no small letter, and ends without a sign', () => {
    assert.ok(isHeading('Rivers of the North'));
    assert.ok(isHeading(`${'Rivers '.repeat(16)}flowing`));
    assert.ok(!isHeading(`${'Rivers '.repeat(16)}flowings`));
    assert.ok(!isHeading('rivers of the North'));
    assert.ok(!isHeading('2030 and the rivers'));
    assert.ok(!isHeading('Rivers of the North.'));
  });
});

describe('the texts of a document', () => {
  const enactingLines = (text: string): readonly string[] =>
    modelOfText(text.split('\n').join('\n\n')).segments.flatMap(({ segment }) =>
      segment.texts.map(({ enacting }) => segment.blocks[enacting]?.text.trim() ?? 'none'),
    );

  it('have an enacting line each, which ends with a comma', () => {
    assert.deepEqual(enactingLines('The General Assembly,\n1. Urges A.\nThe Forum on Rivers,\n1. Urges B.'), [
      'The General Assembly,',
      'The Forum on Rivers,',
    ]);
    assert.deepEqual(enactingLines('Rivers flow.'), ['none']);
    assert.deepEqual(enactingLines(''), []);
    for (const clause of ['The rivers, where they have decided,', 'The Council was asked,', 'The Council shall,'])
      assert.deepEqual(enactingLines(`The General Assembly,\n1. Urges A.\n${clause}`), ['The General Assembly,'], clause);
    assert.deepEqual(enactingLines('The General Assembly,\n1. Adds:\n“The Forum,\n1. Meets.”'), ['The General Assembly,']);
  });

  it('may lack the comma in the first, or where its words are those of one before', () => {
    assert.deepEqual(enactingLines('The General Assembly\n1. Urges A.\nThe General Assembly\n1. Urges B.'), [
      'The General Assembly',
      'The General Assembly',
    ]);
    assert.deepEqual(enactingLines('The General Assembly,\n1. Urges A.\nThe Security Council\n1. Urges B.'), ['The General Assembly,']);
    assert.deepEqual(enactingLines('The Rivers of the North\n1. Urges A.'), ['none']);
    assert.deepEqual(enactingLines(`The Committee on ${'Very '.repeat(20)}Clean Rivers\n1. Urges A.`).length, 1);
    assert.deepEqual(enactingLines(`The Committee on ${'Very '.repeat(21)}Clean Rivers\n1. Urges A.`), ['none']);
  });

  it('do not stand in an annex, unless the organ is a known one or one that adopts', () => {
    const below = (organ: string): readonly string[] =>
      enactingLines(`The General Assembly,\n1. Urges A.\nAnnex\nThe ${organ},\nRecalling B,\n1. Urges B.`).slice(1);
    assert.deepEqual(below('Parties'), []);
    assert.deepEqual(below('Council of Rivers'), []);
    assert.deepEqual(below('Global Commission on Rivers'), []);
    assert.deepEqual(below('Great Conference of the Parties'), []);
    assert.deepEqual(below('Commission on Rivers'), ['The Commission on Rivers,']);
    assert.deepEqual(below('Conference of the Parties to the Protocol'), ['The Conference of the Parties to the Protocol,']);
    assert.deepEqual(below('River Council'), ['The River Council,']);
    assert.deepEqual(below('General Assembly'), ['The General Assembly,']);
    assert.deepEqual(enactingLines('Annex\nThe Parties,\n1. Urge A.\nThe Members,\n1. Urge B.'), ['The Parties,', 'The Members,']);
    assert.deepEqual(enactingLines('The Parties,\n1. Urge A.\nAnnex\nThe General Assembly,\n1. Urges B.\nThe Members,\n1. Urge C.'), [
      'The Parties,',
      'The General Assembly,',
      'The Members,',
    ]);
    assert.deepEqual(enactingLines('The Parties,\n1. Urge A.\nAnnexes to the text say more.\nThe Members,\n1. Urge B.').length, 2);
    for (const heading of ['ANNEX II', 'Appendix', 'Attachment', 'Enclosure I'])
      assert.deepEqual(enactingLines(`The Parties,\n1. Urge A.\n${heading}\nThe Members,\n1. Urge B.`), ['The Parties,'], heading);
  });

  it('begin with their masthead, below the last paragraph, note or closing line of the one before', () => {
    checkPlaces(
      `The General Assembly,
       1. Urges A;
       Decides to remain seized of the matter.
       // The second text.
       II
       Distr.: Limited
       4 June 2021
       The Commission recommends the adoption of this draft resolution:
       Clean rivers
       The General Assembly,
       1. Urges B.`,
      `-- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A;
       operative: Decides to remain seized
       -- front
       comment:
       masthead: II
       masthead: Distr.: Limited
       masthead: 4 June 2021
       chapeau: The Commission recommend
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges B.`,
    );
    checkPlaces(
      `The General Assembly,
       1. Urges A.
       12th meeting
       4 June 2021
       Clean rivers
       The General Assembly,
       Rivers flow,
       Rivers rest;
       The lakes lie still and the seas are wide, and nobody knows what.
       The lakes lie still.
       Clean seas
       The General Assembly,
       1. Urges C.`,
      `-- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A.
       -- closing
       closing: 12th meeting
       closing: 4 June 2021
       -- front
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       preambular: Rivers flow,
       preambular: Rivers rest;
       preambular: The lakes lie still and
       -- front
       masthead: The lakes lie still.
       title: Clean seas
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges C.`,
    );
    checkPlaces(
      `The General Assembly,
       1. Urges A.
       Annex
       Clean rivers
       The General Assembly,
       1. Urges B.
       Annex to the text
       Clean seas
       The General Assembly,
       1. Urges C.
       ¹ Resolution 1/2.
       Clean lakes
       The General Assembly,
       1. Urges D.`,
      `-- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A.
       -- front
       masthead: Annex
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges B.
       -- annex
       heading: Annex to the text
       -- front
       title: Clean seas
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges C.
       note: 1 Resolution 1/2.
       -- front
       title: Clean lakes
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges D.`,
    );
    checkPlaces(
      `The General Assembly,
       1. Urges A.
       These are recommended:
       Clean rivers
       The General Assembly,
       1. Urges B.
       The Commission says:
       Clean seas
       The General Assembly,
       1. Urges C.
       Distr.: Limited.
       4 June 2021
       A/90/L.7
       4 June 2021
       Clean lakes
       The General Assembly,
       1. Urges D.`,
      `-- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A.
       text: These are recommended:
       -- front
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges B.
       text: The Commission says:
       -- front
       title: Clean seas
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges C.
       text: Distr.: Limited.
       -- closing
       closing: 4 June 2021
       -- front
       masthead: A/90/L.7
       masthead: 4 June 2021
       title: Clean lakes
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges D.`,
    );
  });
});
