import { describe } from 'mocha';
import { areQuiet } from './cases';

describe('nothing is reported of quotations with numbers of their own', () => {
  areQuiet([
    {
      name: 'a quoted decision whose first paragraph stands in the lead-in',
      operative: [
        '1. *Adopts* the following amendment to its decision 81/401:',
        '“8. *Acknowledges* the work of the secretariat, as referred to in paragraph 6 above;',
        '“9. *Requests* the secretariat to apply the steps set out in paragraph 12 below;”',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'a quoted provision that refers to its own subparagraphs',
      operative: [
        '1. *Decides* that the rule shall read as follows:',
        '“(2) The Committee shall apply paragraph 14 above, and subparagraph (f) below;”',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'a quotation of several paragraphs that is opened at each and closed at the last',
      operative: [
        '1. *Decides* to replace the rule by the following:',
        '“1. The secretariat shall prepare the list referred to in paragraph 7 above.',
        '“2. The list shall be published each year, subject to paragraph 9 below.”',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'one paragraph opens the quotation, and the others have no marks of their own',
      operative: [
        '1. *Decides* to replace the rule by the following:',
        '“The secretariat shall prepare the list.',
        'The list shall be published each year, as set out in paragraph 30 above.”',
        '2. *Invites* all States to take part;',
      ],
    },
  ]);
});

describe('nothing is reported of coordinated pinpoints', () => {
  const list = [
    '1. *Decides* on the following measures:',
    '(a) All States shall prevent:',
    '(i) The supply of arms;',
    '(ii) The supply of vehicles;',
    '(b) All States shall inspect cargo;',
  ];
  areQuiet([
    {
      name: '“(a) (i) and (a) (ii) above”',
      operative: [...list, '2. *Also decides* that the items in paragraph 1 (a) (i) and (a) (ii) above shall be listed;'],
    },
    {
      name: '“1 (a)(i), (a)(ii) and (b) above”',
      operative: [...list, '2. *Also decides* that the items in paragraph 1 (a)(i), (a)(ii) and (b) above shall be listed;'],
    },
    {
      name: '“(a) (i), (ii) and (b)”',
      operative: [...list, '2. *Also decides* that the items in paragraph 1 (a) (i), (ii) and (b) above shall be listed;'],
    },
    {
      name: '“(a)(i) and (a)(ii) of this resolution”',
      organ: 'Security Council',
      operative: [...list, '2. *Also decides* that paragraphs 1 (a)(i) and (a)(ii) of this resolution shall apply;'],
    },
    {
      name: '“subparagraphs (a) (i) and (a) (ii) above” in an item of the same paragraph',
      operative: [
        ...list,
        '(c) The Committee shall review the lists in subparagraphs (a) (i) and (a) (ii) above;',
        '2. *Invites* all States to take part;',
      ],
    },
  ]);
});

describe('nothing is reported of items that are headings', () => {
  const mandate = [
    '1. *Decides* that the mandate of the Mission shall be:',
    '(a) *Protection of civilians*',
    '(i) To ensure the safety of civilians;',
    '(ii) To support local conflict resolution;',
    '(b) *Support to the political process*',
    '(iii) To facilitate dialogue;',
    '(iv) To assist in the holding of elections;',
    '2. *Invites* all States to take part;',
  ];
  areQuiet([
    { name: 'letters as headings, numerals that run on', organ: 'Security Council', operative: mandate },
    {
      name: 'letters as headings, numerals that start again',
      operative: [
        '1. *Decides* that the tasks of the office shall be:',
        '(a) Monitoring',
        '(i) To visit the camps;',
        '(ii) To report on the camps;',
        '(b) Reporting',
        '(i) To write the report;',
        '(ii) To publish the report;',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'numerals as headings, letters that run on',
      organ: 'Security Council',
      operative: [
        '1. *Decides* that the mandate of the Mission shall include the following tasks:',
        '(i) Protection of civilians',
        '(a) To ensure the safety of civilians;',
        '(b) To support local conflict resolution;',
        '(ii) Human rights',
        '(c) To monitor violations;',
        '(d) To report on violations;',
        '(iii) Rule of law',
        '(e) To advise the courts;',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'a heading with one item below it',
      organ: 'Security Council',
      operative: [
        '1. *Decides* that the mandate of the Mission shall include the following tasks:',
        '(a) Exemptions, advance approvals and notifications',
        '(i) To advise the Committee on requests;',
        '(b) Protection of civilians',
        '(i) To ensure the safety of civilians;',
        '(ii) To support local conflict resolution;',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'items that are headings with a full stop in a statute',
      organ: 'Economic and Social Council',
      operative: [
        '1. *Approves* the terms of reference of the office:',
        '(a) Functions.',
        '(i) The office shall collect data;',
        '(ii) The office shall publish data;',
        '(b) Appointment.',
        '(i) The head of the office is appointed by the Secretary-General;',
        '(ii) The term of office is four years;',
        '2. *Invites* all States to take part;',
      ],
    },
  ]);
});

describe('nothing is reported of lists of questions and agenda items', () => {
  areQuiet([
    {
      name: 'a provisional agenda',
      operative: [
        '1. *Approves* the following provisional agenda for the Congress:',
        '(1) Opening of the Congress.',
        '(2) Organizational matters.',
        '(3) General discussion.',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'a provisional agenda with numbers',
      operative: [
        '1. *Approves* the following provisional agenda for the Congress:',
        '1. Opening of the Congress.',
        '2. Organizational matters.',
        '3. General discussion.',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'questions to a court',
      operative: [
        '1. *Decides* to request the International Court of Justice to give an advisory opinion on the following questions:',
        '(a) What are the legal consequences of the conduct described above?',
        '(b) What obligations do States have under the Charter of the United Nations?',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'items that are whole sentences',
      operative: [
        '1. *Endorses* the following conclusions:',
        '(a) The plan is sound. It should be applied in full.',
        '(b) The fund is empty. It should be replenished.',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'an announced table whose cells are gone',
      operative: [
        '1. *Approves* the appropriations set out in the table below:',
        '2. *Decides* that the scale shall be as follows:',
        '3. *Invites* all States to take part;',
      ],
    },
  ]);
});

describe('nothing is reported of headings', () => {
  areQuiet([
    {
      name: 'a second heading that is longer than a line',
      operative: [
        'I',
        '1. *Welcomes* the report;',
        'II Financial performance report for the period from 1 July 2030 to 30 June 2031 and proposed budget for the period from 1 July 2032 to 30 June 2033',
        '2. *Invites* all States to take part;',
      ],
    },
    {
      name: 'labels without words',
      operative: ['1. *Welcomes* the report;', '2. *Invites* all States to take part;', '3.'],
    },
  ]);
});
