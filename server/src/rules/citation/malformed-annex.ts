import { fromRoman, toRoman } from '../../text/numerals';
import { inlineSpansOf } from '../../syntax/inline';
import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';

/** CIT-06: `resolution 55/25, annex II`. */
export const malformedAnnex = blockRule({
  code: 'citation/malformed-annex',
  rulebook: ['CIT-06'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'An annex is not cited in the usual form',
  why: 'The annex follows the number of the resolution after a comma, in lower case, with a roman numeral where there are several annexes.',
  source: 'Practice in the footnotes of all organs',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention,¹ and its Protocol,²',
        `¹ General Assembly resolution 55/25 Annex 1.
                                    ^^^^^^^ citation/malformed-annex

² General Assembly resolution 55/25, Annex II.
                                     ^^^^^^^^ citation/malformed-annex`,
      ),
      fixed: exampleDraft(
        'Recalling the Convention,¹ and its Protocol,²',
        '¹ General Assembly resolution 55/25, annex I.\n\n² General Assembly resolution 55/25, annex II.',
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention,¹', '¹ General Assembly resolution 55/25, annex I.'),
    exampleDraft('Recalling the Convention,¹', '¹ Resolution 44/25, annex.'),
  ],
  sign: /[Aa]nnex/,
  check({ block, place }, _context, report) {
    if (place.role === 'comment') return;
    for (const { act, end, dateEnd } of inlineSpansOf(block, 'act')) {
      const from = Math.max(end, dateEnd);
      const found = ANNEX.exec(block.text.slice(from, from + 40));
      if (act !== 'resolution' || found === null) continue;
      const { gap = '', word = '', number } = found.groups ?? {};
      const numeral = number === undefined ? undefined : numeralOf(number);
      const right = `annex${word.slice(5)}${numeral === undefined ? '' : ` ${numeral}`}`;
      const start = from + gap.length;
      const to = from + found[0].length;
      if (gap.startsWith(',') && block.text.slice(start, to).replaceAll(/\s+/g, ' ') === right) continue;
      report({
        span: { block: 0, start, end: to },
        message: message('Unusual form of citing an annex: it should read “, {0}”', right),
        fixes: () => [
          {
            title: message('Write {0}', right),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: from, end: to, newText: `${gap.startsWith(',') ? gap : `, `}${right}` }],
          },
        ],
      });
    }
  },
});

const ANNEX = /^(?<gap>,?\s{1,3})(?<word>[Aa]nnex(?:es)?)(?!\p{L})(?:\s(?<number>\d{1,2}|[ivxIVX]{1,5})(?![\p{L}\d]))?/u;

function numeralOf(number: string): string {
  if (/^\d+$/.test(number)) return toRoman(Number(number)).toUpperCase();
  return fromRoman(number.toLowerCase()) === undefined ? number : number.toUpperCase();
}
