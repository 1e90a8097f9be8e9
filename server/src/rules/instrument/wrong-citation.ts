import type { InstrumentCitation } from '../../catalogue/citations';
import type { Instrument } from '../../catalogue/instruments';
import type { ResolvedNote, StandsFor } from '../../model/notes/ibid';
import type { Segment } from '../../model/segment';
import type { Span } from '../../text/position';
import { citedInstruments, type CitedInstrument } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule, type RuleContext } from '../rule';
import { namesAndNotes } from '../sight';
import { matchesOf } from '../../text/matches';

/**
 * A rule of ours: the note after an instrument's name cites another resolution, annex, volume or number than any that the catalogue knows
 * for it.
 */
export const wrongCitation = sequenceRule({
  code: 'instrument/wrong-citation',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote cites another source than that of the instrument',
  why: 'Footnotes move with their paragraphs, and numbers are copied wrongly. A reader who looks up the instrument by such a footnote finds another one.',
  source: 'The citations in the catalogue of instruments; only those confirmed by a source are held against a footnote',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        `¹ General Assembly resolution 45/25, annex.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/wrong-citation`,
      ),
      fixed: exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ General Assembly resolution 44/25, annex.'),
    },
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        `¹ United Nations, Treaty Series, vol. 1577, No. 27513.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/wrong-citation`,
      ),
      fixed: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        '¹ United Nations, Treaty Series, vol. 1577, No. 27531.',
      ),
    },
    {
      text: exampleDraft(
        'Recalling the United Nations Convention against Transnational Organized Crime,¹',
        `¹ General Assembly resolution 55/25, annex II.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/wrong-citation`,
      ),
      fixed: exampleDraft(
        'Recalling the United Nations Convention against Transnational Organized Crime,¹',
        '¹ General Assembly resolution 55/25, annex I.',
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ General Assembly resolution 44/25, annex.'),
    exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.'),
    exampleDraft(
      'Recalling the report of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime,¹',
      '¹ CTOC/COP/2030/9.',
    ),
  ],
  sees: namesAndNotes,
  check(segment, context, report) {
    for (const cited of citedInstruments(segment, context.catalogue)) {
      const [mark, ...others] = cited.marks;
      const source = mark?.note === undefined || others.length > 0 ? undefined : sourceOf(segment, mark.note);
      if (mark?.note === undefined || source === undefined || isAboutSomethingElse(segment, cited)) continue;
      const right = contradicted(cited.instruments, source.standsFor, context);
      if (right === undefined) continue;
      // “See” may lead to what only contains the instrument, but not to another instrument.
      if (source.isLead && !isAnother(cited.instruments, source.standsFor, context)) continue;
      const { note } = mark.note;
      // An organ cites its own resolutions without its name: the note shows whether this text does so.
      const newText = (source.standsFor.organ === undefined ? right.citation.ownText : right.citation.text)
        .replace(/^See /, '')
        .replace(/\.$/, '');
      report({
        span: { block: note.block, start: source.start, end: source.end },
        message: message('Wrong source: the footnote should read {0}', newText),
        related: [
          { span: { block: cited.block, start: cited.start, end: cited.end }, message: message('The footnote belongs to this name') },
        ],
        fixes: () => [
          {
            title: message('Write {0}', newText),
            preferred: true,
            safe: false,
            edits: [{ block: note.block, start: source.start, end: source.end, newText }],
          },
        ],
      });
    }
  },
});

/**
 * The one source of a note, with its place in the block; an `Ibid.` is a matter of another rule, and a `See` may lead to what only contains
 * the instrument.
 */
function sourceOf(
  segment: Segment,
  { note, reading, source }: ResolvedNote,
): (Span & { readonly standsFor: StandsFor; readonly isLead: boolean }) | undefined {
  const [only, ...others] = reading.sources;
  const block = segment.blocks[note.block];
  if (only === undefined || others.length > 0 || source === undefined || block === undefined || only.kind === 'ibid') return undefined;
  const start = Math.max(note.label.end, block.summary.start);
  const isLead = /\bsee\b/i.test(block.text.slice(start, start + only.start));
  return { start: start + only.start, end: start + only.end, standsFor: source, isLead };
}

const SOMETHING_ELSE =
  /\b(?:amendments?|committee|conference|congress|meetings?|reports?|reviews?|resolutions?|decisions?|sessions?|outcome|drafts?|annex|general comments?|recommendations?|commentary|assembly|parties|states|members|signatories|council|body|statement|declaration)\b[^,;]{0,80}$/i;

/**
 * `the report of the Committee on …,⁴`, `the Conference of the Parties to the Convention,⁵`: the note may belong to the longer thing; so
 * with a protocol that the words after the name speak of.
 */
function isAboutSomethingElse(segment: Segment, { block, start, end, marks }: CitedInstrument): boolean {
  const text = segment.blocks[block]?.text ?? '';
  const before = text.slice(Math.max(0, start - 120), start);
  return SOMETHING_ELSE.test(before) || /\p{L}/u.test(text.slice(end, marks[0]?.placed.mark.start ?? end));
}

/**
 * The instrument whose citations a source contradicts, each known citation of its kind being sure; undefined where one fits or anything is
 * open.
 */
function contradicted(
  instruments: readonly Instrument[],
  source: StandsFor,
  { catalogue }: RuleContext,
): { readonly instrument: Instrument; readonly citation: InstrumentCitation } | undefined {
  const known = instruments.flatMap((instrument) =>
    catalogue.instruments
      .citations(instrument)
      .filter((citation) => isOfKind(citation, source))
      .map((citation) => ({ instrument, citation })),
  );
  const [first] = known;
  if (first === undefined || known.some(({ citation }) => !citation.sure || fits(source, citation))) return undefined;
  return { instrument: first.instrument, citation: first.citation };
}

/** Whether a source is the citation of an instrument that the catalogue knows, and of none of these. */
function isAnother(instruments: readonly Instrument[], source: StandsFor, { catalogue }: RuleContext): boolean {
  return (
    source.kind === 'resolution' &&
    catalogue.instruments.all.some(
      (other) =>
        !instruments.includes(other) &&
        catalogue.instruments
          .citations(other)
          .some((citation) => citation.sure && citation.resolution !== undefined && isOfKind(citation, source) && fits(source, citation)),
    )
  );
}

function isOfKind(citation: InstrumentCitation, source: StandsFor): boolean {
  if (source.kind === 'treaty') return citation.unts !== undefined && source.base.startsWith('United');
  return (
    source.kind === 'resolution' &&
    citation.resolution !== undefined &&
    (source.organ === undefined || source.organ === 'its' || source.organ === citation.resolution.organ)
  );
}

function fits(source: StandsFor, { unts, resolution, pinpoint }: InstrumentCitation): boolean {
  if (source.kind === 'treaty') {
    const volumes = numbersIn(/vols?\. ([\d, and]+)/.exec(source.text)?.[1] ?? '');
    const numbers = numbersIn(source.id ?? '');
    return unts === undefined || (overlap(volumes, unts.volumes.flatMap(numbersIn)) && overlap(numbers, numbersIn(unts.number)));
  }
  if (resolution === undefined) return true;
  const [cited, known] = [plain(source.id ?? ''), plain(resolution.id)];
  // One part of a resolution may be cited as the whole.
  if (cited !== known && cited !== known.replace(/(?<=\d)[A-Z]$/, '')) return false;
  const [written, right] = [annexOf(source.pinpoint), annexOf(pinpoint)];
  return written === undefined || right === undefined || written === right;
}

/** Whether two lists share a number, or one of them is empty. */
function overlap(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((number) => other.includes(number));
}

/** The numbers of `2171 and 2173`, `970–973`; a range stands for all that lie in it. */
function numbersIn(text: string): readonly string[] {
  return [...matchesOf(text, /(\d+)(?:[–-](\d+))?/g)].flatMap(([, first = '', last = first]) =>
    Array.from({ length: Math.min(20, Math.max(1, Number(last) - Number(first) + 1)) }, (_, step) => String(Number(first) + step)),
  );
}

function plain(id: string): string {
  return id.replaceAll(/[\s()]/g, '').toUpperCase();
}

/** The numeral of a numbered annex. */
function annexOf(pinpoint: string | undefined): string | undefined {
  return /\bannex ([IVX]+)\b/.exec(pinpoint ?? '')?.[1];
}
