/** What a comparison sees of a text: its paragraphs, items, headings and lines, where each stands, and their words. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inWords } from '../../server/src/compare/address';
import type { Unit } from '../../server/src/compare/unit';
import { documentUnits, unitsOf } from '../../server/src/compare/units';
import { createModel } from '../../server/src/model/model';
import type { Segment } from '../../server/src/model/segment';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);

function segmentsOf(text: string): readonly Segment[] {
  return modelOf(documentOf(text)).segments.map(({ segment }) => segment);
}

function unitsIn(text: string): readonly Unit[] {
  return segmentsOf(text).flatMap(unitsOf);
}

/** Each unit on a line: its kind and part, where it stands, its label, and in brackets the first word of the unit that it stands under. */
function drawn(units: readonly Unit[]): readonly string[] {
  return units.map(({ kind, part, address, label, parent, key }) => {
    const above = units[parent]?.key.split(' ')[0];
    return [`${kind} ${part}`, inWords(address), label, key, ...(above === undefined ? [] : [`(${above})`])].join(' | ');
  });
}

const TEXT = `A/C.2/86/L.14

General Assembly

Chile and Ghana: draft resolution

The Second Committee recommends to the General Assembly the adoption of the following draft resolution:

Wells in dry regions

The General Assembly,

// a remark of the drafter

Recalling its resolution 70/1,¹

Bearing in mind:

(a) The report of the experts;

1. Invites all States;

2 bis. Requests the Secretary-General:

(a) To report:

(i) Every year;

(b) To ask;

It is so done.

II

Drilling

3. Decides to go on.

Upkeep

4. Thanks all.

1 May 2031

Annex

Rules

1. Wells are for all.

A. Tools

Rope is good.

(a) It lasts;

Annex II
Maps

2. Maps are kept.

¹ See resolution 65/1.
`;

describe('the units of a text', () => {
  it('are its lines, paragraphs, items and headings, each with its address and what it stands under', () => {
    assert.deepEqual(drawn(unitsIn(TEXT)), [
      'line front | masthead line |  | A/C.2/86/L.14',
      'line front | masthead line |  | General Assembly',
      'line front | sponsor line |  | Chile and Ghana : draft resolution',
      'chapeau front | chapeau |  | The Second Committee recommends to the General Assembly the adoption of the following draft resolution :',
      'title front | title |  | Wells in dry regions',
      'line preamble | opening line |  | The General Assembly ,',
      'preambular preamble | preambular paragraph 1 |  | Recalling its resolution 70/1 , {See resolution 65/1 .}',
      'preambular preamble | preambular paragraph 2 |  | Bearing in mind :',
      'item preamble | preambular paragraph 2 (a) | (a) | The report of the experts ; | (Bearing)',
      'operative operative | operative paragraph 1 | 1. | Invites all States ;',
      'operative operative | operative paragraph 2 bis | 2 bis. | Requests the Secretary-General :',
      'item operative | operative paragraph 2 bis (a) | (a) | To report : | (Requests)',
      'item operative | operative paragraph 2 bis (a) (i) | (i) | Every year ; | (To)',
      'item operative | operative paragraph 2 bis (b) | (b) | To ask ; | (Requests)',
      'text operative | unnumbered paragraph |  | It is so done . | (Requests)',
      'heading operative | heading II | II | II',
      'heading operative | section II, heading |  | Drilling | (II)',
      'operative operative | section II, operative paragraph 3 | 3. | Decides to go on . | (II)',
      'heading operative | section II, heading |  | Upkeep | (II)',
      'operative operative | section II, operative paragraph 4 | 4. | Thanks all . | (Upkeep)',
      'line closing | closing line |  | 1 May 2031',
      'heading annex | heading | Annex | Annex',
      'heading annex | annex, heading |  | Rules | (Annex)',
      'operative annex | annex, paragraph 1 | 1. | Wells are for all . | (Annex)',
      'heading annex | annex, heading A | A. | A . Tools | (Annex)',
      'text annex | annex, section A, unnumbered paragraph |  | Rope is good . | (A)',
      'item annex | annex, section A, unnumbered paragraph (a) | (a) | It lasts ; | (Rope)',
      'heading annex | heading II | Annex II | Annex II',
      'heading annex | annex II, heading |  | Maps | (Annex)',
      'operative annex | annex II, paragraph 2 | 2. | Maps are kept . | (Annex)',
    ]);
  });

  it('are no notes, comments and drawn lines; an item that stands under nothing is a paragraph without a number', () => {
    const units = unitsIn('Wells\n\nThe General Assembly,\n\n(a) Recalling A;¹\n\n_____\n\n1. Urges B.\n\n// so\n\n¹ A/1.\n');
    assert.deepEqual(drawn(units), [
      'title front | title |  | Wells',
      'line preamble | opening line |  | The General Assembly ,',
      'item preamble | paragraph (a) | (a) | Recalling A ; {A / 1 .}',
      'operative operative | operative paragraph 1 | 1. | Urges B .',
    ]);
  });

  it('of several drafts in a file stand under units of their own draft', () => {
    const draft = 'Wells\n\nThe General Assembly,\n\n1. Requests a report:\n\n(a) On wells;\n';
    const segments = segmentsOf(`${draft}\n${draft.replace('Wells', 'Springs').replace('report', 'survey')}`);
    const { units, segments: owners } = documentUnits(segments);
    assert.deepEqual(drawn(units), [
      'title front | title |  | Wells',
      'line preamble | opening line |  | The General Assembly ,',
      'operative operative | operative paragraph 1 | 1. | Requests a report :',
      'item operative | operative paragraph 1 (a) | (a) | On wells ; | (Requests)',
      'title front | title |  | Springs',
      'line preamble | opening line |  | The General Assembly ,',
      'operative operative | operative paragraph 1 | 1. | Requests a survey :',
      'item operative | operative paragraph 1 (a) | (a) | On wells ; | (Requests)',
    ]);
    assert.deepEqual(owners, [0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('are the same objects as long as the drafts of the file are', () => {
    const segments = segmentsOf(TEXT);
    const all = documentUnits(segments);
    const [one, two] = [segmentsOf(`${TEXT}\n${TEXT}`), segmentsOf(`${TEXT}\n${TEXT.replace('Rope', 'Sand')}`)];
    const [first] = one;
    assert.ok(first && two[1]);
    assert.notEqual(documentUnits([first, two[1]]), documentUnits(one));
    assert.notDeepEqual(documentUnits([first, two[1]]), documentUnits(one));
    assert.equal(documentUnits([...segments]), all);
    assert.notEqual(documentUnits([...segments, ...segments]), all);
    assert.equal(documentUnits([...segments, ...segments]).units.length, 2 * all.units.length);
    assert.deepEqual(documentUnits([]), { units: [], segments: [] });
  });
});
