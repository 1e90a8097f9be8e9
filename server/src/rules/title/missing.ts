import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** TI-01: a title stands above the organ’s line. */
export const missingTitle = sequenceRule({
  code: 'title/missing',
  rulebook: ['TI-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A draft has no title',
  why: 'Resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council have a title; only those of the Security Council have none.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”',
  bad: [
    {
      text: exampleFront({
        title: `The Economic and Social Council,
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/missing`,
        enacting: undefined,
      }),
    },
  ],
  good: [exampleFront()],
  sees: outlineOnly,
  check(segment, _context, report) {
    for (const { enacting } of segment.texts) {
      const line = segment.blocks[enacting];
      let before = enacting - 1;
      while (before >= 0 && /^(?:note|blank|comment|rule)$/.test(segment.places[before]?.role ?? '')) before -= 1;
      const role = segment.places[before]?.role;
      if (line === undefined || (role !== 'sponsors' && role !== 'chapeau')) continue;
      const { start, end } = line.summary;
      report({ span: { block: enacting, start, end }, message: message('No title: it should come before the name of the organ') });
    }
  },
});
