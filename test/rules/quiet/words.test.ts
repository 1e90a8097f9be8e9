import { describe } from 'mocha';
import { areQuiet } from './cases';

const one = (name: string, paragraph: string, more: object = {}) => ({
  name,
  operative: ['1. *Urges* all States to act;', `2. ${paragraph}`],
  ...more,
});

describe('nothing is reported of titles and proper names', () => {
  areQuiet([
    one('a road map', '*Takes note* of the WHO Road Map on training;'),
    one('a magazine', '*Requests* that the series be described in the UN Chronicle;'),
    one('a report with a year', '*Notes* the UNEP Frontiers 2030 Report;'),
    one('a special report', '*Takes note* of the IPCC Special Report on deltas;'),
    one('an anniversary', '*Welcomes* the UNEP@60 celebration of the office;'),
    one('a kind of conference', '*Encourages* schools to hold Model UN conferences;'),
    one('a region', '*Notes* the views of the States of the ASEAN Region;'),
    one('an area of the sea', '*Notes* the Med SOx ECA as an area of control;'),
    one(
      'guidance with a resolution in its title',
      '*Notes* the Operational Guidance for the Implementation of Security Council Resolution 2272 (2016);',
    ),
    one(
      'a plan with a resolution in its title',
      '*Notes* the National Action Plan on the Implementation of Security Council Resolution 1325;',
    ),
    one('a matrix', '*Notes* the Resolution 1540 (2004) Matrix;', { organ: 'Security Council' }),
  ]);
});

describe('nothing is reported of words that mean something else', () => {
  areQuiet([
    one(
      'another resolution',
      '*Decides* that, in the consultations on the annual General Assembly resolution on fisheries, the informal consultations on this resolution will be held in March;',
    ),
    one(
      'a computer program',
      '*Invites* States to make it an offence to use a computer program or a device, including a program, for that purpose;',
    ),
    one('the number of a standard', '*Decides* to exempt vests of level NIJ 0101.06 July 2030 or lower;', { organ: 'Security Council' }),
    one('the members of another organization', '*Commends* the efforts of AU member States;', { organ: 'Security Council' }),
    one(
      'the date of a report',
      '*Takes note* of the report of the Secretary-General submitted pursuant to Security Council resolution 721 (1991) of 11 December 1991;',
    ),
    one(
      'a resolution of an organ that is named after it',
      '*Recalls* that, in its resolution 67/195 of 21 December 2012, entitled “Technologies”, the General Assembly invited all States to act;',
      { organ: 'Economic and Social Council' },
    ),
    one(
      'the parties to one of two conventions',
      '*Notes* that the Convention on Biological Diversity and the Convention against Corruption are linked, as the Conference of the Parties to the Convention said;',
    ),
    one(
      'the regular budget itself',
      '*Decides* that the costs shall be met from extrabudgetary resources and, from 2032, from the regular budget;',
    ),
    one(
      'an older name with the new one',
      '*Notes* the work of the Department of Public Information (now the Department of Global Communications);',
    ),
    one('an older name in a year of its own', '*Notes* the decision that was taken in 1993 on the Commission on Sustainable Development;'),
    one('short forms in brackets', '*Notes* the steps set out (see para. 1 above);'),
    one('a name that has lost its space', '*Notes* the outcome of Agenda21 and its follow-up;'),
    one('a paragraph that begins with a phrase', '*Also, in this regard, calls upon* all States to act;'),
    one('a purpose before the verb', '*Further to counter that threat, calls upon* all States to act;', { organ: 'Security Council' }),
    one('a passive verb', '*Is encouraged* by the steps taken;'),
    {
      name: 'seized of the possible',
      operative: ['1. *Decides* to remain seized of the matter of the possible establishment of a fund;', '2. *Welcomes* the report;'],
    },
    one('the misread number of a resolution', '*Recalls* its resolution 70S (1991) of 15 August 1991;', { organ: 'Security Council' }),
  ]);
});
