import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runsOf, runsWithInstruments, textOf } from '../../server/src/model/runs';
import { nodesOf, treesOf } from '../../server/src/model/tree';
import { catalogue } from '../fixture';
import { drawRuns, segmentsOf } from './draw';

describe('the runs of a node', () => {
  it('have the look and the links of the words, each mark with its printed number', () => {
    assert.equal(
      drawRuns(`Title*

The General Assembly,

*Recalling* the **“charter** of the united
nations” and non-
governmental ***things***,[^crc] resolution 70/1 of 25 September 2015 and A/RES/70/1,

1. Urges States, as said in paragraphs 2 and 3 below, to act;

2. Invites “new “inner” words”;[^a]

3. Decides to meet.

[^a]: A/80/1.

[^crc]: A/80/2.

* Star.
`),
      `Title|*<note 8>
The General Assembly,
i:Recalling| the |bq:“charter|q: of the united nations”| and non-governmental |ib:things|,|1<note 7>| resolution |70/1<resolution 70/1>| of 25 September 2015 and |A/RES/70/1<A/RES/70/1>|,
Urges States, as said in |paragraphs <to 4 5>|2<to 4>| and <to 4 5>|3<to 5>| below<to 4 5>|, to act;
Invites |q:“new |qq:“inner”|q: words”|;|2<note 6>
Decides to meet.
A/80/1<A/80/1>|.
A/80/2<A/80/2>|.
Star.`,
    );
  });

  it('tell negotiating brackets, also those that open in one node and close in another', () => {
    assert.equal(
      drawRuns(`The General Assembly,

1. [Urges States to [act] at once;]

2. Invites States [to:

(a) come;

(b) go;] and stay;

[3. Decides to meet.]
`),
      `The General Assembly,
nopen:[|n:Urges States to |nnopen:[|nn:act|nnclose:]|n: at once;|nclose:]
Invites States |nopen:[|n:to:
come;
n:go;|nclose:]| and stay;
nopen:[|n:Decides to meet.|nclose:]`,
    );
  });

  it('print marks of the old form without the space before them', () => {
    assert.equal(
      drawRuns(`The General Assembly,

Recalling the Declaration, 1/ and peace,

1. Decides to meet.

1/ A/50/1.
`).split('\n')[1],
      'Recalling the Declaration,|1<note 3>| and peace,',
    );
  });

  it('lead back to the text', () => {
    const [segment] = segmentsOf('The General Assembly,\n\n1. *Urges* States\nto act.\n');
    assert.ok(segment !== undefined);
    const node = treesOf(segment)[0]?.operative[0];
    assert.ok(node !== undefined);
    assert.deepEqual(
      runsOf(segment, node).map(({ source: { block, start, end } }) => segment.blocks[block]?.text.slice(start, end)),
      ['Urges', ' States\nto act.'],
    );
    assert.equal(textOf(segment, node), 'Urges States to act.');
    assert.equal(runsOf(segment, node), runsOf(segment, node));
  });

  it('name instruments where the catalogue is given', () => {
    const [segment] = segmentsOf(
      'The General Assembly,\n\nRecalling the Convention on the Rights of the Child, and peace,\n\n1. Decides to meet.\n',
    );
    assert.ok(segment !== undefined);
    const nodes = treesOf(segment).flatMap(nodesOf);
    const links = nodes.flatMap((node) => runsWithInstruments(segment, node, catalogue)).filter(({ link }) => link?.kind === 'instrument');
    assert.deepEqual(
      links.map(({ text }) => text),
      ['Convention on the Rights of the Child'],
    );
    assert.equal(nodes.flatMap((node) => runsOf(segment, node)).filter(({ link }) => link !== undefined).length, 0);
  });
});
