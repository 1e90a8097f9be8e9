import { describe } from 'mocha';
import { areQuiet } from './cases';

describe('nothing is reported of also and further as ordinary words', () => {
  areQuiet([
    {
      name: '“to further consider”',
      operative: ['1. *Welcomes* the report;', '2. *Decides* to further consider the question at its next session;'],
    },
    { name: '“to also establish”', operative: ['1. *Welcomes* the report;', '2. *Decides* to also establish a register of experts;'] },
    {
      name: '“to further report”',
      operative: ['1. *Welcomes* the report;', '2. *Requests* the Secretary-General to further report on the question;'],
    },
    {
      name: '“welcomes and further encourages”',
      operative: ['1. *Urges* all States to act;', '2. *Welcomes and further encourages* the efforts of the regional commissions;'],
    },
    {
      name: '“grave concern at further evidence”',
      organ: 'Human Rights Council',
      preamble: ['*Recalling* its previous resolutions,', '*Expressing grave concern* at further evidence of the practice,'],
    },
    {
      name: '“expressing further concern”',
      preamble: ['*Expressing concern* at the number of cases,', '*Expressing further concern* that their number is rising,'],
    },
    {
      name: '“expresses further concern”',
      operative: ['1. *Expresses concern* at the number of cases;', '2. *Expresses further concern* that their number is rising;'],
    },
    {
      name: 'the word after the whole phrase',
      preamble: [
        '*Expressing particular concern* at the number of cases,',
        '*Expressing particular concern also* that their number is rising,',
      ],
    },
  ]);
});

describe('nothing is reported of a run that goes on across', () => {
  areQuiet([
    {
      name: 'quoted amendments',
      operative: [
        '1. *Decides* to amend rule 5 to read as follows:',
        '“The office shall keep a list of experts.”',
        '2. *Also decides* to amend rule 6;',
        '3. *Further decides* to delete rule 7;',
      ],
    },
    {
      name: 'a list of meetings without labels',
      operative: [
        '1. *Decides* to hold the following meetings:',
        'First round: three days in March 2031, in Bangkok',
        'Second round: three days in June 2031, in Geneva',
        '2. *Also decides* that the meetings shall be public;',
      ],
    },
    {
      name: 'a list of targets without labels',
      organ: 'Human Rights Council',
      operative: [
        '1. *Welcomes* the adoption of the following targets:',
        '• By 2031, halve the number of cases;',
        '• By 2032, train all officials;',
        '2. *Also welcomes* the pledges made;',
      ],
    },
  ]);
});
