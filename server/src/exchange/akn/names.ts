import { idNumber } from './ids';

/** What IRIs call the organs that adopt resolutions and the bodies that submit them; all others are named by their words. */
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['general assembly', 'un-ga'],
  ['assemblée générale', 'un-ga'],
  ['asamblea general', 'un-ga'],
  ['security council', 'un-sc'],
  ['conseil de sécurité', 'un-sc'],
  ['consejo de seguridad', 'un-sc'],
  ['economic and social council', 'un-ecosoc'],
  ['conseil économique et social', 'un-ecosoc'],
  ['consejo económico y social', 'un-ecosoc'],
  ['human rights council', 'un-hrc'],
  ['conseil des droits de l’homme', 'un-hrc'],
  ['consejo de derechos humanos', 'un-hrc'],
  ['trusteeship council', 'un-tc'],
  ['first committee', 'un-ga-c1'],
  ['second committee', 'un-ga-c2'],
  ['third committee', 'un-ga-c3'],
  ['fourth committee', 'un-ga-c4'],
  ['fifth committee', 'un-ga-c5'],
  ['sixth committee', 'un-ga-c6'],
  ['general committee', 'un-ga-gc'],
  ['commission on crime prevention and criminal justice', 'un-ecosoc-ccpcj'],
  ['commission on the status of women', 'un-ecosoc-csw'],
  ['commission on narcotic drugs', 'un-ecosoc-cnd'],
]);

const LONGEST = 60;

/** The actor of an IRI for an organ or a body, as printed and with or without its article: `un-ga`, `un-conference-of-the-parties`. */
export function actorOf(organ: string): string {
  const name = organ
    .toLowerCase()
    .replaceAll("'", '’')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the |l’|le |la |el )/, '');
  return ORGANS.get(name) ?? `un-${slug(name)}`;
}

/** Words as a part of an IRI or of an id: small letters, figures and dashes, `x` where there are none. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'x' : plain;
}

/** A number or symbol as a part of an IRI: `73/7` is `73-7`, and `1325 (2000)` is `1325_(2000)`. */
export function numberInIri(number: string): string {
  return number
    .replaceAll('/', '-')
    .replaceAll(/\s+/g, '_')
    .replaceAll(/[^\p{L}\p{N}._()-]+/gu, '');
}

/** Words in camel case, as the guidelines name preambular containers: `recalling also` is `recallingAlso`. */
export function camelCase(words: string): string {
  const [first = '', ...rest] = words.toLowerCase().match(/[a-z]+/g) ?? [];
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** The work of a resolution or decision of an organ. */
export function workOf(organ: string, date: string, number: string): string {
  return `/akn/un/statement/deliberation/${actorOf(organ)}/${date}/${numberInIri(number)}`;
}

/** Where a document of the United Nations is found by its symbol. */
export function addressOf(symbol: string): string {
  return `https://undocs.org/${encodeURI(symbol.replaceAll(/\s+/g, ''))}`;
}

/** The letters and figures of a name for an id that is not the number of an element. */
export function idPart(words: string): string {
  const part = idNumber(words.replaceAll(/[\s/]+/g, '-'));
  return part === '' ? 'x' : part;
}
