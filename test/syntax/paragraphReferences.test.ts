/** References to paragraphs and annexes: which are ours, and which belong to another text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findReferences } from '../../server/src/syntax/paragraphReferences';
import { refer } from './spans';

describe('internal references and pinpoints', () => {
  it('are read with numbers, letters and side', () => {
    refer(
      'as set out in paragraph 5 above and paragraphs 9 and 12 below',
      'reference paragraph 5 above | 5 above',
      'reference paragraphs 9 and 12 below | 9 12 below',
    );
    refer(
      'in paragraphs 3 (a) and (b), 5 to 7 and 12 bis above',
      'reference paragraphs 3 (a) and (b), 5 to 7 and 12 bis above | 3.a 3.b 5-7 12bis above',
    );
    refer(
      'in subparagraph (b) above, subparagraphs (a)–(c) of paragraph 3 above',
      'reference subparagraph (b) above | b above',
      'reference subparagraphs (a)–(c) of paragraph 3 above | 3.a-3.c above',
    );
    refer('in paragraph 4, subparagraph (b), above', 'reference paragraph 4, subparagraph (b), above | 4.b above');
    refer('of paragraphs 5 and 6 above and 9 below', 'reference paragraphs 5 and 6 above | 5 6 above', 'reference 9 below | 9 below');
    refer(
      'paragraph 4 of the present resolution and paragraph 5 of this resolution',
      'reference paragraph 4 of the present resolution | 4 of the resolution',
      'reference paragraph 5 of this resolution | 5 of the resolution',
    );
    refer('the measures described in paragraph 3, 24 States', 'reference paragraph 3 | 3 ?');
    refer('in paragraphs 5 and [6] above', 'reference paragraphs 5 and [6] above | 5 above');
    refer('in paragraphs [5] and 6 above', 'reference paragraphs [5] and 6 above | 6 above');
  });

  it('know the annexes of the present resolution', () => {
    refer(
      'contained in annex II to the present resolution, in the annex to the present resolution and annexed to the present resolution',
      'reference annex II to the present resolution | II',
      'reference annex to the present resolution | ',
      'reference annexed to the present resolution | ',
    );
    refer('¹ Resolution 55/25, annex II.');
  });

  it('are told from pinpoints in other texts', () => {
    refer('in accordance with article 6, paragraphs 3 and 4, of the Protocol', 'pinpoint paragraphs 3 and 4');
    refer('as indicated in rule 10, paragraph 2, above.', 'pinpoint paragraph 2');
    refer('paragraph 8 of its resolution 60/259', 'pinpoint paragraph 8');
    refer('Recalling further paragraphs 4 and 13 of the Bangkok Declaration', 'pinpoint paragraphs 4 and 13');
    refer(
      'the decision contained in SPLOS/72, paragraph (a), and Article 1, paragraph 3 thereof',
      'pinpoint paragraph (a)',
      'pinpoint paragraph 3',
    );
    refer('entitled “A”, in particular paragraph 88 (d) regarding the interface', 'pinpoint paragraph 88 (d)');
  });

  it('name the paragraph, the side and the resolution in several ways', () => {
    refer(
      'sub-paragraph (b) above, paragraph 5, below, paragraph 6 above-mentioned, paragraph 7 abovementioned and Paragraph 8 above',
      'reference sub-paragraph (b) above | b above',
      'reference paragraph 5, below | 5 below',
      'pinpoint paragraph 6',
      'pinpoint paragraph 7',
    );
    for (const what of [
      'resolution',
      'decision',
      'draft resolution',
      'draft decision',
      'draft',
      'annex',
      'text',
      'declaration',
      'statute',
      'statutes',
    ])
      for (const [which, comma] of [
        ['the present', ''],
        ['this', ','],
      ] as const)
        refer(
          `see paragraph 4${comma} of ${which} ${what}`,
          `reference paragraph 4${comma} of ${which} ${what} | 4${/resolution|decision/.test(what) ? ' of the resolution' : ''}`,
        );
    refer('see paragraph 4 of the present resolutions', 'pinpoint paragraph 4');
    refer('see paragraph 4 of this drafts', 'pinpoint paragraph 4');
  });

  it('go on with more numbers that have a side of their own', () => {
    refer(
      'paragraphs 1 above, 2 below and 3 above, or 4 (a) below, and 5',
      'reference paragraphs 1 above | 1 above',
      'reference 2 below | 2 below',
      'reference 3 above | 3 above',
      'reference 4 (a) below | 4.a below',
    );
    refer(
      'paragraph 1 above and 2 States, paragraph 3 above, 4 to 6 below',
      'reference paragraph 1 above | 1 above',
      'reference paragraph 3 above | 3 above',
      'reference 4 to 6 below | 4-6 below',
    );
    refer('subparagraph (a) above and (c) below', 'reference subparagraph (a) above | a above', 'reference (c) below | c below');
  });

  it('of subparagraphs may say of which paragraph', () => {
    refer(
      'subparagraph (a) of paragraph 3, subparagraph (a) of paragraph (b) above, subparagraphs (b) to (d) of paragraph 4 (c) of this resolution',
      'pinpoint subparagraph (a) of paragraph 3, subparagraph (a)',
      'reference paragraph (b) above | b above',
      'reference subparagraphs (b) to (d) of paragraph 4 (c) of this resolution | 4.c.b-4.c.d of the resolution',
    );
    refer('subparagraph (a) of the Protocol, subparagraph (b) of paragraphs', 'pinpoint subparagraph (a)', 'pinpoint subparagraph (b)');
  });

  it('are those of another text where this follows', () => {
    for (const of of [
      'of the Protocol',
      'thereof',
      ', thereof',
      'in the Charter',
      'in its report',
      'in his note',
      'in her note',
      'in that decision',
      'in resolution 1/2',
      'in document A',
      'in annex I',
      'in Annex I',
      'from the report',
      'to the Charter',
      'to that note',
      'and 6 of the Protocol',
      'or 7 of it',
    ])
      refer(`as set out in paragraph 5${of.startsWith(',') ? of : ` ${of}`}`, `pinpoint paragraph 5`);
    for (const other of ['official', 'to do', 'and 6', 'inside', 'thereofs'])
      refer(`as set out in paragraph 5 ${other}`, `reference paragraph 5 | 5 ?`);
  });

  it('are those of another text where its article, chapter or number stands before', () => {
    for (const within of [
      'article 6',
      'Articles 6',
      'rule 10',
      'Rules 1',
      'section II',
      'Sections 2',
      'chapter I',
      'Chapters V',
      'regulation 3',
      'Regulations 3',
      'guideline 2',
      'Guidelines 2',
      'principle 1',
      'Principles 1',
      'annex II',
      'Annexes II',
      'part B',
      'Part III',
      'article 6 (b)',
      'resolution 58/137',
      '1373 (2001)',
      '2200 A (XXI)',
      'A/RES/70/1',
    ])
      refer(`see ${within}, paragraph 3 above`, 'pinpoint paragraph 3');
    for (const other of ['articles', 'a (XXQ)', 'in 2001', 'items 6 (b)'])
      refer(`see ${other}, paragraph 3 above`, 'reference paragraph 3 above | 3 above');
  });

  it('are those of another text after a word that leads from a text to its parts', () => {
    for (const word of ['in particular', 'particularly', 'including', 'notably', 'especially', 'the report,']) {
      refer(`see ${word} paragraph 3`, 'pinpoint paragraph 3');
      refer(`see ${word} paragraph 3 above`, 'reference paragraph 3 above | 3 above');
      refer(`see ${word} subparagraph (a)`, 'reference subparagraph (a) | a ?');
    }
    refer('see also paragraph 3', 'reference paragraph 3 | 3 ?');
  });

  it('are those of the text that is amended at the head of an instruction', () => {
    refer('In paragraph 9, replace', 'pinpoint paragraph 9');
    refer('Amend paragraph 21 to read', 'pinpoint paragraph 21');
    refer('Remembering paragraph 21', 'reference paragraph 21 | 21 ?');
    refer('1. In paragraph 9', 'pinpoint paragraph 9');
    refer('As all in paragraph 9', 'reference paragraph 9 | 9 ?');
  });

  it('are several annexes, with a number or a letter', () => {
    refer(
      'annexes I and IV to the present resolution, annex B to C hereto, annexes II, III, to this decision',
      'reference annexes I and IV to the present resolution | I IV',
      'reference annex B to C hereto | B C',
      'reference annexes II, III, to this decision | II III',
    );
    refer(
      'annexed hereto, annex, above, annex X below, Annex to this draft resolution and annexI hereto',
      'reference annexed hereto | ',
      'reference annex, above |  above',
      'reference annex X below | X below',
      'reference Annex to this draft resolution | ',
    );
    refer('annex II, annex to the resolution, the annexation to the present resolution and unannexed hereto');
    refer('annexed IV to the present resolution and annex I. to the present resolution');
  });

  it('are read over two spaces as over one', () => {
    for (const text of [
      'paragraphs 1 and 2, above and 3 (a) below, and 4 below or 5 above',
      'paragraph 4 of the present resolution, paragraph 5, of this draft decision and paragraph 6 of this draft resolution',
      'subparagraphs (a) and (b) of paragraph 3 above, paragraph 4, subparagraph (c), below',
      'paragraph 5 in the Charter, paragraph 6 to that note, paragraph 7 from it, paragraph 8 or 9 of it, paragraph 10 thereof',
      'paragraphs 1, and 2 to 4, [5] and 6 through 9 and paragraph 7 subparagraph (a) above',
      'article 6, paragraph 3, rule 7 (a), paragraph 4 and 58/137, paragraph 5 above',
      'in particular paragraph 3 and notably paragraph 4',
      'annex II and III to the present draft resolution, annex A to C to this decision and annex I above',
    ]) {
      const spans = (said: string): readonly string[] =>
        findReferences(said, 0, said.length).map(({ start, end, ...span }) => {
          const facts = span.kind === 'reference' ? [span.of, span.side, span.sure, span.ofResolution, span.targets.length].join(' ') : '';
          return `${said.slice(start, end).replace(/ +/g, ' ')} ${span.kind} ${facts}`;
        });
      assert.ok(spans(text).length > 0);
      assert.deepEqual(spans(text.replaceAll(' ', '  ')), spans(text));
    }
  });
});
