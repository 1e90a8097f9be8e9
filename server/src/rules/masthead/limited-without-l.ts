import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** MH-02: `L.` in the symbol and limited distribution come together. */
export const limitedWithoutL = sequenceRule({
  code: 'masthead/limited-without-l',
  rulebook: ['MH-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'The distribution does not agree with the symbol',
  why: 'A draft resolution has limited distribution and an “L.” in its symbol. One without the other shows that the masthead was copied from another document.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”',
  bad: [
    {
      text: exampleFront({
        distribution: `Distr.: General
^^^^^^^^^^^^^^^ masthead/limited-without-l`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        symbol: 'E/CN.15/2031/4',
        distribution: `Distr.: Limited
^^^^^^^^^^^^^^^ masthead/limited-without-l`,
      }),
    },
  ],
  good: [
    exampleFront(),
    `Economic and Social Council

E/RES/2031/4

Distr.: General

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    let symbol: string | undefined;
    let distribution: { readonly block: number; readonly start: number; readonly end: number; readonly limited: boolean } | undefined;
    segment.blocks.forEach((block, index) => {
      if (segment.places[index]?.role !== 'masthead') return;
      const { opening, start, end } = block.summary;
      symbol ??= /^(?:Symbol: )?([AES]\/\S+)$/.exec(opening)?.[1];
      if (/^Distr\.: ?(?:General|Limited)$/i.test(opening))
        distribution ??= { block: index, start, end, limited: /limited$/i.test(opening) };
    });
    if (
      symbol === undefined ||
      distribution === undefined ||
      symbol.startsWith('S/') ||
      /\/(?:CRP|INF|NGO|PET|RES|DEC|WP)[./]/.test(symbol)
    )
      return;
    const draft = /\/L\.[\d[]/.test(symbol);
    if (draft === distribution.limited) return;
    const { block, start, end } = distribution;
    report({
      span: { block, start, end },
      message: draft
        ? message('“L.” in the symbol, but another distribution: the line should read “Distr.: Limited”')
        : message('Limited distribution, but no “L.” in the symbol: one of the two should be changed'),
      fixes: () =>
        draft
          ? [
              {
                title: message('Write “{0}”', 'Distr.: Limited'),
                preferred: true,
                safe: false,
                edits: [{ block, start, end, newText: 'Distr.: Limited' }],
              },
            ]
          : [],
    });
  },
});
