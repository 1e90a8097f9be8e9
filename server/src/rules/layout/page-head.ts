import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** Lines that are printed at the head of a page, left in the text by a paste. */
export const pageHead = sequenceRule({
  code: 'layout/page-head',
  rulebook: [],
  severity: 'hint',
  profiles: 'all',
  since: '0.2',
  title: 'A page header has been left in the text',
  why: 'The symbol, the job number and the page number are printed at the top of every page. When a document is copied, they are left in the middle of a paragraph or list; “Format Document” removes them and joins what they divided.',
  source: 'Draft resolutions as they are read from documents in PDF',
  bad: [
    {
      text: `A/86/L.4

Distr.: Limited

Safe harbours

The General Assembly,

Recalling its resolution 85/12 of 4 December 2030,

A/86/L.4
^^^^^^^^ layout/page-head

31-01234

2/2

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `A/86/L.4

Distr.: Limited

Safe harbours

The General Assembly,

Recalling its resolution 85/12 of 4 December 2030,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `A/86/L.4

Distr.: Limited

Safe harbours

The General Assembly,

Recalling its resolution 85/12 of 4 December 2030,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: outlineOnly,
  check({ blocks, places }, _context, report) {
    let last = -1;
    places.forEach(({ role }, index) => {
      const block = blocks[index];
      if (role !== 'furniture' || block === undefined) return;
      if (places.slice(last + 1, index).some((place) => place.role !== 'blank') || last < 0) {
        let end = index;
        while (places[end + 1]?.role === 'furniture' || places[end + 1]?.role === 'blank') end += 1;
        const gone = blocks.slice(index, end + 1).map(({ text }, at) => ({ block: index + at, start: 0, end: text.length, newText: '' }));
        report({
          span: { block: index, start: block.summary.start, end: block.summary.end },
          message: message('Page header left in the text'),
          tag: 'unnecessary',
          fixes: () => [{ title: message('Remove the page header'), preferred: true, safe: false, edits: gone }],
        });
      }
      last = index;
    });
  },
});
