import type { Resolution, Resolutions } from '../../catalogue/resolutions';
import type { Segment } from '../../model/segment';
import type { CitedActSpan } from '../../syntax/citedActs';
import { inlineSpansOf } from '../../syntax/inline';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule } from '../rule';
import { citedActs } from '../sight';
import { inWords } from '../wordsOfDates';

/** A rule of ours: the date after the number of a resolution is not the day on which it was adopted. */
export const wrongDate = sequenceRule({
  code: 'citation/wrong-date',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A resolution is cited with a wrong date',
  why: 'Number and date together identify a resolution. Where they do not agree, one of the two is wrong, and the reader cannot tell which.',
  source: 'Dates that are printed in at least two published texts and contradicted in hardly any',
  bad: [
    {
      text: exampleDraft(`Recalling General Assembly resolution 70/1 of 27 September 2015,
                                              ^^^^^^^^^^^^^^^^^ citation/wrong-date`),
      fixed: exampleDraft('Recalling General Assembly resolution 70/1 of 25 September 2015,'),
    },
  ],
  good: [exampleDraft('Recalling General Assembly resolutions 55/25 of 15 November 2000 and 58/137 of 22 December 2003,')],
  sees: citedActs,
  check(segment, { catalogue: { resolutions } }, report) {
    segment.blocks.forEach((block, index) => {
      if (block.kind === 'comment' || block.kind === 'blank' || !block.text.includes('esolution')) return;
      const dates = inlineSpansOf(block, 'date');
      for (const act of inlineSpansOf(block, 'act')) {
        const date = dates.find((one) => one.end === act.dateEnd && one.start >= act.end);
        if (act.act !== 'resolution' || date === undefined || date.last !== undefined || date.first.year === undefined) continue;
        const { day, month, year } = date.first;
        const written = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const right = rightResolution(resolutions, act, organOf(segment, index), written);
        if (right?.date === undefined || isDateOfReport(block.text.slice(0, act.phraseStart), written, right.date)) continue;
        const newText = inWords(right.date);
        report({
          span: { block: index, start: date.start, end: date.end },
          message: message('Wrong date: {0} resolution {1} was adopted on {2}', right.organ, right.id, newText),
          fixes: () => [
            {
              title: message('Write {0}', newText),
              preferred: true,
              safe: false,
              edits: [{ block: index, start: date.start, end: date.end, newText }],
            },
          ],
        });
      }
    });
  },
});

/** The resolution that is meant, where its date is beyond doubt and another one; undefined where anything is open. */
function rightResolution(
  resolutions: Resolutions,
  act: CitedActSpan,
  speaking: string | undefined,
  written: string,
): Resolution | undefined {
  if (act.organ !== undefined && act.organ !== 'its') {
    const named = resolutions.organs.find((organ) => act.organ === organ);
    const found = named === undefined ? undefined : resolutions.find(named, act.id);
    return found !== undefined && contradicts(found, written) ? found : undefined;
  }
  // Without a name it may be the resolution of any organ that numbers in this way.
  const all = resolutions.withId(act.id);
  return all.every((one) => contradicts(one, written)) ? all.find(({ organ }) => organ === speaking) : undefined;
}

function contradicts(resolution: Resolution, written: string): boolean {
  return resolution.dateSureness === 'high' && resolution.date?.length === 10 && resolution.date !== written;
}

function organOf(segment: Segment, block: number): string | undefined {
  return segment.texts[segment.places[block]?.text ?? -1]?.organ;
}

/** `the report submitted pursuant to resolution 721 (1991) of 11 December 1991`: a later date is that of the report. */
function isDateOfReport(before: string, written: string, right: string): boolean {
  return (
    written > right &&
    /\b(?:report|letter|note|statement|communication)s?\b[^;.]{1,120}\b(?:pursuant to|under|in accordance with|submitted)\b[^;.]{0,80}$/.test(
      before,
    )
  );
}
