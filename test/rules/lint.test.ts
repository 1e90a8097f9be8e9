import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { createLint, type SegmentFindings } from '../../server/src/rules/lint';
import type { Era, Profile } from '../../server/src/model/profile';
import { blockRule, message, sequenceRule, type RuleContext, type RuleFinding } from '../../server/src/rules/rule';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { catalogue, documentOf } from '../fixture';

const described = { rulebook: [], severity: 'hint', since: '0.1', title: 'x', why: 'x', source: 'x', bad: [], good: [] } as const;

/** Two rules that report every block and every segment, and count how often they are asked. */
function countingRules() {
  const asked = { blocks: 0, segments: 0 };
  const rules = [
    blockRule({
      ...described,
      code: 'test/block',
      profiles: 'all',
      check({ block }, _context, report) {
        asked.blocks += 1;
        report({ span: { block: 0, start: 0, end: block.text.length }, message: message('{0}', block.text) });
      },
    }),
    sequenceRule({
      ...described,
      code: 'test/segment',
      profiles: ['ga'],
      check(_segment, _context, report) {
        asked.segments += 1;
        report({ span: { block: 0, start: 0, end: 1 }, message: message('segment') });
      },
    }),
  ];
  return { asked, lint: createLint(rules) };
}

const findingsIn = ({ byBlock }: SegmentFindings): readonly RuleFinding[] => byBlock.flatMap((findings) => findings ?? []);
const contextOf = (profile: Profile, era: Era = 'current'): RuleContext => ({ profile, era, catalogue });
const modelOf = createModel(catalogue);
const text = `The General Assembly,\n\n${Array.from({ length: 40 }, (_, index) => `${String(index + 1)}. Urges Member States to act on matter ${String(index)};\n\n`).join('')}`;

describe('the linter', () => {
  it('asks a block rule only about the blocks that have changed, and puts its findings where the blocks stand now', () => {
    const { asked, lint } = countingRules();
    const document = documentOf(text);
    const all = (): readonly string[] =>
      modelOf(document).segments.flatMap(({ segment }) =>
        findingsIn(lint(segment, contextOf('ga'))).map(
          ({ finding }) => `${String(finding.span.block)} ${segment.blocks[finding.span.block]?.text.slice(0, 4) ?? ''}`,
        ),
      );
    all();
    const first = asked.blocks;
    assert.equal(first, 41);
    ResolutionDocument.update(
      document,
      [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'A title\n\n' }],
      1,
    );
    const found = all();
    assert.ok(asked.blocks - first <= 3, `${String(asked.blocks - first)} blocks were asked about again`);
    assert.ok(found.includes('2 1. U'), found.join(', '));
  });

  it('asks nothing again about a segment that is the same', () => {
    const { asked, lint } = countingRules();
    const [placed] = modelOf(documentOf(text)).segments;
    assert.ok(placed !== undefined);
    const first = lint(placed.segment, contextOf('ga'));
    assert.equal(lint(placed.segment, contextOf('ga')), first);
    assert.equal(asked.segments, 1);
  });

  it('keeps apart what was found under different rules of drafting, and leaves out rules of other organs', () => {
    const { asked, lint } = countingRules();
    const [placed] = modelOf(documentOf(text)).segments;
    assert.ok(placed !== undefined);
    assert.equal(findingsIn(lint(placed.segment, contextOf('ga'))).length, 42);
    assert.equal(findingsIn(lint(placed.segment, contextOf('sc'))).length, 41);
    lint(placed.segment, contextOf('ga', 'legacy'));
    assert.equal(asked.segments, 2);
  });
});
