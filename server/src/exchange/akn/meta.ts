import type { Declared } from './declared';
import { concept } from './declared';
import type { Identity } from './identity';
import { element, type XmlNode } from './xml';

/** What the metadata of a document say beside what it is. */
export interface MetaFacts {
  readonly declared: Declared;
  readonly give: (wanted: string) => string;
  readonly annexes: number;
  /** The line that is drawn above the notes; undefined where there is none. */
  readonly line: string | undefined;
  /** Comments of the draft, as editorial notes. */
  readonly notes: readonly XmlNode[];
}

/** The metadata of a text; called when all else is written, since it declares what was used. */
export function metaOf(identity: Identity, { declared, give, annexes, line, notes }: MetaFacts): XmlNode {
  const { kind, actor, organ, date, work, expression, symbol, language, simulation } = identity;
  const drafter = declared.use('TLCPerson', 'drafter', 'person/un/drafter', 'Drafter');
  const author = declared.use('TLCOrganization', actor, `organization/un/${actor}`, organ);
  const draft = kind === 'resolutionDraft';
  const event = draft
    ? declared.use('TLCEvent', 'submission', 'event/un/submission', 'Submission of the draft')
    : declared.use('TLCEvent', 'adoption', 'event/un/adoption', 'Adoption');
  const original = give('original');
  const outcome = concept(declared, draft ? 'draft' : 'adopted');
  const hasAttachments = Array.from({ length: annexes }, (_, index) =>
    element('hasAttachment', {
      eId: give(`hasAtt_${String(index + 1)}`),
      href: `${work}/!annex_${String(index + 1)}`,
      showAs: annexes === 1 ? 'Annex' : `Annex ${String(index + 1)}`,
    }),
  );
  return element(
    'meta',
    {},
    identificationOf(identity, author, drafter, '!main'),
    element('publication', {
      name: draft ? 'draft' : 'resolutions',
      date,
      showAs: draft ? 'Draft document' : `Resolutions of ${organ === '' ? 'an organ' : organ}`,
      number: symbol ?? identity.number,
    }),
    element(
      'lifecycle',
      { source: drafter },
      element('eventRef', { eId: give('eref_1'), date, type: 'generation', source: `#${original}`, refersTo: event }),
    ),
    element('workflow', { source: drafter }, element('step', { date, by: author, refersTo: event, outcome })),
    element(
      'references',
      { source: drafter },
      element('original', { eId: original, href: expression, showAs: draft ? 'Original draft' : 'Original' }),
      ...hasAttachments,
      ...declared.all(),
    ),
    ...(notes.length === 0 ? [] : [element('notes', { source: drafter }, ...notes)]),
    element(
      'proprietary',
      { source: drafter },
      element('res:source', { format: 'res', version: '1', lang: language, simulation: simulation ? 'true' : undefined }),
      ...(line === undefined ? [] : [element('res:notes', { line })]),
    ),
  );
}

/** The short metadata of an annex, which is a component of the same work. */
export function annexMeta(identity: Identity, declared: Declared, number: number): XmlNode {
  const drafter = declared.use('TLCPerson', 'drafter', 'person/un/drafter', 'Drafter');
  const author = declared.use('TLCOrganization', identity.actor, `organization/un/${identity.actor}`, identity.organ);
  return element('meta', {}, identificationOf(identity, author, drafter, `!annex_${String(number)}`));
}

/** The metadata of the collection that holds a publication, or several texts. */
export function collectionMeta(identity: Identity, declared: Declared, name: 'publication' | 'resolutions'): XmlNode {
  const drafter = declared.use('TLCPerson', 'drafter', 'person/un/drafter', 'Drafter');
  const author = declared.use('TLCOrganization', identity.actor, `organization/un/${identity.actor}`, identity.organ);
  const work = identity.work.replace('/statement/deliberation/', `/documentCollection/${name}/`);
  const expression = identity.expression.replace('/statement/deliberation/', `/documentCollection/${name}/`);
  return element(
    'meta',
    {},
    identificationOf({ ...identity, work, expression }, author, drafter, '!main', name),
    element('references', { source: drafter }, ...declared.all()),
  );
}

function identificationOf(identity: Identity, author: string, drafter: string, component: string, subtype = 'deliberation'): XmlNode {
  const { work, expression, date, kind, symbol, number, title, language3, dated } = identity;
  const main = component === '!main';
  const draft = kind === 'resolutionDraft';
  const dateName = draft ? 'documentDate' : 'adoption';
  const expressionDate = element('FRBRdate', { date, name: dateName });
  const authoritative = element('FRBRauthoritative', { value: 'false' });
  const numberElement =
    number === undefined ? [] : [element('FRBRnumber', { value: work.slice(work.lastIndexOf('/') + 1), showAs: number })];
  return element(
    'identification',
    { source: drafter },
    element(
      'FRBRWork',
      {},
      element('FRBRthis', { value: `${work}/${component}` }),
      element('FRBRuri', { value: work }),
      ...(main && symbol !== undefined ? [element('FRBRalias', { value: symbol, name: 'symbol' })] : []),
      element('FRBRdate', { date, name: dateName }),
      element('FRBRauthor', { href: author }),
      element('FRBRcountry', { value: 'un' }),
      ...(main ? [element('FRBRsubtype', { value: subtype }), ...numberElement] : []),
      ...(main && title !== '' ? [element('FRBRname', { value: title })] : []),
      ...(main ? [element('FRBRprescriptive', { value: 'false' }), authoritative] : []),
    ),
    element(
      'FRBRExpression',
      {},
      element('FRBRthis', { value: `${expression}/${component}` }),
      element('FRBRuri', { value: expression }),
      expressionDate,
      element('FRBRauthor', { href: author }),
      ...(main && draft && dated === 'none' ? [element('FRBRversionNumber', { value: '1' })] : []),
      ...(main ? [authoritative] : []),
      element('FRBRlanguage', { language: language3 }),
    ),
    element(
      'FRBRManifestation',
      {},
      element('FRBRthis', { value: `${expression}/${component}.xml` }),
      element('FRBRuri', { value: `${expression}/.xml` }),
      element('FRBRdate', { date, name: 'markup' }),
      element('FRBRauthor', { href: drafter }),
      element('FRBRformat', { value: 'xml' }),
    ),
  );
}
