import type { Segment } from '../../model/segment';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { message, sequenceRule, type Finding, type RuleContext } from '../rule';
import { openingWords } from '../sight';

/** EN-01: a text opens with the organ’s full name and the article: `The Economic and Social Council,`. */
export const malformedEnactingLine = sequenceRule({
  code: 'enacting/malformed',
  rulebook: ['EN-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The opening line (name of the organ) is incorrect',
  why: 'The line names the organ that adopts the text. Without its article, or with a name that is not quite that of the organ, the sentence of the resolution has no subject.',
  source:
    'United Nations Editorial Manual, “Resolutions and other formal decisions”: the name of the organ, the preamble, the operative part',
  bad: [
    {
      text: `Economic and Social Council,
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enacting/malformed

*Recalling* its resolution 2030/4,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The Economic and Social Council,

*Recalling* its resolution 2030/4,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
    {
      text: `The Economic & Social Council,
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enacting/malformed

*Recalling* its resolution 2030/4,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The Economic and Social Council,

*Recalling* its resolution 2030/4,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `Economic and Social Council

Strengthening cooperation

The Economic and Social Council,

*Recalling* its resolution 2030/4,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingWords,
  check(segment, context, report) {
    for (const { enacting, start, end } of segment.texts) {
      const found = enacting < 0 ? findMisnamed(segment, start, end, context) : misnamed(segment, enacting);
      // Some handbooks of Model UN have “The United Nations General Assembly”.
      if (found !== undefined) report(context.profile === 'mun' ? { ...found, severity: 'warning' } : found);
    }
  },
});

const ORGANS = ['Economic and Social Council', 'General Assembly', 'Human Rights Council', 'Security Council'];

/** Before a fragment’s first preambular or operative paragraph, a short line that is nearly an organ’s name. */
function findMisnamed(segment: Segment, start: number, end: number, { catalogue }: RuleContext): Finding | undefined {
  let before = -1;
  for (let index = start; index < Math.min(end, start + 40); index += 1) {
    const block = segment.blocks[index];
    if (block === undefined || block.kind === 'blank' || block.kind === 'comment' || block.kind === 'note') continue;
    if (before >= 0 && openingOf(block, block.kind === 'paragraph' ? 'operative' : 'preambular', catalogue) !== undefined)
      return misnamed(segment, before);
    before = index;
  }
  return undefined;
}

function misnamed(segment: Segment, index: number): Finding | undefined {
  const block = segment.blocks[index];
  if (block === undefined || block.summary.end - block.summary.start > 60) return undefined;
  const { opening, start, end } = block.summary;
  const [, article = '', name = '', comma = ''] = /^(The |the )?(.*?)([,:;.]?)$/.exec(opening) ?? [];
  const organ = ORGANS.find((known) => isNearly(name, known));
  if (organ === undefined || (organ === name && article === 'The ')) return undefined;
  const emphasis = /^[*_]+/.exec(block.text.slice(start))?.[0] ?? '';
  const written = `${emphasis}The ${organ}${comma === '' ? '' : ','}${emphasis}`;
  return {
    span: { block: index, start, end },
    message: message('Name of the organ incorrect: the opening line should read “{0}”', `The ${organ},`),
    fixes: () => [
      {
        title: message('Write “{0}”', `The ${organ},`),
        preferred: true,
        safe: true,
        edits: [{ block: index, start, end, newText: written }],
      },
    ],
  };
}

/** The same name but for case, `&` for `and`, or one letter that is wrong, missing, doubled or exchanged. */
function isNearly(name: string, organ: string): boolean {
  const written = name
    .toLowerCase()
    .replace(' & ', ' and ')
    .replace(/^united nations /, '');
  const known = organ.toLowerCase();
  if (written === known) return true;
  if (Math.abs(written.length - known.length) > 1 || written.length < 8) return false;
  let head = 0;
  while (head < written.length && written[head] === known[head]) head += 1;
  let tail = 0;
  while (tail < written.length - head && tail < known.length - head && written.at(-1 - tail) === known.at(-1 - tail)) tail += 1;
  const rest = written.slice(head, written.length - tail);
  const wanted = known.slice(head, known.length - tail);
  return (rest.length <= 1 && wanted.length <= 1) || (rest.length === 2 && wanted === `${rest.charAt(1)}${rest.charAt(0)}`);
}
