import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** A word that was typed twice. */
export const doubledWord = blockRule({
  code: 'style/doubled-word',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'A word is repeated',
  why: 'A word typed twice is the commonest typing error, and is easily overlooked at the end of a line.',
  source: 'A rule of this project: six of six in unseen published texts were errors',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act in accordance with with the Convention;
                                              ^^^^^^^^^ style/doubled-word

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act in accordance with the Convention;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Notes* that that step has had had its effect;

2. *Requests* the Secretary-General to report.
`,
    `Common operative phrases

Accepts affirms considers declares endorses expresses hope notes proclaims regrets reminds reminds resolves supports supports strongly takes note transmits urges welcomes
`,
  ],
  roles: PROSE,
  sign: /\b([a-z]+)\s+\1\b/,
  check({ block }, _context, report) {
    const { text, summary } = block;
    for (const found of matchesOf(text.slice(0, summary.end), /(?<![\p{L}\d’'-])(\p{Ll}+)(\s+)\1(?![\p{L}\d’'-])/gu)) {
      const [written, word = ''] = found;
      const start = found.index;
      const end = start + written.length;
      if (start < summary.start || MEANT.has(word) || new RegExp(`${word}\\s$`, 'i').test(text.slice(0, start)) || isQuoted(block, start))
        continue;
      if (isList(text, start, end)) continue;
      report({
        span: { block: 0, start, end },
        message: message('“{0}” is repeated', word),
        fixes: () => [writes(start, end, word, 'safe')],
      });
    }
  },
});

/** Whether a word stands among words that make no sentence, as in a list of verbs to choose from. */
function isList(text: string, start: number, end: number): boolean {
  return !SENTENCE.test(text.slice(Math.max(0, start - 60), start)) && !SENTENCE.test(text.slice(end, end + 60)) && text.length > end + 40;
}

/** What a stretch of a sentence can hardly lack. */
const SENTENCE = /[,;:.()]|\b(?:the|an?|of|to|and|in|on|for|with|by|from|that|its|or|at|as)\b/;

/** Words that may well stand twice, as one after another: `that that`, `had had`, and words of other languages. */
const MEANT: ReadonlySet<string> = new Set(['that', 'had', 'is', 'who', 'so', 'bis', 'pari', 'do', 'par']);
