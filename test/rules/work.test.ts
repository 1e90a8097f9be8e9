/** Work is counted, not clocked: what a letter costs does not grow with the text around it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { rules } from '../../server/src/rules/index';
import { createLint, type LintWork } from '../../server/src/rules/lint';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { catalogue, documentOf } from '../fixture';

/** No two paragraphs in a row open alike, so that none lacks an *also*. */
const VERBS = ['Urges', 'Encourages', 'Invites'];

/** One resolution of so many operative paragraphs, each with an acronym, a mark and a fault; its notes stand at the end. */
function resolutionOf(paragraphs: number): string {
  const numbers = Array.from({ length: paragraphs }, (_, index) => index + 1);
  const raised = (number: number): string => String(number).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  return [
    'The General Assembly,',
    'Recalling its work on the matter,',
    ...numbers.map(
      (n) =>
        `${n}. *${VERBS[n % VERBS.length]}* Member States to organise the work of UNODC on rivers and the lakes of the world;${raised(n)}`,
    ),
    `${paragraphs + 1}. *Decides* to remain seized of the matter.`,
    ...numbers.map((n) => `${raised(n)} A/79/${n}.`),
  ].join('\n\n');
}

interface Work extends LintWork {
  readonly blocksRead: number;
}

/** What some letters cost in the middle of a resolution of so many paragraphs, typed after one of its words. */
function workOf(paragraphs: number, after: string, letters: string): readonly Work[] {
  const document = documentOf(resolutionOf(paragraphs));
  const modelOf = createModel(catalogue);
  const lint = createLint(rules);
  const check = (): LintWork => {
    const model = modelOf(document);
    for (const { segment } of model.segments) lint(segment, { profile: model.profile, era: model.era, catalogue });
    assert.equal(model.segments.length, 1);
    return lint.work;
  };
  check();
  const text = document.getText();
  let offset = text.indexOf(after, text.indexOf(`\n${Math.ceil(paragraphs / 2)}. `)) + after.length;
  return Array.from(letters, (letter, version) => {
    const at = document.positionAt(offset);
    ResolutionDocument.update(document, [{ range: { start: at, end: at }, text: letter }], version + 1);
    offset += 1;
    return { ...check(), blocksRead: document.work.blocksRead };
  });
}

describe('one letter in a long resolution', () => {
  for (const { name, after, letters } of [
    { name: 'inside a word', after: 'the lak', letters: 'eee' },
    { name: 'of a new word', after: 'rivers', letters: ' there and' },
    { name: 'of an acronym that every paragraph has', after: 'UNODC', letters: 'X' },
  ])
    it(`asks as little in a text of a thousand paragraphs as in one of twenty: ${name}`, () => {
      const short = workOf(20, after, letters);
      assert.deepEqual(workOf(1000, after, letters), short);
      for (const { blocks, blocksRead, sequences } of short) {
        assert.ok(blocksRead <= 3, `${blocksRead} blocks were read`);
        assert.ok(blocks <= 2, `block rules were asked about ${blocks} blocks`);
        assert.deepEqual(sequences, [], 'no rule goes through the text');
      }
    });

  it('that explains an acronym asks about the blocks that have it, and about no other', () => {
    const [before, after] = workOf(30, 'the lakes', '()').map(({ blocks }) => blocks);
    assert.deepEqual([before, after], [2, 2]);
    const document = documentOf(resolutionOf(30));
    const modelOf = createModel(catalogue);
    const lint = createLint(rules);
    const acronyms = (): number => {
      const model = modelOf(document);
      return model.segments
        .flatMap(({ segment }) => lint(segment, { profile: model.profile, era: model.era, catalogue }).byBlock)
        .flatMap((findings) => findings ?? [])
        .filter(({ rule }) => rule.code === 'style/acronym').length;
    };
    assert.equal(acronyms(), 30);
    const at = document.positionAt(document.getText().indexOf(' on the matter'));
    ResolutionDocument.update(document, [{ range: { start: at, end: at }, text: ' (UNODC)' }], 1);
    assert.equal(acronyms(), 0);
    assert.ok(lint.work.blocks >= 30 && lint.work.blocks <= 33, `${lint.work.blocks} blocks were asked about`);
  });

  it('whose rules that go by it are asked, and no others', () => {
    const [, , bracket] = workOf(20, 'the lakes', ' a[');
    assert.deepEqual(bracket?.sequences, ['bracket/unbalanced', 'bracket/undecided']);
  });
});
