import { remember } from '../../text/remember';
import type { Block } from '../../syntax/block';
import { isProse, isQuoted } from '../prose';
import { indexRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-10: bodies are named in full; an acronym may stand where the text has explained it. */
export const acronym = indexRule({
  code: 'style/acronym',
  rulebook: ['STY-10'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A body is named by its acronym',
  why: 'Acronyms are avoided in resolutions, and “United Nations” is never abbreviated. One that the text has explained in brackets is right; the Security Council is less strict.',
  source: 'United Nations Editorial Manual and Correspondence Manual',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate with UNODC;
                                           ^^^^^ style/acronym

2. *Requests* the Secretary-General to report to ECOSOC.
                                                 ^^^^^^ style/acronym
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate with the United Nations Office on Drugs and Crime;

2. *Requests* the Secretary-General to report to the Economic and Social Council.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting the work of the United Nations Office on Drugs and Crime (UNODC) and of UN-Women,

1. *Urges* Member States to cooperate with UNODC;

2. *Requests* the Secretary-General to report.
`,
    `The General Assembly,

Noting the study entitled Trade in a new century: report by the Secretary-General of UNCTAD and the use of the UNCITRAL
Toolkit,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    `The General Assembly,

1. *Urges* Member States to act [EU: in good faith] [Japan, EU and UNDP: without delay];

2. *Requests* the Secretary-General to report.
`,
  ],
  keysOf: (block) => explainedIn(block),
  looksUp({ block, place }) {
    return isProse(place) && place.part !== 'annex' ? acronymsOf(block).map(({ word }) => word) : NO_WORDS;
  },
  check({ block }, explained, { catalogue }, report) {
    for (const { word, start } of acronymsOf(block)) {
      const body = catalogue.bodies.byName(word).find((known) => known.acronym === word);
      const name = word === 'UN' ? 'United Nations' : body?.name;
      if (name === undefined || explained.has(word) || isQuoted(block, start)) continue;
      const end = start + word.length;
      if (isPartOfName(block, start, end) || isProposer(block, start)) continue;
      const before = block.text.slice(Math.max(0, start - 4), start);
      const newText = before === 'the ' || word === 'UN' ? name : `the ${name}`;
      report({
        span: { block: 0, start, end },
        message: message('Acronym: give the name in full, “{0}”', name),
        fixes: () => [{ title: message('Write “{0}”', newText), preferred: true, safe: false, edits: [{ block: 0, start, end, newText }] }],
      });
    }
  },
});

const NO_WORDS: readonly string[] = [];

/** The words in capitals that stand alone in brackets or quotation marks, where a text explains them. Remembered with the block. */
const explainedIn = remember((block: Block): readonly string[] => {
  const words = /[(“][A-Z]{2,12}[)”]/.test(block.text)
    ? [...matchesOf(block.text, /(?<=\()[A-Z]{2,12}(?=\))|(?<=“)[A-Z]{2,12}(?=”)/g)].map((match) => match[0])
    : NO_WORDS;
  return words;
});

interface Acronym {
  readonly word: string;
  readonly start: number;
}

const NONE: readonly Acronym[] = [];

/** The words in capitals of a block that stand in no brackets, symbols or compounds. */
const acronymsOf = remember((block: Block): readonly Acronym[] => {
  const { text, summary } = block;
  const found = /[A-Z]{2}/.test(text)
    ? [...matchesOf(text.slice(summary.start, summary.end), /(?<![\w/(.-])[A-Z]{2,12}(?![\w/)-]|\.\w)/g)].map((match) => ({
        word: match[0],
        start: summary.start + match.index,
      }))
    : NONE;
  return found;
});

/** Whether a word is among those that say who proposes what is in brackets: `[EU: …]`, `[Japan, EU and UNDP: …]`. */
function isProposer({ text }: Block, at: number): boolean {
  const opened = text.lastIndexOf('[', at);
  return opened >= 0 && /^\[[A-Z][^[\]:\r\n]{0,60}:/.test(text.slice(opened)) && text.indexOf(':', opened) > at;
}

/** Words with capitals that stand beside an acronym without making a name with it. */
const APART = /^\s+(?:Secretary|Member|Charter|General|Security)\b/;

/** Whether an acronym is part of a title or name: `UN Chronicle`, `IPCC Special Report`, `Model UN`, `UNEP@50`. */
function isPartOfName({ text, summary }: Block, start: number, end: number): boolean {
  const after = text.slice(end, end + 24);
  if (
    (/^(?:[@&]|[ -]\d|\s+“?\p{Lu}\p{L})/u.test(after) && !APART.test(after)) ||
    /^ (?:on|for|of|and) \p{Lu}\p{Ll}+ (?:Report|Strategy|Programme|Guide|Toolkit)/u.test(after)
  )
    return true;
  // A title that bears no quotation marks: `the publication entitled Trade in the 1970s: report of UNCTAD`.
  if (/\bentitled \p{Lu}[^“”",;.]{0,160}$/u.test(text.slice(summary.start, start))) return true;
  // The verb that opens the paragraph has a capital too.
  const before = text.slice(summary.start, start);
  return /(?<=[\p{L},;)] )(?:\p{Lu}\p{L}+|\d{4}) $/u.test(before.slice(-40));
}
