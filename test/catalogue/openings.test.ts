import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpeningMatch } from '../../server/src/catalogue/openings';
import { compiledCatalogue } from './compiledCatalogue';

const { openings } = compiledCatalogue;

function drawn(text: string, match: OpeningMatch | undefined): string {
  return match === undefined
    ? 'none'
    : [text.slice(0, match.length), match.opening.phrase, match.series ?? '-', match.seriesPlace ?? '-', match.key, match.head].join(' | ');
}

describe('openings of operative paragraphs', () => {
  const expected: readonly (readonly [string, string])[] = [
    ['Encourages Member States to', 'Encourages | Encourages | - | - | encourages | encourages'],
    ['Also encourages Member States', 'Also encourages | Encourages | also | before | encourages | encourages'],
    ['Further strongly urges all', 'Further strongly urges | Strongly urges | further | before | strongly urges | urges'],
    ['Encourages further efforts', 'Encourages | Encourages | - | - | encourages | encourages'],
    ['Takes note also of the report', 'Takes note also of | Takes note of | also | after | takes note | takes'],
    [
      'Takes note with appreciation of the report',
      'Takes note with appreciation of | Takes note with appreciation of | - | - | takes note with appreciation | takes',
    ],
    ['Once again urges Israel', 'Once again urges | Urges | once again | before | urges | urges'],
    ['Strongly supports the work', 'Strongly supports | Supports | - | - | strongly supports | supports'],
    [
      'Decides to remain seized of the matter;',
      'Decides to remain seized of the matter | Decides to remain seized of the matter | - | - | decides | decides',
    ],
    [
      'Acting under Chapter VII of the Charter, decides that',
      'Acting under Chapter VII of the Charter, decides | Decides | - | - | decides | decides',
    ],
    ['Calls upon Governments', 'Calls upon | Calls upon | - | - | calls upon | calls'],
    ['Calls for action', 'Calls for | Calls for | - | - | calls for | calls'],
    ['Bears in mind, as ever', 'Bears in mind | Bears in mind | - | - | bears in mind | bears'],
    ['Requestsx the', 'none'],
    ['The Secretary-General shall', 'none'],
    ['Also', 'none'],
    ['', 'none'],
  ];
  for (const [text, result] of expected) {
    it(`${JSON.stringify(text)}: ${result}`, () => {
      assert.equal(drawn(text, openings.matchOperative(text)), result);
    });
  }

  it('know their strength, their equivalents and what they address', () => {
    const opening = openings.matchOperative('Requests the Secretary-General')?.opening;
    assert.deepEqual(
      [opening?.category, opening?.strength, opening?.addresseeExpected, opening?.also, opening?.further],
      ['directive', 3, true, 'Also requests', 'Further requests'],
    );
    assert.match(opening?.french ?? '', /^Prie/u);
    assert.match(opening?.spanish ?? '', /^(?:Pide|Solicita)/u);
  });
});

describe('what an opening is used for', () => {
  it('is said of the commonest ones, and of what begins with them', () => {
    assert.match(openings.matchOperative('Urges all')?.opening.use ?? '', /^presses States/u);
    assert.equal(openings.matchOperative('Decides to establish')?.opening.use, openings.matchOperative('Decides')?.opening.use);
    for (const kind of ['operative', 'preambular'] as const) {
      const common = openings
        .forms(kind)
        .slice(0, 25)
        .filter(({ match }) => match.opening.use === undefined);
      assert.deepEqual(
        common.map(({ text }) => text),
        [],
      );
    }
  });
});

describe('openings of preambular paragraphs', () => {
  const expected: readonly (readonly [string, string])[] = [
    ['Recalling its resolution', 'Recalling | Recalling | - | - | recalling | recalling'],
    ['Recalling also its resolution', 'Recalling also | Recalling | also | after | recalling | recalling'],
    ['Recalling further its resolution', 'Recalling further | Recalling | further | after | recalling | recalling'],
    ['Encouraging further efforts', 'Encouraging | Encouraging | - | - | encouraging | encouraging'],
    ['Encouraging further the parties', 'Encouraging further | Encouraging | further | after | encouraging | encouraging'],
    ['Also welcoming the work', 'Also welcoming | Welcoming | also | before | welcoming | welcoming'],
    ['Deeply concerned also that', 'Deeply concerned also that | Deeply concerned that | also | after | deeply concerned | concerned'],
    [
      'Taking note with appreciation also of the',
      'Taking note with appreciation also of | Taking note with appreciation of | also | after | taking note with appreciation | taking',
    ],
    ['Having also considered the report', 'Having also considered | Having considered | also | after | having considered | considered'],
    ['Taking Note of the report', 'Taking Note of | Taking note of | - | - | taking note | taking'],
    ['Recalls its resolution', 'none'],
  ];
  for (const [text, result] of expected) {
    it(`${JSON.stringify(text)}: ${result}`, () => {
      assert.equal(drawn(text, openings.matchPreambular(text)), result);
    });
  }

  it('that want a preposition say which', () => {
    const match = openings.matchPreambular('Mindful the need for');
    assert.equal(match?.opening.phrase, 'Mindful');
    assert.deepEqual(match.opening.prepositions, ['of']);
  });

  it('Acting under Chapter VII is one of them', () => {
    const text = 'Acting under Chapter VII of the Charter of the United Nations,';
    assert.equal(openings.matchPreambular(text)?.length, text.length - 1);
  });
});

describe('the tables of openings', () => {
  for (const kind of ['operative', 'preambular'] as const) {
    const match = kind === 'operative' ? openings.matchOperative : openings.matchPreambular;

    it(`recognize every ${kind} opening, alone, as the second and as the third of a run`, () => {
      for (const opening of openings[kind]) {
        assert.equal(match(opening.phrase)?.opening, opening, opening.phrase);
        for (const [form, series] of [
          [opening.also, 'also'],
          [opening.further, 'further'],
        ] as const) {
          if (form !== undefined && openings[kind].every((other) => other.phrase !== form)) {
            assert.equal(match(`${form} the matter`)?.series, series, form);
          }
        }
      }
    });

    it(`hold no ${kind} opening twice, and equivalents for each of the curated ones`, () => {
      const phrases = openings[kind].map((opening) => opening.phrase);
      assert.deepEqual(
        phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at),
        [],
      );
      const lacking = openings[kind].filter(
        (opening) => opening.curated && (opening.french === undefined || opening.spanish === undefined),
      );
      assert.deepEqual(
        lacking.map((opening) => opening.phrase).filter((phrase) => !WITHOUT_EQUIVALENT.has(phrase)),
        [],
      );
    });

    it(`rank the ${kind} forms: no form twice, none lost`, () => {
      const ranked = openings.rank('GA', kind, '^').map(({ form }) => form.text);
      assert.equal(new Set(ranked).size, ranked.length);
      assert.equal(ranked.length, openings.forms(kind).length);
    });
  }

  it('put what follows most often first', () => {
    assert.deepEqual(
      openings
        .rank('GA', 'operative', 'Encourages')
        .slice(0, 2)
        .map(({ form }) => form.text),
      ['Encourages', 'Also encourages'],
    );
    assert.equal(openings.rank('GA', 'preambular', '^')[0]?.form.text, 'Recalling');
  });

  it('match no text beyond its end, whatever it is', () => {
    const words = fc.constantFrom(
      'Also',
      'further',
      'once',
      'again',
      'encourages',
      'Taking',
      'note',
      'with',
      'appreciation',
      'of',
      'Acting',
      'under',
      ',',
      '\n',
      ' ',
      '  ',
      'strongly',
      '*',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 14 }).map((parts) => parts.join(' ')),
        (text) => {
          for (const match of [openings.matchOperative(text), openings.matchPreambular(text)]) {
            assert.ok(match === undefined || (match.length > 0 && match.length <= text.length));
          }
        },
      ),
    );
  });
});

/** Phrases that were only counted in English texts, and one of simulations. */
const WITHOUT_EQUIVALENT: ReadonlySet<string> = new Set(['Has resolved', 'Noting with great concern', 'Recognizing with concern']);
