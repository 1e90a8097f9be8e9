/** Paragraphs and items that are numbered without gap or double. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { planLists } from '../../server/src/model/renumberLists';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);
const HEAD = 'The General Assembly,\n\n';

/** The lines of a draft with their new numbers. */
function numbered(text: string): string {
  return modelOf(documentOf(text))
    .segments.map(({ segment }) => {
      const blocks = segment.blocks.map((block) => block.text);
      for (const { block, start, end, newText } of [...planLists(segment).edits].reverse()) {
        const before = blocks[block] ?? '';
        blocks[block] = before.slice(0, start) + newText + before.slice(end);
      }
      return blocks.join('');
    })
    .join('');
}

function check(before: readonly string[], after: readonly string[]): void {
  assert.deepEqual(
    numbered(`${HEAD}${before.join('\n\n')}\n`)
      .slice(HEAD.length, -1)
      .split('\n\n'),
    after,
  );
}

describe('the numbers of lists', () => {
  it('go on from the first without gap or double', () => {
    check(['1. A;', '3. B;', '3. C;', '9. D.'], ['1. A;', '2. B;', '3. C;', '4. D.']);
    check(['2. A;', '2. B;', '4. C.'], ['1. A;', '2. B;', '3. C.']);
    check(
      ['1. A:', '(a) B;', '(c) C;', '(c) D:', '(i) E;', '(iv) F;', '(ii) G;', '2. H.'],
      ['1. A:', '(a) B;', '(b) C;', '(c) D:', '(i) E;', '(ii) F;', '(iii) G;', '2. H.'],
    );
    check(['1. A:', '(aa) B;', '(cc) C.'], ['1. A:', '(aa) B;', '(bb) C.']);
  });

  it('of inserted paragraphs keep their suffix and follow the number before', () => {
    check(['1. A;', '3. B;', '3 bis. C;', '3 ter. D;', '5. E.'], ['1. A;', '2. B;', '2 bis. C;', '2 ter. D;', '3. E.']);
    check(['3 bis. A;', '5. B.'], ['1 bis. A;', '2. B.']);
    check(
      ['I', 'Tools', '1. A;', '2. B;', 'II', 'Rope', '2 bis. C;', '4. D.'],
      ['I', 'Tools', '1. A;', '2. B;', 'II', 'Rope', '2 bis. C;', '3. D.'],
    );
    check(['1 bis. A;', '3. B.'], ['1 bis. A;', '2. B.']);
    check(['1. A:', '(a) B;', '(c) C;', '(c bis) D;', '(d) E.'], ['1. A:', '(a) B;', '(b) C;', '(c bis) D;', '(c) E.']);
  });

  it('that are damaged are written in full', () => {
    check(
      ['2. Urges A;', '3Invites B;', '3) Asks C;', '6. Decides D;', '7Requests E;', '8. Ends.'],
      ['1. Urges A;', '3Invites B;', '2. Asks C;', '3. Decides D;', '4. Requests E;', '5. Ends.'],
    );
    check(['1. A:', '- (a) B;', '• (b) C;', 'd) D;', '(f)E.'], ['1. A:', '(a) B;', '(b) C;', '(c) D;', '(f)E.']);
    check(['1. A:', 'a. B;', 'c. C;', 'd. D.'], ['1. A:', 'a. B;', 'b. C;', 'c. D.']);
    check(['1. A:', 'a) B;', 'c) C;', 'd) D.'], ['1. A:', '(a) B;', '(b) C;', '(c) D.']);
    check(['1) A;', '2) B;', '3) C.'], ['1. A;', '2. B;', '3. C.']);
    check(['1. A:', '(a) B;', '- (b) C;', 'c) D.'], ['1. A:', '(a) B;', '(b) C;', '(c) D.']);
    check(['[1.] A;', '[3.]B;', '[4. C;]', '5 bis) D.'], ['[1.] A;', '[2.]B;', '[3. C;]', '3 bis. D.']);
    check(['1. A;', '3.', '4.\tB;', '6.\u00a0C.'], ['1. A;', '2.', '3.\tB;', '4.\u00a0C.']);
  });

  it('of items count on from where the text of the one before has counted', () => {
    check(['1. A:', '(a) One, (b) two, and (c) three;', '(e) Four.'], ['1. A:', '(a) One, (b) two, and (c) three;', '(d) Four.']);
    check(['1. A:', '(b) One, (c) two;', '(d) Three.'], ['1. A:', '(b) One, (c) two;', '(d) Three.']);
    check(['1. A:', '(a) Under article 3 (a) and (b);', '(b) Two.'], ['1. A:', '(a) Under article 3 (a) and (b);', '(b) Two.']);
    check(['1. (a) A, (b) B;', '(d) C;', '2. D.'], ['1. (a) A, (b) B;', '(c) C;', '2. D.']);
  });

  it('are those of the lists that are given, and as references are to have them', () => {
    const [placed] = modelOf(documentOf(`${HEAD}1. A:\n\n(b) B;\n\n(d) C;\n\n3. D;\n\n3 bis. E.\n`)).segments;
    assert.ok(placed);
    const { segment } = placed;
    const labels = (plan: ReturnType<typeof planLists>): readonly string[] =>
      [...plan.labels].map(([{ label }, written]) => `${label.value} ${written}`);
    assert.deepEqual(labels(planLists(segment)), ['1 1', '3 2', '3 2 bis', 'b b', 'd c']);
    const items = segment.lists.filter(({ degree }) => degree === 2);
    assert.deepEqual(labels(planLists(segment, items)), ['b b', 'd c']);
    assert.deepEqual(planLists(segment, []), { labels: new Map(), edits: [] });
  });
});
