import type { Catalogue } from '../../catalogue/catalogue';
import { joinedNames } from '../../model/sponsors/line';
import { listedStates } from '../../model/sponsors/stateLists';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** SP-01: `Chile, Ghana and Norway: draft resolution`. */
export const sponsorLineForm = blockRule({
  code: 'sponsors/line-form',
  rulebook: ['SP-01'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The sponsor line is incorrect',
  why: 'The line reads “Chile, Ghana and Norway: draft resolution”: names, a colon, and what is submitted, in lower case, without a full stop.',
  source: 'Sponsor lines of printed drafts',
  bad: [
    {
      text: exampleFront({
        sponsors: `Chile, Ghana and Norway: Draft Resolution.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sponsors/line-form`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        sponsors: `Draft Resolution by Chile; Ghana; Norway
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sponsors/line-form`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [
    exampleFront(),
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

South Africa:* draft resolution

Protecting witnesses of organized crime

* On behalf of the States members of the Group.

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
    exampleFront({ sponsors: 'Draft resolution submitted by the Chair' }),
  ],
  roles: ['sponsors', 'masthead'],
  sign: /draft/i,
  check({ block, place }, { catalogue }, report) {
    const { text, summary } = block;
    const { start, end } = summary;
    const line = text.slice(start, end);
    if (!/draft/i.test(line) || line.includes('*')) return;
    const names = namesOf(line, place.role === 'sponsors', catalogue);
    const kind = /\b(?:revised )?draft (?:resolution|decision)\b/i.exec(line)?.[0].toLowerCase();
    if (names === undefined || kind === undefined) return;
    const wanted = `${names}: ${kind}`;
    if (line === wanted) return;
    report({
      span: { block: 0, start, end },
      message: message('Unusual form: the sponsor line should read “Chile, Ghana and Norway: draft resolution”'),
      fixes: () => [
        { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
      ],
    });
  },
});

/**
 * The names of the line joined as they should be; undefined where the line is right but for what other rules look at, or names others than
 * States.
 */
function namesOf(line: string, isSponsors: boolean, catalogue: Catalogue): string | undefined {
  const reversed = /^(?:revised )?draft (?:resolution|decision) (?:submitted )?by:? (.+?)\.?$/i.exec(line)?.[1];
  const [list = '', rest = ''] = reversed === undefined ? line.split(/ ?: ?/, 2) : [reversed];
  if (list === '' || (!isSponsors && reversed === undefined)) return undefined;
  if (reversed === undefined && !/^(?:revised )?draft (?:resolution|decision)\.?$/i.test(rest)) return undefined;
  const states = listedStates(list, 0, list.length, catalogue.states);
  if (states.length === 0 || states.some(({ named }) => named === undefined)) return undefined;
  return reversed === undefined && !/[;/]/.test(list) ? list : joinedNames(states.map(({ written }) => written));
}
