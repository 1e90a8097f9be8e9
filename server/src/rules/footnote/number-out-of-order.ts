import { longestRun } from '../../model/edits/longestRun';
import type { Segment, SegmentSpan } from '../../model/segment';
import { labelsExplained } from '../../model/notes/markSearch';
import { renumberingOfNotes } from '../renumbering';
import { marksRunTogether } from '../runTogether';
import { message, sequenceRule, type Finding } from '../rule';
import { lostNumbers } from '../sight';

/** FN-02: notes are numbered 1 … n in the order of their first marks, and stand in that order. */
export const noteNumberOutOfOrder = sequenceRule({
  code: 'footnote/number-out-of-order',
  rulebook: ['FN-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote number is out of sequence',
  why: 'Footnotes are looked up by number. A number that is skipped, repeated or out of sequence sends the reader to the wrong source.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX: no number is repeated incorrectly or skipped',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,² and its Protocol,¹
                         ^ footnote/number-out-of-order

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 54/263, annex II.

² Resolution 44/25, annex.
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
    },
    {
      text: `The General Assembly,

Recalling the Convention,¹ and its Protocol,³
                                            ^ footnote/number-out-of-order

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

³ Resolution 54/263, annex II.
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
  ],
  sees: lostNumbers,
  check(segment, _context, report) {
    const fixes = () => [renumberingOfNotes(segment)];
    for (const fault of faultsOf(segment)) {
      report({ span: fault.span, ...lighterInOldForm(segment, fault.span), message: fault.message, fixes });
    }
    for (const { span, number } of doubledNotes(segment))
      report({ span, message: message('There is another footnote {0}: footnotes should be numbered consecutively', number) });
  },
});

/** Texts with marks of the old form (`8/`) are copies from before 1997, in which parts of a page may have changed places. */
function lighterInOldForm(segment: Segment, { block, start, end }: SegmentSpan): { readonly severity?: 'warning' } {
  return segment.blocks[block]?.text.slice(start, end).endsWith('/') === true ? { severity: 'warning' } : {};
}

interface WrongNumber {
  readonly span: SegmentSpan;
  readonly number: number;
  readonly expected: number;
}

/**
 * A number that neither follows the one before it nor is where counting would put it; what a missing partner explains is that partner's
 * fault alone.
 */
function faultsOf(segment: Segment): readonly Pick<Finding, 'span' | 'message'>[] {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  if (series === undefined) return [];
  const together = new Map(marksRunTogether(segment).map(({ mark, labels }) => [mark, labels]));
  const marks = firstOnes(
    series.marks.flatMap(({ block, mark }) =>
      (together.get(mark) ?? [mark.label]).map((label) => ({ number: Number(label), span: { block, start: mark.start, end: mark.end } })),
    ),
  );
  const notes = firstOnes(
    series.notes.map(({ block, label }) => ({ number: Number(label.value), span: { block, start: label.start, end: label.end } })),
  );
  const marked = new Set(marks.map(({ number }) => number));
  const noted = new Set(notes.map(({ number }) => number));
  const lost = labelsExplained(segment);
  const named = placesOfNames(segment, marked, noted);
  const faults = breaks(
    marks,
    (number) => (noted.has(number) && !marked.has(number)) || lost.has(String(number)) || named.has(number),
    segment,
  ).map(({ span, number, expected }) => ({
    span,
    message: message('Footnote indicator {0} is out of sequence: it should be {1}', number, expected),
  }));
  if (faults.length > 0) return faults;
  return breaks(notes, (number) => (marked.has(number) && !noted.has(number)) || named.has(number), segment).map(
    ({ span, number, expected }) => ({
      span,
      message: message('Footnote {0} is out of sequence: it should be footnote {1}', number, expected),
    }),
  );
}

/** The numbers left out for notes that bear a name (`[^crc]`): each may stand for the number after the one before it. */
function placesOfNames({ notes }: Segment, marked: ReadonlySet<number>, noted: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Set<number>();
  const seen = new Set<string>();
  let last = 0;
  const marks = notes.filter(({ kind }) => kind !== 'asterisk').flatMap((series) => series.marks);
  for (const {
    mark: { label },
  } of [...marks].sort((a, b) => a.block - b.block || a.mark.start - b.mark.start)) {
    if (/^\d+$/.test(label)) {
      last = Number(label);
    } else if (!seen.has(label)) {
      // A note without a mark has a number too.
      let place = last + 1;
      while (noted.has(place) && !marked.has(place)) place += 1;
      if (!marked.has(place)) places.add((last = place));
    }
    seen.add(label);
  }
  return places;
}

interface Numbered {
  readonly number: number;
  readonly span: SegmentSpan;
}

function firstOnes(all: readonly Numbered[]): readonly Numbered[] {
  const seen = new Set<number>();
  return all.filter(({ number }) => !seen.has(number) && seen.add(number));
}

/**
 * The fewest numbers that have to move, and the gaps between the others: numbers outside the longest rising run are out of turn, and one of
 * that run
 * that leaves out numbers which stand nowhere is too high.
 */
function breaks(numbered: readonly Numbered[], isMissing: (number: number) => boolean, segment: Segment): readonly WrongNumber[] {
  const faults: WrongNumber[] = [];
  const rising = longestRun(numbered.map(({ number }) => number));
  const present = new Set(numbered.map(({ number }) => number));
  const first = startOf(numbered, isMissing, segment);
  const isExcerpt = first > 1;
  let previous = first - 1;
  let place = previous;
  numbered.forEach(({ number, span }, index) => {
    place += 1;
    while (place < number && isMissing(place)) place += 1;
    if (!rising.has(index)) {
      faults.push({ span, number, expected: place });
      return;
    }
    let follows = previous + 1;
    while (follows < number && (isMissing(follows) || present.has(follows))) follows += 1;
    // In an excerpt the numbers left out may be those of notes on other pages.
    if (number !== follows && !isExcerpt) faults.push({ span, number, expected: place });
    previous = number;
  });
  return faults;
}

/** Numbers begin at 1; a fragment, or a text whose first note is far from 1, is an excerpt that goes on with notes which are not there. */
function startOf(numbered: readonly Numbered[], isMissing: (number: number) => boolean, segment: Segment): number {
  const lowest = Math.min(...numbered.map(({ number }) => number));
  const isFragment = segment.texts.every(({ enacting }) => enacting < 0);
  return (isFragment || lowest > 2) && !isMissing(1) ? lowest : 1;
}

/** A number that stands under a second note is a fault unless the numbers start again on each page, each note after its own mark. */
function doubledNotes(segment: Segment): readonly Numbered[] {
  const doubled: Numbered[] = [];
  for (const { kind, notes, marks } of segment.notes) {
    if (kind !== 'numbered') continue;
    const last = new Map<string, number>();
    for (const { block, label } of notes) {
      const earlier = last.get(label.value);
      if (
        earlier !== undefined &&
        !marks.some((placed) => placed.mark.label === label.value && placed.block > earlier && placed.block < block)
      ) {
        doubled.push({ number: Number(label.value), span: { block, start: label.start, end: label.end } });
      }
      last.set(label.value, block);
    }
  }
  return doubled;
}
