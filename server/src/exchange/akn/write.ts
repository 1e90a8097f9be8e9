import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel } from '../../model/model';
import { writeText, type TextPlan } from './statement';
import { identityOf, type Identity } from './identity';
import type { ModelReading } from './reading';
import { collectionMeta } from './meta';
import { OWN } from './own';
import { newDeclared } from './declared';
import { linesAfterNotes } from './drawnLines';
import { newIds } from './ids';
import { newPlaces } from './writing';
import { element, writeXml, type XmlNode } from './xml';

/** How Akoma Ntoso is written. */
export interface AkomaNtosoOptions {
  /** `publication` puts the masthead into a collection around the resolution, as the document that was published. */
  readonly form: 'statement' | 'publication';
}

/** A document as Akoma Ntoso, and what is to be said of it. */
export interface AkomaNtoso {
  readonly xml: string;
  /** Whole sentences in English: what the archive would want to know and the draft does not say. */
  readonly warnings: readonly string[];
}

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Writes the texts of a document as Akoma Ntoso in the profile of the United Nations (AKN4UN). The same document gives the same letters. */
export function writeAkomaNtoso(
  { segments, profile }: DocumentModel,
  { catalogue, reading }: { readonly catalogue: Catalogue; readonly reading: ModelReading },
  { form }: AkomaNtosoOptions,
): AkomaNtoso {
  const taken = new Set<string>();
  const places = newPlaces();
  const plans: TextPlan[] = [];
  let linesBefore: readonly string[] = [];
  segments.forEach(({ segment }, index) => {
    for (const tree of reading.treesOf(segment)) {
      if (reading.topNodes(tree).every(reading.isApart)) continue;
      const identity = identityOf(segment, tree, { catalogue, reading }, profile, plans.length + 1);
      plans.push({ segment, index, tree, identity: distinct(identity, plans), catalogue, reading, places, linesBefore });
      linesBefore = linesAfterNotes(segment, tree);
    }
  });
  const [first] = plans;
  const document = element(
    'akomaNtoso',
    { xmlns: NAMESPACE, 'xmlns:res': OWN },
    ...(first === undefined ? [] : [rootOf(first, plans, form, taken)]),
  );
  return { xml: writeXml(document), warnings: [...new Set(plans.flatMap(({ identity }) => warningsOf(identity)))] };
}

function rootOf(first: TextPlan, plans: readonly TextPlan[], form: AkomaNtosoOptions['form'], taken: Set<string>): XmlNode {
  if (plans.length === 1 && form === 'statement') return writeText(first, newIds('', taken), undefined).statement;
  const name = form === 'publication' ? 'publication' : 'resolutions';
  const ids = newIds('', taken);
  const declared = newDeclared((wanted) => ids.give(`pub-${wanted}`));
  const head: XmlNode[] = [];
  const components = plans.map((plan, index) => {
    const published = form === 'publication' && index === 0;
    const number = String(index + 1);
    const { statement, masthead } = writeText(plan, newIds(index === 0 ? '' : `cmp_${number}__`, taken), published ? declared : undefined);
    if (published) head.push(...masthead);
    // Texts of one series of notes have them all after the last of them.
    const shared = plans[index + 1]?.index === plan.index ? 'shared' : undefined;
    return element('component', { eId: ids.give(`cmp_${number}`), 'res:notes': shared }, statement);
  });
  return element(
    'documentCollection',
    { name, contains: 'originalVersion' },
    collectionMeta(first.identity, declared, name),
    ...head,
    element('collectionBody', {}, ...components),
  );
}

/** Two texts without a number of their own may have one title: their works are told apart by their order. */
function distinct(identity: Identity, before: readonly TextPlan[]): Identity {
  const same = before.filter(
    (plan) => plan.identity.work === identity.work || plan.identity.work.startsWith(`${identity.work}-text-`),
  ).length;
  if (same === 0) return identity;
  const work = `${identity.work}-text-${String(same + 1)}`;
  return { ...identity, work, expression: `${work}/${identity.language3}@${identity.date}` };
}

/** What is not known of a text, and what was put in its place. */
function warningsOf({ dated, organ, date }: Identity): readonly string[] {
  return [
    ...(dated === 'none' ? ['No date is known; 1 January 1900 stands for it, as the guidelines say for work in progress'] : []),
    ...(dated === 'year' ? [`Only the year is known; ${date} stands for the date`] : []),
    ...(organ === '' ? ['No organ is known; the author is given as “un-x”'] : []),
  ];
}
