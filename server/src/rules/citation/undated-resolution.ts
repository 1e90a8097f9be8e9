import type { Catalogue } from '../../catalogue/catalogue';
import type { Segment } from '../../model/segment';
import type { CitedActSpan } from '../../syntax/citedActs';
import { inlineSpansOf } from '../../syntax/inline';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule } from '../rule';
import { citedActs } from '../sight';
import { inWords } from '../wordsOfDates';

/** CIT-04: a resolution is dated where it is first mentioned. */
export const undatedResolution = sequenceRule({
  code: 'citation/undated-resolution',
  rulebook: ['CIT-04'],
  severity: 'hint',
  profiles: ['ga', 'ecosoc'],
  untilLeft: true,
  since: '0.1',
  title: 'A resolution is first mentioned without its date',
  why: 'A resolution is dated where it is first mentioned; later the number is enough. Numbers of Security Council resolutions include the year.',
  source: 'Practice of the General Assembly and the Economic and Social Council; adopted texts are not reported, since some omit the date',
  bad: [
    {
      text: exampleDraft(`Recalling General Assembly resolution 70/1, on sustainable development,
                                      ^^^^ citation/undated-resolution`),
      fixed: exampleDraft('Recalling General Assembly resolution 70/1 of 25 September 2015, on sustainable development,'),
    },
  ],
  good: [
    exampleDraft(
      'Recalling General Assembly resolutions 55/25 of 15 November 2000 and 70/1 of 25 September 2015, and reaffirming resolution 70/1,',
    ),
    exampleDraft('Recalling General Assembly resolutions 71/5, 71/6 and 71/7 of 1 December 2016,'),
  ],
  sees: citedActs,
  check(segment, { catalogue }, report) {
    const seen = new Set<string>();
    const [first] = segment.blocks;
    if (first === undefined || isAdopted(segment)) return;
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      // A line that begins with a number alone is a footnote that was not recognized.
      if (place === undefined || place.role === 'note' || place.role === 'comment' || /^\s*\d{1,3}\s/.test(block.text)) return;
      const acts = inlineSpansOf(block, 'act');
      for (const act of acts) {
        const key = `${String(place.text)} ${act.id.replace(/ [A-Z]\b.*$/, '')}`;
        const known = seen.has(key);
        seen.add(key);
        if (
          known ||
          place.role !== 'preambular' ||
          act.act !== 'resolution' ||
          act.dateEnd > act.end ||
          /\((?:19|20)\d\d\)/.test(act.id) ||
          isDatedLater(block.text, act)
        )
          continue;
        const date = dateOf(catalogue, act, segment.texts[place.text]?.organ);
        if (date === undefined) continue;
        const newText = ` of ${inWords(date)}`;
        report({
          span: { block: index, start: act.start, end: act.end },
          message: message('Resolution {0} is first mentioned here without its date: add the date', act.id),
          fixes: () => [
            {
              title: message('Add “{0}”', newText.trim()),
              preferred: true,
              safe: false,
              edits: [{ block: index, start: act.end, end: act.end, newText }],
            },
          ],
        });
      }
    });
  },
});

/** `resolutions 71/5 and 71/6 of 1 December 2016`, `resolution 2200 A (XXI), annex, of …`: one date for the list. */
function isDatedLater(text: string, act: CitedActSpan): boolean {
  const behind = text.slice(act.end, act.end + 160).split(/;|\bits\b|\bresolutions?\b/)[0] ?? '';
  return /\b(?:of|dated|on|adopted)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}/.test(behind) || /\s(?:sessions?|entitled)\b/.test(behind);
}

/** The date, where it is known beyond doubt. */
function dateOf({ resolutions }: Catalogue, act: CitedActSpan, speaking: string | undefined): string | undefined {
  const organ = act.organ === 'its' || act.organ === undefined ? speaking : act.organ;
  const found = organ === undefined ? undefined : resolutions.find(organ, act.id);
  return found?.dateSureness === 'high' && found.date?.length === 10 ? found.date : undefined;
}

/** A published resolution says in its masthead that it was adopted. */
function isAdopted({ blocks, places }: Segment): boolean {
  return blocks.some((block, index) => places[index]?.part === 'front' && /\badopted (?:by|on)\b|\/RES\//i.test(block.text));
}
