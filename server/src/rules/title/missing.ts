import { exampleFront } from '../exampleFront';
import { message, outlineRule } from '../rule';

/** TI-01: a title stands above the organ’s line. */
export const missingTitle = outlineRule({
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
  check(outline, _context, report) {
    for (const { enacting } of outline.texts) {
      const line = outline.blocks[enacting];
      let before = enacting - 1;
      while (before >= 0 && /^(?:note|blank|comment|rule)$/.test(outline.places[before]?.role ?? '')) before -= 1;
      const role = outline.places[before]?.role;
      if (line === undefined || (role !== 'sponsors' && role !== 'chapeau')) continue;
      const { start, end } = line.summary;
      report({ span: { block: enacting, start, end }, message: message('No title: it should come before the name of the organ') });
    }
  },
});
