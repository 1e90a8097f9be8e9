import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message, type FixDraft } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-08: `Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10)`. */
export const officialRecordsForm = blockRule({
  code: 'citation/official-records-form',
  rulebook: ['CIT-08'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'Official Records are not cited in the usual form',
  why: 'Official Records, session and supplement are written out, so that the citation can be found in the records of any language.',
  source: 'Practice in the footnotes of all organs; the Editorial Manual, “Footnotes and other references”, by its examples',
  bad: [
    {
      text: exampleDraft(
        'Recalling the report,¹',
        `¹ Official Records of the General Assembly, Sixtieth session, Supp. No. 10 (A/60/10).
                                                     ^^^^^^^ citation/official-records-form
                                                              ^^^^^ citation/official-records-form`,
      ),
      fixed: exampleDraft(
        'Recalling the report,¹',
        '¹ Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10).',
      ),
    },
    {
      text: exampleDraft(
        'Recalling the report,¹',
        `¹ GAOR, sixtieth session, Supplement No. 10 (A/60/10).
  ^^^^ citation/official-records-form`,
      ),
    },
  ],
  good: [
    exampleDraft(
      'Recalling the report,¹',
      '¹ *Official Records of the General Assembly, Sixtieth Session, Supplement No. 10* (A/60/10), chap. II.',
    ),
  ],
  roles: ['note'],
  sign: /Official Records|\b(?:GAOR|SCOR|ESCOR)\b/,
  check({ block }, _context, report) {
    const { start, end } = block.summary;
    const text = block.text.slice(0, end);
    for (const { index, 0: short } of matchesOf(text, /\b(?:GAOR|SCOR|ESCOR)\b/g)) {
      report({
        span: { block: 0, start: index, end: index + short.length },
        message: message('Write {0} in full', `Official Records of the ${ORGANS.get(short) ?? ''}`),
      });
    }
    const records = text.indexOf('Official Records', start);
    if (records < 0) return;
    const stop = text.indexOf('(', records) < 0 ? end : text.indexOf('(', records);
    for (const { index, 0: word } of matchesOf(text.slice(0, stop), /(?<=[a-z] )(?:session|sess\.)(?=,|\s\()|\bSuppl?\.(?=\sNo\b)/g)) {
      const right = word.startsWith('s') ? 'Session' : 'Supplement';
      const fix: FixDraft = {
        title: message('Write {0}', right),
        preferred: true,
        safe: true,
        edits: [{ block: 0, start: index, end: index + word.length, newText: right }],
      };
      if (index > records)
        report({
          span: { block: 0, start: index, end: index + word.length },
          message: message('Abbreviated: in a citation of Official Records it should read “{0}”', right),
          fixes: () => [fix],
        });
    }
  },
});

const ORGANS: ReadonlyMap<string, string> = new Map([
  ['GAOR', 'General Assembly'],
  ['SCOR', 'Security Council'],
  ['ESCOR', 'Economic and Social Council'],
]);
