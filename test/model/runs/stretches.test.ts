import assert from 'node:assert/strict';
import { foldLines } from '../../../server/src/model/runs/foldLines';
import { runsOf, runsWithInstruments, textOf } from '../../../server/src/model/runs';
import { nodesOf, treesOf } from '../../../server/src/model/tree';
import { catalogue } from '../../fixture';
import { drawRuns, segmentsOf } from '../draw';

/** The runs of a text below an enacting line, a line a node. */
function below(text: string): readonly string[] {
  return drawRuns(`The General Assembly,\n\n${text}\n`).split('\n').slice(1);
}

describe('the runs of a paragraph that a page broke', () => {
  it('are joined by a space, or by nothing inside a word', () => {
    assert.deepEqual(below('Recalling the rivers and\n\n¹ A note.\n\nthe lakes,\n\n1. Urges all.').slice(0, 2), [
      'Recalling the rivers and| the lakes,',
      'A note.',
    ]);
    assert.deepEqual(below('Recalling the non-\n\n¹ A note.\n\ngovernmental *lakes*,').at(0), 'Recalling the non-|governmental |i:lakes|,');
    assert.deepEqual(
      below('Recalling [the rivers and\n\n¹ A note.\n\nthe] lakes,').at(0),
      'Recalling |nopen:[|n:the rivers and|n: the|nclose:]| lakes,',
    );
  });

  it('lead back to the text from each of its parts', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling the rivers and\n\n¹ A note.\n\nthe lakes,\n');
    assert.ok(segment !== undefined);
    const node = treesOf(segment)
      .flatMap(nodesOf)
      .find(({ kind }) => kind === 'paragraph');
    assert.ok(node !== undefined);
    assert.deepEqual(
      runsOf(segment, node).map(({ source }) => segment.blocks[source.block]?.text.slice(source.start, source.end)),
      ['Recalling the rivers and', 'the lakes,'],
    );
    assert.equal(textOf(segment, node), 'Recalling the rivers and the lakes,');
    assert.equal(runsOf(segment, node), runsOf(segment, node));
  });
});

describe('the runs of words', () => {
  it('leave out the label and the spaces behind it, not those of headings and titles', () => {
    assert.deepEqual(below('1.   Urges all:\n\n(a)  To act;\n\n6Also urges B;\n\nII. Rivers\n\nWords.'), [
      'Urges all:',
      'To act;',
      '6Also urges B;',
      'II. Rivers',
      'Words.',
    ]);
    assert.deepEqual(below('[3.] Urges all;\n\n[4. Urges B;]'), ['Urges all;', 'nopen:[|n:Urges B;|nclose:]']);
  });

  it('have no comments, drawn lines and empty lines', () => {
    const [segment] = segmentsOf('\n\n// A remark.\n\nThe General Assembly,\n\n____\n');
    assert.ok(segment !== undefined);
    assert.deepEqual(
      treesOf(segment)
        .flatMap(nodesOf)
        .map((node) => runsOf(segment, node).length),
      [0, 0, 1, 0],
    );
  });

  it('may look several ways at once', () => {
    assert.deepEqual(below('Noting *the **great** rivers* and **all “*lakes*”**,'), [
      'Noting |i:the |ib:great|i: rivers| and |b:all |bq:“|ibq:lakes|bq:”|,',
    ]);
    assert.deepEqual(below('Noting “the [great “rivers”]”,'), ['Noting |q:“the |qnopen:[|qn:great |qqn:“rivers”|qnclose:]|q:”|,']);
    assert.deepEqual(below('Noting ***A*** and _B_,'), ['Noting |ib:A| and |i:B|,']);
  });

  it('have marks without a space before them, that of the old form too', () => {
    assert.deepEqual(below('Noting A, 1/ and B, 3/\n\n1. Urges C.\n\n1/ One.\n\n3/ Three.').slice(0, 1), [
      'Noting A,|1<note 3>| and B,|3<note 4>',
    ]);
    assert.deepEqual(below('Noting A, 1/ 2/ and B,\n\n1. Urges C.\n\n1/ One.\n\n2/ Two.').at(0), 'Noting A,|1<note 3>| |2<note 4>| and B,');
    assert.deepEqual(below('1. Urges A;\n\n2  Also urges B;\n\n3Requests C.'), ['Urges A;', 'Also urges B;', 'Requests C.']);
    assert.deepEqual(below('Noting A, ¹ and B¹,²\n\n1. Urges C.\n\n¹ One.').slice(0, 1), [
      'Noting A, |1<note 3>| and B|1<note 3>|,|2<note missing>',
    ]);
    assert.deepEqual(below('Noting *A¹* and B,\n\n¹ One.').slice(0, 1), ['Noting |i:A|i:1<note 2>| and B,']);
    assert.deepEqual(below('[Noting A[^1],]\n\n[^1]: One.').slice(0, 1), [
      'nopen:[|n:Noting A|n1:<note 2>|n:,|nclose:]'.replace('n1:<', 'n:1<'),
    ]);
  });
});

describe('the links of words', () => {
  it('lead from each number to its own paragraph, and from the other words to all', () => {
    assert.deepEqual(
      below('1. Urges A;\n\n2. Urges B;\n\n3. See paragraphs 1 and 2 above, and paragraph 1 above.').at(-1),
      'See |paragraphs <to 1 2>|1<to 1>| and <to 1 2>|2<to 2>| above<to 1 2>|, and |paragraph 1 above<to 1>|.',
    );
    assert.deepEqual(
      below('1. Urges A;\n\n2. Urges B;\n\n3. See paragraphs 1 to 2 above.').at(-1),
      'See |paragraphs 1 to 2 above<to 1 2>|.',
    );
    assert.deepEqual(below('1. See paragraph 9 above.'), ['See |paragraph 9 above<to >|.']);
  });

  it('name instruments in paragraphs and in notes', () => {
    const names = (text: string): readonly string[] =>
      segmentsOf(`The General Assembly,\n\n${text}\n`).flatMap((segment) =>
        treesOf(segment)
          .flatMap(nodesOf)
          .flatMap((node) => runsWithInstruments(segment, node, catalogue))
          .flatMap(({ text: words, link }) => (link?.kind === 'instrument' ? [words] : [])),
      );
    assert.deepEqual(
      names(
        'Recalling the Convention on the Rights of the Child¹ and the Charter of the United Nations,\n\n¹ See the Convention on the Rights of the Child.',
      ),
      ['Convention on the Rights of the Child', 'Charter of the United Nations', 'Convention on the Rights of the Child'],
    );
    assert.deepEqual(names('Recalling the rivers,'), []);
    assert.deepEqual(
      segmentsOf('The General Assembly,\n\nRecalling the Convention on the Rights of the Child,\n').flatMap((segment) =>
        treesOf(segment)
          .flatMap(nodesOf)
          .flatMap((node) => runsOf(segment, node))
          .filter(({ link }) => link !== undefined),
      ),
      [],
    );
  });
});

describe('a stretch as it is printed', () => {
  const folded = (text: string): string => foldLines(text, 0, text.length);

  it('is on one line, with single spaces and nothing that nobody sees', () => {
    assert.equal(folded('the rivers'), 'the rivers');
    assert.equal(folded('the  rivers\tand   lakes'), 'the rivers and lakes');
    assert.equal(folded('the \r\n\n  rivers'), 'the rivers');
    assert.equal(folded('non-\ngovernmental'), 'non-governmental');
    assert.equal(folded('see A/RES/\n70/1'), 'see A/RES/70/1');
    assert.equal(folded('ri\u00ADvers\u200B'), 'rivers');
    assert.equal(folded('the\u00A0rivers'), 'the\u00A0rivers');
    assert.equal(folded('rivers\r'), 'rivers');
  });

  it('is joined by what stands beside it', () => {
    assert.equal(foldLines('non-\ngovernmental', 4, 17), 'governmental');
    assert.equal(foldLines('the\nrivers', 3, 10), ' rivers');
  });
});

describe('the links of a reference to several paragraphs', () => {
  /** The words of each run that leads to a paragraph of its own, with how it is cited there: `(b)>1(b)`. */
  const led = (reference: string): readonly string[] => {
    const items = ['(a) To act;', '(b) To act soon;', '(c) To act late;'].join('\n\n');
    const [segment] = segmentsOf(
      `The General Assembly,\n\n1. Urges all:\n\n${items}\n\n2. Asks for [reports];\n\n3. Recalls ${reference}.\n`,
    );
    assert.ok(segment !== undefined);
    const node = treesOf(segment)
      .flatMap(nodesOf)
      .find(({ label }) => label?.value === '3');
    assert.ok(node !== undefined);
    return runsOf(segment, node).flatMap(({ text, link }) =>
      link?.kind === 'reference' && link.targets.length === 1
        ? [`${text}>${link.targets[0]?.path.map(({ label }) => label.value).join('.') ?? ''}`]
        : [],
    );
  };

  it('have the brackets of their letters, and of what they share only the first has it', () => {
    assert.deepEqual(led('paragraphs 1 (a) and (b) above'), ['1 (a)>1.a', '(b)>1.b']);
    assert.deepEqual(led('paragraphs 1 (a), (c) and 2 above'), ['1 (a)>1.a', '(c)>1.c', '2>2']);
  });

  it('lead from a range as a whole', () => {
    assert.deepEqual(led('paragraphs 1 (a) to (c) and 2 above'), ['1 (a) to (c)>1.a', '2>2']);
  });

  it('are one link where there is one paragraph', () => {
    assert.deepEqual(led('paragraph 1 (b) above'), ['paragraph 1 (b) above>1.b']);
  });
});
