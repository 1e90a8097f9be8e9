import { blockRule, message } from '../rule';
import { exampleFront } from '../exampleFront';
import { matchesOf } from '../../text/matches';

/** TI-02: no acronyms in titles. */
export const titleAcronym = blockRule({
  code: 'title/acronym',
  rulebook: ['TI-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'The title has an acronym',
  why: 'Titles give the names of organs, offices and instruments in full, since they are read in lists, without the text that explains them.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”',
  bad: [
    {
      text: exampleFront({
        title: `Work of UNODC in protecting witnesses
        ^^^^^ title/acronym`,
      }),
      fixed: exampleFront({ title: 'Work of the United Nations Office on Drugs and Crime in protecting witnesses' }),
    },
  ],
  good: [exampleFront(), exampleFront({ title: 'Response to HIV/AIDS and COVID-19' })],
  roles: ['title'],
  sign: /[a-z]/,
  check({ block }, { catalogue }, report) {
    const { text, summary } = block;
    for (const found of matchesOf(text.slice(summary.start, summary.end), /(?<![\w/-])[A-Z]{3,12}(?![\w/-])/g)) {
      const body = catalogue.bodies.byName(found[0]).find(({ acronym }) => acronym === found[0]);
      // The name in full with its acronym in brackets is the title as it was given.
      if (body === undefined || text.charAt(summary.start + found.index - 1) === '(') continue;
      const start = summary.start + found.index;
      const end = start + found[0].length;
      const article = text.slice(summary.start, start).endsWith('the ') ? '' : 'the ';
      const newText = `${start === summary.start ? '' : article}${body.name}`;
      report({
        span: { block: 0, start, end },
        message: message('Acronym in the title: give the name in full, “{0}”', body.name),
        fixes: () => [{ title: message('Write “{0}”', newText), preferred: true, safe: false, edits: [{ block: 0, start, end, newText }] }],
      });
    }
  },
});
