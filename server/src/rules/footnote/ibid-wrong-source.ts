import { resolveIbids, type IbidFault, type ResolvedIbid, type ResolvedNote } from '../../model/notes/ibid';
import type { NoteSeries, Segment } from '../../model/segment';
import { instrumentBefore, rightCitation } from '../../model/notes/instrumentOfMark';
import { message, sequenceRule, type Finding, type FixDraft, type Message, type RuleContext } from '../rule';
import { namesAndNotes } from '../sight';

/** FN-10: *Ibid.* stands for the one source of the note directly before, and that must be the source of what the text names. */
export const ibidWrongSource = sequenceRule({
  code: 'footnote/ibid-wrong-source',
  rulebook: ['FN-10'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: '“Ibid.” refers to the wrong source, or to none',
  why: '“Ibid.” refers to the single source of the immediately preceding footnote. When a footnote is inserted between the two, “Ibid.” becomes, unnoticed, a citation of something else.',
  source: 'United Nations practice in resolutions; the Editorial Manual, “Footnotes and other references”',
  bad: [
    {
      text: `The Economic and Social Council,

Recalling the United Nations Convention against Transnational Organized Crime,¹

Recalling also the note by the Secretary-General on joint action,²

Noting the smuggling of migrants, as set forth in the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime,³

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ General Assembly resolution 55/25, annex I.

² E/CN.15/2031/7, annex A.

³ Ibid., annex III.
  ^^^^^ footnote/ibid-wrong-source
`,
      fixed: `The Economic and Social Council,

Recalling the United Nations Convention against Transnational Organized Crime,¹

Recalling also the note by the Secretary-General on joint action,²

Noting the smuggling of migrants, as set forth in the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime,³

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ General Assembly resolution 55/25, annex I.

² E/CN.15/2031/7, annex A.

³ General Assembly resolution 55/25, annex III.
`,
    },
    {
      text: `The Economic and Social Council,

Recalling the report on its session,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Ibid., chap. II.
  ^^^^^ footnote/ibid-wrong-source
`,
    },
  ],
  good: [
    `The Economic and Social Council,

Recalling the United Nations Convention against Transnational Organized Crime,¹ and the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing that Convention,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ General Assembly resolution 55/25, annex I.

² Ibid., annex II.
`,
    `The Economic and Social Council,

Recalling the outcomes of its earlier sessions¹ and of the last one,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ See *Official Records of the Economic and Social Council, 2021, Supplement No. 9* (E/2021/29), chap. I, and ibid., *2026, Supplement No. 9* (E/2026/29), chap. I.

² Ibid., *2025, Supplement No. 9* (E/2025/29), chap. I.
`,
  ],
  sees: namesAndNotes,
  check(segment, context, report) {
    for (const series of segment.notes) {
      for (const resolved of resolveIbids(series, segment.blocks)) {
        for (const ibid of resolved.ibids) {
          const wrong = wrongIn(segment, series, resolved, ibid, context);
          if (wrong === undefined) continue;
          const { block } = resolved.note;
          const word = /^\S+/.exec(segment.blocks[block]?.text.slice(ibid.start, ibid.end) ?? '')?.[0].replace(/,$/, '') ?? '';
          report({
            span: { block, start: ibid.start, end: ibid.start + word.length },
            message: wrong.message,
            fixes: () => wrong.fixes,
            ...(wrong.related === undefined ? {} : { related: wrong.related }),
          });
        }
      }
    }
  },
});

interface Wrong {
  readonly message: Message;
  readonly fixes: readonly FixDraft[];
  readonly related?: Finding['related'];
}

function wrongIn(
  segment: Segment,
  series: NoteSeries,
  { note, reading }: ResolvedNote,
  ibid: ResolvedIbid,
  context: RuleContext,
): Wrong | undefined {
  // the one it goes back to is reported, or not here
  if (ibid.fault === 'undefined' || (ibid.fault !== undefined && isExcerpt(series))) return undefined;
  const named = reading.sources.length === 1 ? instrumentBefore(segment, series, note, context.catalogue) : undefined;
  const citation = named === undefined ? undefined : rightCitation(segment, series, note, named, ibid, context.catalogue);
  const fixes: readonly FixDraft[] =
    citation === undefined
      ? []
      : [
          {
            title: message('Write {0}', citation),
            preferred: true,
            safe: false,
            edits: [{ block: note.block, start: ibid.start, end: ibid.end, newText: citation.replace(/\.$/, '') }],
          },
        ];
  if (ibid.fault !== undefined) return { message: FAULTS[ibid.fault], fixes };
  if (named === undefined || citation === undefined || ibid.standsFor === undefined) return undefined;
  const mark = series.marks.find(({ mark: { label } }) => label === note.label.value);
  const related =
    mark === undefined
      ? []
      : [
          {
            span: { block: mark.block, start: mark.mark.start, end: mark.mark.end },
            message: message('The footnote indicator follows another name'),
          },
        ];
  return {
    message: message('“Ibid.” refers to {0}, but the text names another instrument: cite it', ibid.standsFor.text),
    fixes,
    related,
  };
}

/** Numbers that begin far from 1 go on with notes that are not here. */
function isExcerpt({ notes }: NoteSeries): boolean {
  return Number(notes[0]?.label.value) > 2;
}

const FAULTS: Readonly<Record<Exclude<IbidFault, 'undefined'>, Message>> = {
  first: message('“Ibid.” refers to no source: there is no preceding footnote. Cite the source'),
  explanatory: message('“Ibid.” refers to no source: the preceding footnote cites none. Cite the source'),
  several: message('“Ibid.” is ambiguous: the preceding footnote cites several sources. Cite the source'),
  asterisk: message('“Ibid.” refers to no source: it cannot refer to a footnote with an asterisk. Cite the source'),
};
