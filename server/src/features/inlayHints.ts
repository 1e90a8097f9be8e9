import type { FeatureContext } from './at/context';
import type { InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { resolveIbids } from '../model/notes/ibid';
import { labelValue } from '../model/outline/lists';
import type { PlacedSegment } from '../model/model';
import { planNotes } from '../model/notes/renumber';
import type { NoteSeries, Segment, SegmentSpan } from '../model/segment';
import type { ResolutionDocument } from '../syntax/document';
import { fromRaised, toRaised } from '../text/characters';
import { message, type Message, type Say } from '../text/message';
import type { Range } from '../text/position';
import { contentRange, rangeIn } from './at/spot';

/** Which hints are wanted. */
export interface InlayHintSettings {
  /** The source behind an `Ibid.` */
  readonly ibid: boolean;
  /** The number that a symbolic note will be printed with, and the one that a wrong number should be. */
  readonly numbers: boolean;
}

/**
 * What stands beside the text of a range without being in it: the source behind an `Ibid.`, the number of a symbolic note, the number that
 * is expected
 * where one is wrong. Where a wrong number shifts all that follow, only the first is told. In the order of the text.
 */
export function inlayHints({ document, model, say }: FeatureContext, range: Range, wanted: InlayHintSettings): InlayHint[] {
  const first = document.blockIndexAt(document.offsetAt(range.start));
  const last = document.blockIndexAt(document.offsetAt(range.end));
  const hints: InlayHint[] = [];
  for (const placed of model.segments) {
    const { segment, firstBlock } = placed;
    if (firstBlock > last || firstBlock + segment.blocks.length <= first) continue;
    const found = [
      ...(wanted.ibid ? ibidHints(segment) : []),
      ...(wanted.numbers ? [...symbolicHints(segment), ...memberHints(segment), ...noteHints(segment)] : []),
    ];
    for (const hint of found) {
      const index = firstBlock + hint.span.block;
      if (index >= first && index <= last) hints.push(toInlayHint(document, placed, say, hint));
    }
  }
  return hints.sort((one, other) => one.position.line - other.position.line || one.position.character - other.position.character);
}

interface HintDraft {
  /** The hint stands at its end. */
  readonly span: SegmentSpan;
  readonly label: string;
  readonly tooltip: Message;
  /** The block that the hint leads to. */
  readonly target?: number;
}

/** Without `enum` of the wire, which is a value. */
const PARAMETER: typeof InlayHintKind.Parameter = 2;

function toInlayHint(
  document: ResolutionDocument,
  placed: PlacedSegment,
  say: Say,
  { span, label, tooltip, target }: HintDraft,
): InlayHint {
  const position = rangeIn(document, placed, span).end;
  const parts =
    target === undefined ? label : [{ value: label, location: { uri: document.uri, range: contentRange(document, placed, target) } }];
  return { position, label: parts, kind: PARAMETER, tooltip: say(tooltip), paddingLeft: true };
}

/** What is shown of a source, in UTF-16 units. */
const LONGEST = 60;

function ibidHints(segment: Segment): readonly HintDraft[] {
  return segment.notes.flatMap((series) => {
    const notes = resolveIbids(series, segment.blocks);
    return notes.flatMap(({ note: { block }, ibids }) =>
      ibids.flatMap(({ start, standsFor, word, antecedent }): readonly HintDraft[] => {
        if (standsFor === undefined || word === undefined) return [];
        const source = notes[antecedent ?? -1]?.note;
        const elsewhere = source === undefined || source.block === block ? undefined : source;
        const tooltip =
          elsewhere === undefined
            ? message('After another source in the same footnote: {0}', standsFor.text)
            : message('As in footnote {0}: {1}', elsewhere.label.value, standsFor.text);
        return [
          {
            span: { block, start, end: start + IBID.length },
            label: `= ${shortened(word)}`,
            tooltip,
            ...(elsewhere !== undefined && { target: elsewhere.block }),
          },
        ];
      }),
    );
  });
}

const IBID = 'Ibid.';

/** At most so much, up to a comma: a number that is cut off, or parted from what it counts, is another number. */
function shortened(text: string): string {
  const plain = text.replaceAll(/[*_]/g, '');
  if (plain.length <= LONGEST) return plain;
  const comma = plain.lastIndexOf(', ', LONGEST);
  return `${plain.slice(0, comma > 0 ? comma : plain.lastIndexOf(' ', LONGEST))} …`;
}

/** Notes are printed with the numbers of the places at which their marks come first. */
function symbolicHints(segment: Segment): readonly HintDraft[] {
  const symbolic = segment.notes.find(({ kind }) => kind === 'symbolic');
  if (symbolic === undefined) return [];
  const counted = segment.notes
    .filter(({ kind }) => kind !== 'asterisk')
    .flatMap(({ kind, marks }) => marks.map(({ block, mark }) => ({ block, at: mark.start, key: `${kind} ${mark.label}` })));
  counted.sort((one, other) => one.block - other.block || one.at - other.at);
  const numbers = new Map([...new Set(counted.map(({ key }) => key))].map((key, index) => [key, index + 1]));
  const hint = (block: number, { start, end }: { readonly start: number; readonly end: number }, label: string): readonly HintDraft[] => {
    const number = numbers.get(`symbolic ${label}`);
    return number === undefined
      ? []
      : [{ span: { block, start, end }, label: toRaised(number), tooltip: message('Will be printed as footnote {0}', number) }];
  };
  return [
    ...symbolic.marks.flatMap(({ block, mark }) => hint(block, mark, mark.label)),
    ...symbolic.notes.flatMap(({ block, label }) => hint(block, label, label.value)),
  ];
}

function memberHints(segment: Segment): readonly HintDraft[] {
  return segment.lists.flatMap(({ counts, members }) =>
    members.flatMap(({ block, label, expected }): readonly HintDraft[] => {
      if (expected === undefined) return [];
      const value = labelValue(expected, counts);
      const shown = label.form === 'number' || label.form === 'number-bracket' || label.form === 'dotted' ? `${value}.` : `(${value})`;
      return [{ span: { block, start: label.start, end: label.end }, label: `→ ${shown}`, tooltip: message('Expected here: {0}', shown) }];
    }),
  );
}

/** Marks and notes where counting goes wrong: those that follow are off by as much. */
function noteHints(segment: Segment): readonly HintDraft[] {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  // A new plan costs more than a look whether one is needed.
  if (series === undefined || isInOrder(segment, series)) return [];
  const planned = new Map(
    planNotes(segment, undefined).edits.map(({ block, start, newText }) => [`${block}:${start}`, newText.replace(/:$/, '')]),
  );
  const breaks = (places: readonly { readonly span: SegmentSpan; readonly number: number }[]): readonly HintDraft[] => {
    let off = 0;
    return places.flatMap(({ span, number }): readonly HintDraft[] => {
      const written = planned.get(`${span.block}:${span.start}`) ?? '';
      const right = numberIn(written) ?? number;
      const isBreak = right !== number && right - number !== off;
      off = right - number;
      return isBreak ? [{ span, label: `→ ${written}`, tooltip: message('Expected here: {0}', written) }] : [];
    });
  };
  return [
    ...breaks(series.marks.map(({ block, mark }) => ({ span: { block, start: mark.start, end: mark.end }, number: Number(mark.label) }))),
    ...breaks(
      series.notes.map(({ block, label }) => ({ span: { block, start: label.start, end: label.end }, number: Number(label.value) })),
    ),
  ];
}

/** Whether marks and notes are plainly numbered from 1 on; in doubt they are not. */
function isInOrder(segment: Segment, { marks, notes }: NoteSeries): boolean {
  if (segment.notes.some(({ kind }) => kind === 'symbolic')) return false;
  const counts = (labels: readonly string[]): boolean => labels.every((label, index) => label === String(index + 1));
  return counts(marks.map(({ mark }) => mark.label)) && counts(notes.map(({ label }) => label.value));
}

/** The number of a mark or label as it is to be written; undefined for an `Ibid.` that is written out. */
function numberIn(written: string): number | undefined {
  const digits = /^(?:\[\^)?(\d{1,4}|[⁰¹²³⁴-⁹]{1,4})(?:\]:?|\/)?$/.exec(written)?.[1];
  if (digits === undefined) return undefined;
  return Number(/^\d/.test(digits) ? digits : fromRaised(digits));
}
