/** The parts of a short draft with a masthead, in their order, one paragraph each. */
const PARTS = {
  organ: 'Economic and Social Council',
  symbol: 'E/CN.15/2031/L.4',
  distribution: 'Distr.: Limited',
  date: '3 May 2031',
  original: 'Original: English',
  commission: 'Commission on Crime Prevention and Criminal Justice',
  session: 'Fortieth session',
  meeting: 'Vienna, 5–9 May 2031',
  agenda: 'Agenda item 6',
  sponsors: 'Chile, Ghana and Norway: draft resolution',
  title: 'Protecting witnesses of organized crime',
  enacting: 'The Economic and Social Council,',
  preamble: 'Recalling its resolution 2030/4,',
  first: '1. Urges Member States to act;',
  last: '2. Requests the Secretary-General to report.',
};

/**
 * The text of a short draft with its masthead for the examples of rules, with some of its parts as they are given, a line that draws
 * reports under the words
 * included; a part that is given as `undefined` is left out.
 */
export function exampleFront(parts: { readonly [Part in keyof typeof PARTS]?: string | undefined } = {}): string {
  return `${Object.values<string | undefined>({ ...PARTS, ...parts })
    .filter((part) => part !== undefined)
    .join('\n\n')}\n`;
}
