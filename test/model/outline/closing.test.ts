import { checkBelow, checkPlaces } from './drawOutline';

describe('the closing of a text', () => {
  it('begins with a meeting, a date, an adoption or a vote, and goes on to the annexes', () => {
    for (const line of [
      '12th plenary meeting',
      '4 June 2021',
      'Adopted by 12 votes',
      '[Adopted without vote]',
      'In favour: all',
      'Against: none',
      'Abstaining: none',
      '3 rd meeting',
      '12. plenary meeting',
    ])
      checkBelow(
        `1. Urges A.\n${line}\nDone in Rivertown\n(a) Signed;\nAnnex\nRivers`,
        `operative 1 number 0: 1 Urges A.
        -- closing
        closing: ${line.replace('. ', ' ').replace(/^\[/, '')}
        closing: Done in Rivertown
        closing: a Signed;
        -- annex
        heading: Annex
        subheading: Rivers`,
      );
  });

  it('had not begun where a numbered paragraph goes on below it', () => {
    checkBelow(
      `1. Urges A;
       4 June 2021
       2. Urges B;
       3. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       -- closing
       closing: 4 June 2021
       -- operative
       operative 1 number 0: 2 Urges B;
       operative 1 number 0: 3 Urges C.`,
    );
    checkBelow(
      `1. Urges A.
       4 June 2021
       7. Rivers.`,
      `operative 1 number 0: 1 Urges A.
       -- closing
       closing: 4 June 2021
       closing: 7 Rivers.`,
    );
    checkBelow(
      `Urges A.
       4 June 2021
       1. Rivers.`,
      `operative 1: Urges A.
       -- closing
       closing: 4 June 2021
       closing: 1 Rivers.`,
    );
  });

  it('has notes, also of a page that is full', () => {
    checkBelow(
      `1. Urges A.
       ____
       1 Resolution 1/2.
       4 June 2021
       ____
       2 Resolution 1/3.
       3) Resolution 1/4.
       Rivertown`,
      `operative 1 number 0: 1 Urges A.
       rule: 
       note: 1 Resolution 1/2.
       -- closing
       closing: 4 June 2021
       rule: 
       note: 2 Resolution 1/3.
       note: 3 Resolution 1/4.
       closing: Rivertown`,
    );
  });

  it('is none in a fragment', () => {
    checkPlaces(
      `Rivers flow.\n4 June 2021\nLakes lie still.`,
      `-- fragment
       text: Rivers flow.
       text: 4 June 2021
       text: Lakes lie still.`,
    );
  });
});

describe('a quotation of whole paragraphs', () => {
  it('has labels of its own, which number nothing', () => {
    checkBelow(
      `1. Decides to add this:
       “4. The Council meets.
       (a) It reports.
       5. The Council rests.”
       2. Urges B.`,
      `operative 1 number 0: 1 Decides to add this:
       text: “4. The Council meets.
       text: a It reports.
       text: 5 The Council rests.”
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Decides to add these:
       “The Council meets:
       (a) In spring;
       1. In autumn.
       II. Rivers
       It has members.”
       “The Council reports.
       7. It rests.”
       (a) Urges B;
       2. Urges C.`,
      `operative 1 number 0: 1 Decides to add these:
       text: “The Council meets:
       text: a In spring;
       text: 1 In autumn.
       text: II. Rivers
       text: It has members.”
       text: “The Council reports.
       text: 7 It rests.”
       item 2 letter 1 <7>: a Urges B;
       operative 1 number 0: 2 Urges C.`,
    );
    checkBelow(
      `1. Decides to add this:
       “The Council meets.”
       Rivers
       “The Council rests.
       2. It sleeps.”
       3. Urges C.`,
      `operative 1 number 0: 1 Decides to add this:
       text: “The Council meets.”
       subheading: Rivers
       text: “The Council rests.
       operative 1 number 0: 2 It sleeps.”
       operative 1 number 0: 3 Urges C.`,
    );
    checkBelow(
      `1. Decides to add this;
       “The Council meets.
       (a) It reports.”
       2. Urges C.`,
      `operative 1 number 0: 1 Decides to add this;
       text: “The Council meets.
       item 2 letter 1 <“The>: a It reports.”
       operative 1 number 0: 2 Urges C.`,
    );
    checkBelow(
      `1. Decides to add this:
       “The Council meets.
       ¹ Resolution 1/2.
       (a) It reports.”
       2. Urges C.`,
      `operative 1 number 0: 1 Decides to add this:
       text: “The Council meets.
       note: 1 Resolution 1/2.
       text: a It reports.”
       operative 1 number 0: 2 Urges C.`,
    );
  });

  it('is none before the enacting line', () => {
    checkPlaces(
      `Agenda item 5:
       “Rivers of the North”
       Clean rivers
       The General Assembly,
       1. Urges A.`,
      `-- front
       masthead: Agenda item 5:
       masthead: “Rivers of the North”
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A.`,
    );
  });
});
