import { dateSaid } from '../../text/dateInWords';
import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';

/** A rule of ours: an instrument or organ that another has taken the place of is named as if it were still there. */
export const supersededName = blockRule({
  code: 'instrument/superseded-name',
  rulebook: [],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The name of a body or instrument has been superseded',
  why: 'Texts are often based on older ones and so repeat names of bodies and instruments that have successors. Where the past is meant, the older name is right.',
  source: 'The table of superseded names in the catalogue, from general knowledge',
  bad: [
    {
      text: exampleDraft(`Recognizing the work of the United Nations Development Fund for Women in this field,
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/superseded-name`),
    },
  ],
  good: [
    exampleDraft('Recalling Commission on Human Rights resolution 2005/69 of 20 April 2005,'),
    exampleDraft('Noting the statement made by the Organization of the Islamic Conference at its tenth session,'),
  ],
  check({ block, place }, { catalogue, era }, report) {
    if (era === 'legacy' || place.role === 'comment' || place.role === 'rule' || place.role === 'note' || block.kind === 'blank') return;
    const { start, end } = block.summary;
    if (place.part === 'annex') return;
    for (const found of catalogue.superseded.find(block.text.slice(start, end))) {
      if (isOfItsTime(block.text, start + found.start, start + found.end, Number(found.superseded.since.slice(0, 4)))) continue;
      const { now, since } = found.superseded;
      report({
        span: { block: 0, start: start + found.start, end: start + found.end },
        message: message('{1} since {0}', dateSaid(since) ?? since, now),
        tag: 'deprecated',
      });
    }
  },
});

/**
 * Whether the older name is right where it stands: the new one follows in brackets, the paragraph speaks of a year before the change, or
 * recalls what was done under that name.
 */
function isOfItsTime(text: string, start: number, end: number, since: number): boolean {
  if (/^\s\((?:now|currently|since|renamed|subsequently)\b/.test(text.slice(end, end + 16))) return true;
  if ((text.match(/\b(?:19|20)\d\d\b/g) ?? []).some((year) => Number(year) < since)) return true;
  if (
    /\bat (?:its|the|their) (?:\p{Ll}+-)?\p{Ll}+ (?:\(\p{Ll}+\) )?(?:special )?(?:session|summit|meeting)\b/u.test(text) &&
    TOLD.test(text)
  )
    return true;
  return RECALLING.test(text) || /\b(?:by|of the Director of) the $/.test(text.slice(0, start));
}

/** What was done and is over: a statement made, a declaration adopted. */
const TOLD = /\b(?:adopted|delivered|given|held|issued|made|prepared|presented|published)\b/;

/** Opening words after which a paragraph tells of the past. */
const RECALLING = /^(?:\W{0,9}\d{1,3}\.\s)?\W{0,9}(?:Also |Further )?[Rr]ecall(?:s|ing)\b/;
