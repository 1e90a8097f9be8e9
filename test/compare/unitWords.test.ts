/** The words of a paragraph as a comparison counts them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unitsOf } from '../../server/src/compare/units';
import { fold } from '../../server/src/compare/unitWords';
import type { UnitWord } from '../../server/src/compare/unit';
import { createModel } from '../../server/src/model/model';
import type { ResolutionDocument } from '../../server/src/syntax/document';
import { edited } from '../browser/drafts';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);

function wordsOf(document: ResolutionDocument): readonly (readonly UnitWord[])[] {
  return modelOf(document).segments.flatMap(({ segment }) => unitsOf(segment).map(({ words }) => words));
}

/** The words of a paragraph between lines, those with a space before them after a space; as they are compared where that is another form. */
function drawn(words: readonly UnitWord[]): string {
  return words.map(({ spaced, shown, folded }) => `${spaced ? ' ' : ''}${shown}${folded === shown ? '' : `=${folded}`}`).join('|');
}

/** The words of the first preambular paragraph of a draft, which says this, with these notes below. */
function inDraft(said: string, notes = ''): string {
  const text = `Wells\n\nThe General Assembly,\n\n${said}\n\n1. Urges all:\n\n(a) To dig;\n\n2. Decides so.\n${notes === '' ? '' : `\n${notes}\n`}`;
  return drawn(wordsOf(documentOf(text))[2] ?? []);
}

describe('the words of a paragraph', () => {
  it('are words, numbers with what divides them, and each sign by itself', () => {
    assert.equal(
      inDraft('Noting 1,000 keepers of 2015–2030; (all) co-operate 5–'),
      'Noting| 1,000| keepers| of| 2015–2030=2015-2030|;| (|all|)| co-operate| 5|–=-',
    );
    assert.equal(
      inDraft('Noting the keepers’ well-known Member’s wells, 10.5.'),
      "Noting| the| keepers|’='| well-known| Member’s=Member's| wells|,| 10.5|.",
    );
    assert.equal(inDraft('Noting wells\nin  dry\u00a0\u2003regions'), 'Noting| wells| in| dry| regions');
  });

  it('are symbols and numbers of resolutions as a whole', () => {
    assert.equal(inDraft('Noting (A/C.2/70/L.12) and'), 'Noting| (|A/C.2/70/L.12|)| and');
    assert.equal(
      inDraft('Noting its resolution 2200\u00a0A  (XXI), resolution 1373 (2001)'),
      'Noting| its| resolution| 2200 A (XXI)|,| resolution| 1373 (2001)',
    );
  });

  it('have one form of quotation marks, dashes and spaces, and nothing that nobody sees', () => {
    assert.equal(inDraft('Noting “wells” «wells» — re\u00ad\u200bport,'), 'Noting| “="|wells|”="| «="|wells|»="| —=-| report|,');
    assert.deepEqual(['“Wells”', '„a«b»', '‘it’', 'a–b—c‑d−e', 'a \u00a0\n b', 'a\u200b\u00adb', 'é', 'A/1.2;(3):,'].map(fold), [
      '"Wells"',
      '"a"b"',
      "'it'",
      'a-b-c-d-e',
      'a b',
      'ab',
      'é',
      'A/1.2;(3):,',
    ]);
  });

  it('are one word where emphasis cuts it, unless a part is a number, a sign or a mark', () => {
    assert.equal(inDraft('*Re*calling *all* wells, *A*1 x*1*y *re*- *e*tc.'), 'Recalling| all| wells|,| A|1| x|1|y| re|-| etc|.');
    assert.equal(inDraft('Noting wells¹and [^a] *rope*s', '¹ A/1.'), 'Noting| wells|1={A / 1 .}|and|2={2}| ropes');
    const [, , words] = wordsOf(documentOf('Wells\n\nThe General Assembly,\n\n*Re*calling so,\n\n1. Urges all.\n'));
    assert.deepEqual([words?.[0]?.span.start, words?.[0]?.span.end], [1, 11]);
  });

  it('are references by what they lead to', () => {
    assert.equal(
      inDraft('Noting paragraphs 1 (a) and 2 below, what is above, and'),
      'Noting| paragraphs| 1=§| (|a=§|)| and| 2=§| below=§side|,| what| is| above|,| and',
    );
    assert.equal(
      inDraft('Noting paragraph 9 below and an aboveground well'),
      'Noting| paragraph| 9=§| below=§side| and| an| aboveground| well',
    );
  });

  it('are marks by what their notes say, whatever their number', () => {
    assert.equal(
      inDraft('Noting wells,¹ springs² and rope[^a]', '¹ See *A/70/12*, “annex”.\n\n[^a]: General Assembly resolution 70/1.'),
      'Noting| wells|,|1={See A / 70/12 , " annex " .}| springs|2={2}| and| rope|3={General Assembly resolution 70/1 .}',
    );
  });

  it('are marks by what an Ibid. stands for', () => {
    assert.equal(
      inDraft(
        'Noting wells,¹ springs,² rivers³ and rope⁴',
        '¹ Resolution 55/25, annex I.\n\n² Ibid., annex II.\n\n³ Resolution 55/26, annex I; and ibid., annex III.\n\n⁴ Ibid.',
      ),
      'Noting| wells|,|1={Resolution 55/25 , annex I .}| springs|,|2={Resolution 55/25 , annex II .}| rivers' +
        '|3={Resolution 55/26 , annex I ; and Resolution 55/26 , annex III .}| and| rope|4={Ibid .}',
    );
  });
});

describe('the words of a paragraph while somebody types', () => {
  const TEXT = `Wells

The General Assembly,

Recalling wells¹ and rope²

1. Urges all, as set out in paragraph 2 (a) below;

2. Requests a

¹ Resolution 55/25, annex I.

² Ibid., annex II.

report:

(a) On wells.
`;

  it('are those of the text as it is, whatever has changed in a note, another paragraph or the rest of a broken one', () => {
    const changes: readonly (readonly [old: string, now: string])[] = [
      ['55/25', '55/26'],
      ['annex I.', 'annex III.'],
      ['Ibid., annex II', 'A/70/12'],
      ['¹ Resolution 55/26, annex III.\n\n', ''],
      ['report:', 'long report:'],
      ['1. Urges', '1. Thanks donors;\n\n2. Urges'],
      ['\n2. Requests', '\n3. Requests'],
      ['paragraph 2 (a)', 'paragraph 3 (a)'],
      ['(a) On wells', '(a) On rope;\n\n(b) On wells'],
      ['3 (a)', '3 (b)'],
      ['3. Requests', '[3.] Requests'],
      ['wells¹', 'wells'],
    ];
    let document = documentOf(TEXT);
    for (const [old, now] of changes) {
      wordsOf(document);
      const at = document.getText().indexOf(old);
      assert.ok(at >= 0, old);
      document = edited(document, at, old.length, now);
      assert.deepEqual(wordsOf(document), wordsOf(documentOf(document.getText())), `${old} → ${now}`);
    }
  });

  it('are the same objects in every paragraph but the one that has changed', () => {
    const document = documentOf(TEXT);
    const before = wordsOf(document);
    const after = wordsOf(edited(document, TEXT.indexOf('all,'), 0, 'x'));
    assert.deepEqual(
      after.flatMap((words, index) => (words === before[index] ? [] : [drawn(words).slice(0, 10)])),
      ['Urges| xal'],
    );
  });
});
