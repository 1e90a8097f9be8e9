import assert from 'node:assert/strict';
import { checkOutline, modelOfText } from './drawOutline';

describe('a text without an enacting line', () => {
  it('that decides in one sentence has its front, its sponsors, its title and its end', () => {
    checkOutline(
      `Distr.: Limited
       Austria, Chile and Norway: draft decision
       Members of the Committee on Rivers
       The General Assembly, taking note of the wish of Chile to take part, decides to appoint Chile as a member.`,
      `masthead: Distr.: Limited
       sponsors: Austria, Chile and Norwa
       title: Members of the Committee
       operative 1: The General Assembly, ta`,
    );
  });

  it('may decide in items, and on a programme whose items have items of their own', () => {
    checkOutline(
      `Draft decision submitted by the Chair
       Work on rivers
       The Council of Rivers approves the programme of work below:
       (a) Takes note of the plan;
       (b) Welcomes the report.
       Programme of work
       Item 1. Rivers:
       (a) Their water;
       (b) Their banks.
       Item 2. Lakes:
       (a) Their fish.
       Item 3. Seas.`,
      `sponsors: Draft decision submitted
       title: Work on rivers
       operative 1: The Council of Rivers ap
       item 2: a Takes note of the plan;
       item 2: b Welcomes the report.
       heading: Programme of work
       text: Item 1. Rivers:
       item 2: a Their water;
       item 2: b Their banks.
       text: Item 2. Lakes:
       item 2: a Their fish.
       text: Item 3. Seas.`,
    );
    assert.equal(
      modelOfText('Draft decision\n\nRivers\n\nThe Council of Rivers decides to meet.').segments[0]?.segment.texts[0]?.organ,
      'Council of Rivers',
    );
  });

  it('begins a list of its own below a colon once a list was left by other words', () => {
    checkOutline(
      `Advice to drafters
       A preamble should do these things:
       1. Name the subject.
       2. Cite what was decided before.
       Many phrases may open a paragraph of the preamble.
       The operative part should answer these questions:
       1. Who will act?
       2. What will be done?
       3. When will it be done?`,
      `subheading: Advice to drafters
       text: A preamble should do the
       operative 1: 1 Name the subject.
       operative 1: 2 Cite what was decided be
       text: Many phrases may open a
       text: The operative part shoul
       item 2: 1 Who will act?
       item 2: 2 What will be done?
       item 2: 3 When will it be done?`,
    );
  });

  it('is an amendment below the words that say so, numbered or not', () => {
    checkOutline(
      `Norway and State of Palestine:* amendment to draft resolution 3 of document A/90/555
       Rivers and lakes
       Delete operative paragraph 9.
       * Other States may join.`,
      `sponsors: Norway and State of Pale
       title: Rivers and lakes
       text: Delete operative paragra
       note: * Other States may join.`,
    );
    checkOutline(
      `Norway: amendments to revised draft resolution A/90/L.7/Rev.1
       Rivers and lakes
       1. In the first preambular paragraph, delete “all”.
       2. Delete operative paragraph 3.`,
      `sponsors: Norway: amendments to re
       title: Rivers and lakes
       operative 1: 1 In the first preambular
       operative 1: 2 Delete operative paragra`,
    );
  });

  it('is a fragment where nothing above it says what it is', () => {
    checkOutline(
      `Rivers: amendments to the rules of the Council
       The General Assembly, taking note of the rules, decides to keep them.`,
      `subheading: Rivers: amendments to th
       text: The General Assembly, ta`,
    );
  });
});

describe('sponsors', () => {
  it('may have what they submit on the next line', () => {
    for (const line of [
      'Norway and Chile:\ndraft resolution',
      'Norway and Chile:* \nrevised draft decision**',
      'Norway:* \namendment to draft resolution A/90/L.7',
      'Draft resolution',
    ])
      assert.equal(
        modelOfText(`Distr.: Limited\n\n${line}\n\nRivers\n\nThe General Assembly,\n\nRecalling the rivers,\n`).segments[0]?.segment
          .places[1]?.role,
        'sponsors',
      );
  });
});

describe('a decision that decides in the items of its last preambular paragraph', () => {
  it('has them in its operative part', () => {
    const { places } = modelOfText(
      'The General Assembly,\n\nRecalling the plan for the rivers:\n\n(a) Takes note of it;\n\n(b) Endorses it.',
    ).segments[0]?.segment ?? { places: [] };
    assert.deepEqual(
      places.map(({ role, part }) => `${part} ${role}`),
      ['preamble enacting', 'preamble preambular', 'operative item', 'operative item'],
    );
  });

  it('has none there where a numbered paragraph follows', () => {
    const { places } = modelOfText(
      'The General Assembly,\n\nRecalling that the plan:\n\n(a) Takes note of lakes,\n\n(b) Endorses them,\n\n1. Decides to act.',
    ).segments[0]?.segment ?? { places: [] };
    assert.equal(places[2]?.part, 'preamble');
  });
});
