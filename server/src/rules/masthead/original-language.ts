import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-06: `Original:` and one of the six languages. */
export const originalLanguage = blockRule({
  code: 'masthead/original-language',
  rulebook: ['MH-06'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The original language is not an official language',
  why: '“Original:” names the language in which the draft was submitted: Arabic, Chinese, English, French, Russian or Spanish.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: exampleFront({
        original: `Original: Engl.
^^^^^^^^^^^^^^^ masthead/original-language`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        original: `Orig. lang.: French
^^^^^^^^^^^^^^^^^^^ masthead/original-language`,
      }),
      fixed: exampleFront({ original: 'Original: French' }),
    },
  ],
  good: [exampleFront(), exampleFront({ original: 'Original: English/French' })],
  roles: ['masthead'],
  sign: /Orig/i,
  check({ block }, _context, report) {
    const { text, summary } = block;
    if (!/^Orig(?:inal|\.)/i.test(summary.opening)) return;
    const { start, end } = summary;
    const line = text.slice(start, end);
    if (line.length > 60 || RIGHT.test(line) || !line.includes(':')) return;
    const value = LANGUAGES.find((language) => line.slice(line.indexOf(':')).toLowerCase().includes(language.slice(0, 3).toLowerCase()));
    report({
      span: { block: 0, start, end },
      message: message('Not an official language: the line should read “Original:” and one of the six official languages'),
      fixes: () =>
        value === undefined
          ? []
          : [
              {
                title: message('Write “{0}”', `Original: ${value}`),
                preferred: true,
                safe: true,
                edits: [{ block: 0, start, end, newText: `Original: ${value}` }],
              },
            ],
    });
  },
});

const LANGUAGES = ['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish'];

/** One language or several; capitals as older documents have them. */
const RIGHT = new RegExp(`^Original: ?(?:(?:${LANGUAGES.join('|')})(?:[/,] ?| and |$))+$`, 'i');
