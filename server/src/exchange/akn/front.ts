import type { FieldKind, Masthead, MastheadField } from '../../model/masthead';
import type { TreeNode } from '../../model/tree';
import { fromOrdinal } from '../../text/ordinals';
import { concept } from './declared';
import { dateIn } from './dates';
import type { Identity } from './identity';
import { inlineOf, type Marked } from './inline';
import { actorOf, idPart, slug } from './names';
import { drawn, lineXml } from './drawnLines';
import { place, type Writing } from './writing';
import { element, type XmlContent, type XmlNode } from './xml';

/** What stands before the line of the organ. */
export interface FrontMatter {
  /** The containers of the cover page: the lines down to the first that speaks of a session, an agenda or a title. */
  readonly cover: readonly XmlNode[];
  /** Masthead lines after those: session, agenda, sponsors. */
  readonly masthead: readonly XmlNode[];
  /** Sponsors, recommendation and title. */
  readonly preface: readonly XmlNode[];
}

/**
 * The lines before the line of the organ, in their order; those that say the same kind of thing in one container. The masthead is written
 * with `head`, since it may stand in another document, which declares what it speaks of.
 */
export function frontOf(
  at: Writing,
  head: Writing,
  identity: Identity,
  nodes: readonly TreeNode[],
  linesBefore: readonly string[],
): FrontMatter {
  const groups: { readonly kind: Container; readonly nodes: TreeNode[] }[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    const kind = node.kind === 'rule' ? (last?.kind ?? 'masthead') : containerOf(identity.masthead, node);
    if (last?.kind === kind) last.nodes.push(node);
    else groups.push({ kind, nodes: [node] });
  }
  const firstOther = groups.findIndex(({ kind }) => kind !== 'masthead');
  const covers = firstOther < 0 ? groups : groups.slice(0, firstOther);
  const others = firstOther < 0 ? [] : groups.slice(firstOther);
  // What follows the title, or the line that introduces the text, belongs to the text itself.
  const own = others.findIndex(({ kind }) => kind === 'recommendation' || kind === 'title' || kind === 'origin');
  const top = own < 0 ? others : others.slice(0, own);
  const text = own < 0 ? [] : others.slice(own);
  const write =
    (by: Writing, part: string): ((group: (typeof groups)[number]) => XmlNode) =>
    (group) =>
      containerXml(by, identity, group.kind, group.nodes, part);
  const lines =
    linesBefore.length === 0 ? [] : [element('container', { name: 'line', eId: at.ids.give('cover__line') }, ...linesBefore.map(drawn))];
  return {
    cover: [...lines, ...covers.map(write(head, 'cover'))],
    masthead: top.map(write(head, 'preface')),
    preface: text.map(write(at, 'preface')),
  };
}

type Container = 'masthead' | 'session' | 'agendaItem' | 'sponsors' | 'recommendation' | 'origin' | 'title';

const FIELD_CONTAINERS: Readonly<Partial<Record<FieldKind, Container>>> = {
  subsidiary: 'session',
  committee: 'session',
  session: 'session',
  'place and dates': 'session',
  agenda: 'agendaItem',
  'agenda title': 'agendaItem',
  adoption: 'origin',
  report: 'origin',
};

function containerOf({ fields, sponsors }: Masthead, { kind, blocks }: TreeNode): Container {
  if (kind === 'title') return 'title';
  if (kind === 'chapeau') return 'recommendation';
  if (kind === 'sponsors' || sponsors.some(({ block }) => block === blocks[0])) return 'sponsors';
  const own = fields.filter(({ block }) => block === blocks[0]);
  // A symbol or an organ on the line makes it one of the head, whatever else it says.
  if (own.some((field) => field.kind === 'symbol' || field.kind === 'organ' || field.kind === 'house')) return 'masthead';
  return own.map((field) => FIELD_CONTAINERS[field.kind]).find((container) => container !== undefined) ?? 'masthead';
}

function containerXml(at: Writing, identity: Identity, kind: Container, nodes: readonly TreeNode[], part: string): XmlNode {
  const id = at.ids.give(`${part}__${kind}`);
  const lines = nodes.map((node) => {
    if (node.kind === 'rule') return lineXml(at, node);
    place(at, node, id);
    if (node.label !== undefined && node.kind !== 'title') return element('p', {}, ...labelled(at, node, id));
    return element('p', {}, ...(node.kind === 'title' ? titleLine(at, identity, node, id) : lineOf(at, identity, node, id)));
  });
  return element('container', { name: kind, eId: id }, ...lines);
}

/** A line before the title that has a number is rare; its number stays among its words. */
function labelled(at: Writing, node: TreeNode, id: string): readonly XmlContent[] {
  const text = at.segment.blocks[node.blocks[0]]?.text ?? '';
  const words = inlineOf(at, node, { scope: id });
  const written = node.label?.written ?? '';
  const there = text.slice(0, node.label?.end ?? 0).includes(written) && !(typeof words[0] === 'string' && words[0].startsWith(written));
  return there ? [`${written} `, ...words] : words;
}

function titleLine(at: Writing, identity: Identity, node: TreeNode, id: string): readonly XmlContent[] {
  const [index] = node.blocks;
  const block = at.segment.blocks[index];
  const number = identity.number;
  const text = block?.text ?? '';
  const start = block?.summary.start ?? 0;
  const written =
    number !== undefined &&
    text
      .slice(start)
      .replace(/^[*_]+/, '')
      .startsWith(`${number}.`)
      ? `${number}.`
      : '';
  const after = written === '' ? start : text.indexOf(written, start) + written.length;
  const title: Marked = {
    block: index,
    start: after,
    end: block?.summary.end ?? after,
    wrap: (content) => element('docTitle', {}, ...content),
  };
  if (written === '') return [element('docTitle', {}, ...inlineOf(at, node, { scope: id }))];
  const words = inlineOf(at, node, { scope: id, from: after });
  const [first, ...rest] = words;
  const trimmed = typeof first === 'string' ? [first.trimStart(), ...rest] : words;
  return [element('docNumber', {}, ...inlineOf(at, node, { scope: id, to: after })), ' ', title.wrap(trimmed)];
}

/** A line of the masthead with its fields as elements. */
function lineOf(at: Writing, identity: Identity, node: TreeNode, id: string): readonly XmlContent[] {
  const { masthead } = identity;
  const blocks = new Set(node.blocks);
  const fields = masthead.fields.filter(({ block }) => blocks.has(block)).map((field) => fieldMark(at, identity, field, id));
  const sponsors = masthead.sponsors
    .filter(({ block }) => blocks.has(block))
    .flatMap(({ block, listed, submitted, end }) => [
      ...listed.map(({ start, end: to, written, named }): Marked => ({
        block,
        start,
        end: to,
        wrap: (content) => {
          const state = named?.state;
          const sponsor = state === undefined ? slug(written) : state.code.toLowerCase();
          const path = state === undefined ? `organization/un/${slug(written)}` : `organization/un/member-state/${sponsor}`;
          const as = at.declared.use('TLCRole', 'sponsor', 'role/un/sponsor', 'Sponsor');
          const refersTo = at.declared.use('TLCOrganization', `sponsor-${sponsor}`, path, state?.name ?? written);
          return element('docProponent', { as, refersTo }, ...content);
        },
      })),
      ...submittedMark(at, block, end, submitted),
    ]);
  return inlineOf(at, node, { scope: id, marked: [...fields, ...sponsors].filter((one) => one.end > one.start) });
}

/** `draft resolution` in a sponsor line. */
function submittedMark({ segment }: Writing, block: number, from: number, submitted: string): readonly Marked[] {
  const start = submitted === '' ? -1 : (segment.blocks[block]?.text.indexOf(submitted, from) ?? -1);
  return start < 0 ? [] : [{ block, start, end: start + submitted.length, wrap: (content) => element('docType', {}, ...content) }];
}

function fieldMark(at: Writing, { actor }: Identity, field: MastheadField, id: string): Marked {
  const { declared, ids } = at;
  const { kind, value, block, start, end, keyStart } = field;
  const organization = (name: string): string => declared.use('TLCOrganization', actorOf(name), `organization/un/${actorOf(name)}`, name);
  const role = (name: 'publisher' | 'issuingAuthority', showAs: string, refersTo: string, content: readonly XmlContent[]): XmlNode =>
    element(
      'role',
      { eId: ids.give(`${id}__role_${name}`), refersTo: declared.use('TLCRole', name, `role/un/${name}`, showAs) },
      element('docAuthority', { refersTo }, ...content),
    );
  const wrap = (content: readonly XmlContent[]): XmlContent => {
    switch (kind) {
      case 'house':
        return role('publisher', 'Publisher', declared.use('TLCOrganization', 'un', 'organization/un/un', 'United Nations'), content);
      case 'organ':
        return role('issuingAuthority', 'Issuing authority', organization(value), content);
      case 'symbol':
        return element('docNumber', { refersTo: concept(declared, 'symbol') }, ...content);
      case 'subsidiary':
      case 'committee':
        return element('docCommittee', { refersTo: organization(value) }, ...content);
      case 'distribution': {
        const name = slug(value);
        const refersTo = declared.use('TLCConcept', `distribution-${name}`, `concept/un/distribution/${name}`, `${value} distribution`);
        return element('inline', { name: 'akn4un:distribution', refersTo }, ...content);
      }
      case 'date':
        return dateIn(value) === undefined
          ? element('inline', { name: 'date' }, ...content)
          : element('docDate', { date: dateIn(value) }, ...content);
      case 'original':
        return element('inline', { name: 'akn4un:originalLanguage' }, ...content);
      case 'session': {
        const number = sessionNumber(value);
        const name = number ?? slug(value);
        const refersTo = declared.use('TLCEvent', `session-${name}`, `event/un/${actor}/session-${name}`, value);
        return element('session', { value: number, refersTo }, ...content);
      }
      case 'agenda':
        return element('inline', { name: 'agendaItem', refersTo: concept(declared, 'agendaItem') }, ...content);
      case 'agenda title':
        return element('inline', { name: 'akn4un:subTitle' }, ...content);
      case 'number':
        return element('docNumber', {}, ...content);
      default:
        return element('inline', { name: camel(kind) }, ...content);
    }
  };
  // `Distr.: Limited` is one expression, `Original: English` is a word with its value.
  return { block, start: kind === 'distribution' ? keyStart : start, end, wrap };
}

function camel(kind: string): string {
  return idPart(kind.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase()));
}

/** The number of a session, or its year: `Eighty-sixth session` is 86; undefined where it has none. */
function sessionNumber(name: string): string | undefined {
  const words = name.split(/\s+/);
  const [first = ''] = words;
  if (/^\d{4}$/.test(first)) return first;
  const ordinal = fromOrdinal(words.slice(0, 3).join(' ')) ?? fromOrdinal(first);
  return ordinal === undefined ? undefined : String(ordinal);
}
