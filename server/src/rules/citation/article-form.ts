import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** XR-04: articles are written out in the text. */
export const articleForm = blockRule({
  code: 'citation/article-form',
  rulebook: ['XR-04'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'An article is abbreviated in the text',
  why: 'In the text an article and its paragraph are written out: “article 6, paragraph 2, of the Protocol”. “art.” is for footnotes.',
  source: 'Practice of all organs; “article 6 (2)”, with a space, is printed too',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to apply Art. 6(2) of the Protocol and article 7(3) thereof;
                                  ^^^^^^^^^ citation/article-form
                                                                        ^^^^ citation/article-form

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to apply article 6, paragraph 2, of the Protocol and article 7, paragraph 3, thereof;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to apply article 6, paragraph 2, of the Protocol and article 7 (3) thereof;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /rt\. |rticle/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, /\b[Aa]rt\. ?(\d{1,3})(?:\((\d{1,2})\))?,?|(?<=\b[Aa]rticle )(\d{1,3})\((\d{1,2})\),?/g)) {
      const [written, first, firstPart, second, secondPart] = found;
      const start = found.index;
      const end = start + written.length - (written.endsWith(',') ? 1 : 0);
      if (isQuoted(block, start)) continue;
      const part = firstPart ?? secondPart;
      const article = first === undefined ? (second ?? '') : `article ${first}`;
      const comma = /^ (?:of|to|thereof|there)\b/.test(text.slice(end)) ? ',' : '';
      const wanted = part === undefined ? article : `${article}, paragraph ${part}${comma}`;
      report({
        span: { block: 0, start, end },
        message: message('Short form: write out “{0}” in the text', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});
