import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { firstFlatBlock } from '../../server/src/rules/flat';
import { createModel } from '../../server/src/model/model';
import { corpusTexts, published } from '../corpus/shared';
import { catalogue, documentOf, reportsOf } from '../fixture';

const modelOf = createModel(catalogue);

const SOUND = readFileSync('test/fixtures/sample-sound.res', 'utf8');

const SHORT = `The General Assembly,

Recalling its resolution 60/288 of 8 September 2006,

Mindful of the need to act,

1. Requests the Secretary-General to report by 31 November 2025;

2. Urges Member States:

(a) To act;

(b) To act again;

3. Decides to remain seized of the matter.
`;

describe('a text whose line breaks are lost', () => {
  it('has one report and nothing else of its structure', () => {
    assert.deepEqual(
      reportsOf(onOneLine(SOUND)).map(({ code }) => code),
      ['layout/lost-line-breaks'],
    );
  });

  it('is still checked for its words', () => {
    assert.deepEqual(
      reportsOf(onOneLine(SHORT))
        .map(({ code }) => code)
        .sort(),
      ['date/no-such-day', 'layout/lost-line-breaks'],
    );
  });

  it('has one report where its preamble and its paragraphs are a line each', () => {
    const lines = SHORT.replace('31 November', '30 November').split('\n\n');
    const text = `${lines.slice(0, 3).join(' ')}\n${lines.slice(3).join(' ')}`;
    assert.deepEqual(
      reportsOf(text).map(({ code }) => code),
      ['layout/lost-line-breaks'],
    );
  });

  it('says nothing of it, and all else again, once they are back', () => {
    assert.deepEqual(
      reportsOf(SHORT).map(({ code }) => code),
      ['date/no-such-day'],
    );
  });

  for (const folder of ['adopted', 'amendments', 'decisions', 'drafts', 'footnotes', 'model-un', 'scanned', 'security-council'])
    published.it(`is none of the published ones of ${folder}`, () => {
      const flat = corpusTexts(folder).flatMap(({ name, text }) =>
        modelOf(documentOf(text)).segments.flatMap(({ segment }) => {
          const block = segment.blocks[firstFlatBlock(segment)];
          return block === undefined ? [] : [`${name}: ${block.text.slice(0, 200)}`];
        }),
      );
      assert.deepEqual(flat, []);
    });

  published.it('is every published one of a sample once it is put on one line, with one report of its structure', () => {
    for (const { name, text } of corpusTexts('security-council').filter((_, index) => index % 8 === 0)) {
      if (!/^2\. /m.test(text)) continue;
      const codes = reportsOf(onOneLine(text)).map(({ code }) => code);
      assert.equal(codes.filter((code) => code === 'layout/lost-line-breaks').length, 1, name);
      assert.deepEqual(
        codes.filter((code) => /^(?:numbering|items|ending|footnote|series|title|enacting|opening|clause)\//.test(code)),
        [],
        name,
      );
    }
  });
});

function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
