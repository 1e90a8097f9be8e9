import { offsetOfOpening, openingOf } from '../../model/openings/paragraphOpenings';
import type { Catalogue } from '../../catalogue/catalogue';
import { paragraphsOf, type Paragraph } from '../../model/paragraphs';
import { message, sequenceRule, type Finding } from '../rule';
import { hasVerbLater } from '../verbLater';
import { openingWordsOrAll } from '../sight';

/** OP-01, PP-01: a paragraph opens with one of the phrases that resolutions use. */
export const unknownOpening = sequenceRule({
  code: 'opening/unknown-opening',
  rulebook: ['OP-01', 'PP-01'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  untilLeft: true,
  since: '0.1',
  title: 'A paragraph begins with words that are not used in resolutions',
  why: 'Delegations read a resolution by its opening words, whose weight is known. Opening words that no published resolution has are usually an error.',
  source:
    'United Nations Editorial Manual, “Resolutions and other formal decisions”, and the opening words counted in published resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12,

In particular the report of the Secretary-General,
^^ opening/unknown-opening

1. *Urges* Member States to act;

2. We invite the regional commissions to contribute;
   ^^ opening/unknown-opening

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Pursuant to its resolution 80/12,

1. *Strongly urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingWordsOrAll,
  check(segment, { catalogue }, report) {
    const findings: { readonly text: string; readonly finding: Finding }[] = [];
    const known = new Map<string, number>();
    for (const { kind, block: index, text, labelled } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      if (block === undefined || (kind === 'operative' && !labelled)) continue;
      const list = `${kind} ${String(text)}`;
      if (openingOf(block, 'operative', catalogue) !== undefined || openingOf(block, 'preambular', catalogue) !== undefined) {
        known.set(list, (known.get(list) ?? 0) + 1);
        continue;
      }
      const { opening, candidate, ending } = block.summary;
      if (isSentenceWithVerbLater(opening, kind, catalogue)) continue;
      const first = /^\p{Lu}\p{L}*/u.exec(opening)?.[0] ?? '';
      if (first === '' || candidate !== undefined) continue;
      if (kind === 'operative' ? isPlausibleVerb(first) : (ending !== ',' && ending !== ':') || isPlausibleParticiple(opening, first))
        continue;
      const span = { block: index, start: offsetOfOpening(block, 0), end: offsetOfOpening(block, first.length - 1) + 1 };
      const said =
        kind === 'operative'
          ? message('“{0}” is not a verb with which operative paragraphs begin: check the opening words', first)
          : message('“{0}” is not used to begin a preambular paragraph: check the opening words', first);
      findings.push({ text: list, finding: { span, message: said } });
    }
    // A declaration or a list of principles has no such openings at all: there is nothing to correct.
    for (const { text, finding } of findings)
      if (findings.filter((other) => other.text === text).length <= (known.get(text) ?? 0)) report(finding);
  },
});

/**
 * `While noting …` in the preamble; `Also, in this regard, calls upon`, `Further to counter that threat, decides` and `Is encouraged by` in
 * the operative part: a phrase before the verb, or a passive verb.
 */
function isSentenceWithVerbLater(opening: string, kind: Paragraph['kind'], catalogue: Catalogue): boolean {
  if (kind === 'preambular') return /^(?:While|Whilst|Although|Having|Being|Indignant|Not|Ever|Still|Even) /.test(opening);
  if (/^(?:Is|Are) (?:\w+ly )?\w+ed (?:by|that|at|to)\b/.test(opening)) return true;
  return hasVerbLater(opening, catalogue);
}

/** A verb that no table has (`Applauds`), an adverb before one, or a phrase before one (`Upon receipt of the report, requests`). */
function isPlausibleVerb(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ing|ly|s)$/u.test(word) || PHRASE_WORDS.has(word);
}

/** A participle or adverb that no table has (`Apprised by`, `Gravely distressed by`), or a phrase such as `In pursuance of`. */
function isPlausibleParticiple(opening: string, word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ed|ing|ly|ful|ous)$/u.test(word) || (PHRASE_WORDS.has(word) && !opening.startsWith('In particular'));
}

/** Words that open a phrase before the verb. */
const PHRASE_WORDS: ReadonlySet<string> = new Set(['Acting', 'After', 'As', 'At', 'Having', 'In', 'On', 'Upon', 'With']);
