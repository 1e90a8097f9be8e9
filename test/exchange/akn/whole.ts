import { SaxesParser } from 'saxes';

/** An element of a file that is looked at, with what it stands in. */
interface Seen {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Seen | undefined;
  readonly children: Seen[];
}

/** Attributes that lead to another element of the file, or out of it. */
const LEADING = ['href', 'refersTo', 'as', 'by', 'source', 'outcome', 'from', 'upTo', 'placementBase', 'res:after'];

/**
 * What is wrong with an Akoma Ntoso file that no schema sees: references that lead nowhere, `eId`s that are not theirs alone, IRIs that do not
 * say what the FRBR fields say. `[]` for a file that is whole. It shares nothing with the writer.
 */
export function faultsOf(xml: string): readonly string[] {
  const all = elementsOf(xml);
  const ids = new Map<string, number>();
  for (const { attributes } of all) {
    const id = attributes['eId'];
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const annexes = new Set(
    all.flatMap(({ name, attributes }) => (name === 'hasAttachment' ? [attributes['href']?.replace(/^.*\/!/, '!')] : [])),
  );
  const faults = [...ids].flatMap(([id, count]) =>
    count === 1 && /^[a-z_][\w.-]*$/i.test(id) ? [] : [`eId ${id} ${String(count)} times`],
  );
  for (const { name, attributes } of all) {
    for (const key of LEADING) {
      const value = attributes[key];
      if (value?.startsWith('#') === true && !ids.has(value.slice(1))) faults.push(`${name}/@${key} ${value} leads nowhere`);
      if (value?.startsWith('!') === true && !annexes.has(value)) faults.push(`${name}/@${key} ${value} is no annex`);
    }
  }
  const authors = new Map(
    all.flatMap(({ name, attributes: { eId = '', href = '' } }) => (name === 'TLCOrganization' ? [[`#${eId}`, href]] : [])),
  );
  for (const one of all) if (one.name === 'identification') faults.push(...iriFaults(one, authors));
  return faults;
}

/** Compares each IRI with the fields that it is made of. */
function iriFaults(identification: Seen, authors: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const check = (what: string, is: string | undefined, should: string): void => {
    if (is !== should) faults.push(`${what}: ${is ?? '(nothing)'} is not ${should}`);
  };
  const [work, expression, manifestation] = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map((name) =>
    fieldsOf(identification, name),
  );
  const document = identification.parent?.parent;
  const uri = work?.('FRBRuri', 'value') ?? '';
  const component = (work?.('FRBRthis', 'value') ?? '').slice(uri.length);
  const [, akn, country, type, subtype, actor, date, number, ...rest] = uri.split('/');
  check('root', akn, 'akn');
  check('rest', rest.join('/'), '');
  check('country', country, work?.('FRBRcountry', 'value') ?? '');
  check('date', date, work?.('FRBRdate', 'date') ?? '');
  check('actor', actor, (authors.get(work?.('FRBRauthor', 'href') ?? '') ?? '').replace(/^.*\//, ''));
  if (component === '/!main') {
    check('type', type, document?.name ?? '');
    check('subtype', subtype, work?.('FRBRsubtype', 'value') ?? '');
    const given = work?.('FRBRnumber', 'value');
    if (given !== undefined) check('number', number, given);
  } else if (!/^\/!annex_\d+$/.test(component)) faults.push(`component ${component}`);
  const version = `${uri}/${expression?.('FRBRlanguage', 'language') ?? ''}@${expression?.('FRBRdate', 'date') ?? ''}`;
  check('expression', expression?.('FRBRuri', 'value'), version);
  check('this expression', expression?.('FRBRthis', 'value'), `${version}${component}`);
  check('manifestation', manifestation?.('FRBRuri', 'value'), `${version}/.${manifestation?.('FRBRformat', 'value') ?? ''}`);
  check('this manifestation', manifestation?.('FRBRthis', 'value'), `${version}${component}.xml`);
  const original = identification.parent?.children
    .find(({ name }) => name === 'references')
    ?.children.find(({ name }) => name === 'original');
  if (original !== undefined) check('original', original.attributes['href'], version);
  return faults;
}

function fieldsOf(identification: Seen, name: string): ((field: string, attribute: string) => string | undefined) | undefined {
  const group = identification.children.find((child) => child.name === name);
  return group && ((field, attribute) => group.children.find((child) => child.name === field)?.attributes[attribute]);
}

/** All elements of a file, in order. */
export function elementsOf(xml: string): readonly Seen[] {
  const all: Seen[] = [];
  let open: Seen | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Seen = { name, attributes, parent: open, children: [] };
    open?.children.push(element);
    all.push(element);
    open = element;
  });
  parser.on('closetag', () => {
    open = open?.parent;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}
