import type { Catalogue } from '../../catalogue/catalogue';
import type { Segment } from '../../model/segment';
import type { ResolutionTree, TreeNode } from '../../model/tree';
import { hierarchyOf, newCounter } from './body';
import { dateIn } from './dates';
import { newDeclared, type Declared } from './declared';
import { frontOf, type FrontMatter } from './front';
import type { Identity } from './identity';
import type { Ids } from './ids';
import { inlineOf, type Marked } from './inline';
import { annexMeta, metaOf } from './meta';
import { slug } from './names';
import { markXml, noteXml } from './notes';
import { phrasesOf } from './phrases';
import { preambleOf } from './preamble';
import { lineAboveNotes, lineKind, lineXml, withLines } from './drawnLines';
import type { ModelReading } from './reading';
import { blockKey, place, type Places, type Writing } from './writing';
import { element, type XmlNode } from './xml';

/** A text of a document that is to be written. */
export interface TextPlan {
  readonly segment: Segment;
  /** The index of the segment in the document. */
  readonly index: number;
  readonly tree: ResolutionTree;
  readonly identity: Identity;
  readonly catalogue: Catalogue;
  readonly places: Places;
  readonly reading: ModelReading;
  /** The lines that are drawn between the notes of the text before and this one. */
  readonly linesBefore: readonly string[];
}

/** A text as an element, and its masthead where another document is to hold that. */
export interface WrittenText {
  readonly statement: XmlNode;
  readonly masthead: readonly XmlNode[];
}

/** Writes a text; its masthead for the document that declares by `publication`, or into the text itself where that is undefined. */
export function writeText(plan: TextPlan, ids: Ids, publication: Declared | undefined): WrittenText {
  const { segment, index, tree, identity, catalogue, places, linesBefore, reading } = plan;
  const { organ } = tree;
  const declared = newDeclared(ids.give);
  const at: Writing = {
    catalogue,
    segment,
    index,
    tree,
    organ,
    ids,
    declared,
    places,
    phrases: phrasesOf(segment, catalogue, reading),
    reading,
    indicator: markXml,
  };
  const nodes = reading.topNodes(tree).filter((node) => !reading.isApart(node) && node.kind !== 'note');
  const lines = tree.apart.filter((node) => node.kind === 'rule' && lineKind(segment, node) === 'own');
  const parts = partsOf(withLines(nodes, lines), new Set(tree.preamble.map(({ blocks: [first] }) => first)));
  const front = frontOf(at, { ...at, declared: publication ?? declared }, identity, parts.front, linesBefore);
  const preamble = preambleOf(at, parts.enacting, parts.preamble);
  const body = hierarchyOf(at, parts.body, '');
  const before = parts.closing.length === 0 ? [] : [adoptionOf(at, identity, parts.closing, 'conclusions', undefined)];
  const attachments = parts.annexes.map((annex, number) => attachmentOf(at, identity, annex, number + 1));
  const after = parts.annexes.flatMap(({ closing }, number) => {
    const id = attachments[number]?.attributes['eId'];
    return closing.length === 0 || typeof id !== 'string'
      ? []
      : [adoptionOf(at, identity, closing, `conclusions__att_${String(number + 1)}`, id)];
  });
  const loose = tree.notes.filter((node) => !places.notes.has(blockKey(index, node.blocks[0])));
  const notes = loose.length === 0 ? [] : [looseNotes(at, loose)];
  const conclusions = [...before, ...after, ...notes];
  const meta = metaOf(identity, { declared, give: ids.give, annexes: attachments.length, line: lineAboveNotes(segment, tree), notes: [] });
  const statement = element(
    'statement',
    { name: identity.kind, contains: 'originalVersion' },
    meta,
    ...frontXml(publication === undefined ? front : { cover: [], masthead: [], preface: front.preface }),
    ...(preamble.length === 0 ? [] : [element('preamble', {}, ...preamble)]),
    bodyXml(body),
    ...(conclusions.length === 0 ? [] : [element('conclusions', {}, ...conclusions)]),
    ...(attachments.length === 0 ? [] : [element('attachments', {}, ...attachments)]),
  );
  return { statement, masthead: publication === undefined ? [] : frontXml({ ...front, preface: [] }) };
}

function frontXml({ cover, masthead, preface }: FrontMatter): readonly XmlNode[] {
  const inside = [...masthead, ...preface];
  return [
    ...(cover.length === 0 ? [] : [element('coverPage', {}, ...cover)]),
    ...(inside.length === 0 ? [] : [element('preface', {}, ...inside)]),
  ];
}

/** A body holds something, even where the text has none. */
function bodyXml(elements: readonly XmlNode[]): XmlNode {
  return element('mainBody', {}, ...(elements.length === 0 ? [element('p', {})] : elements));
}

interface AnnexParts {
  /** Undefined for what stands after the last line of the text without being called an annex. */
  readonly annex: TreeNode | undefined;
  /** What stands after the annex without being part of it. */
  readonly others: TreeNode[];
  readonly closing: TreeNode[];
}

interface TextNodes {
  readonly front: TreeNode[];
  readonly enacting: TreeNode[];
  readonly preamble: TreeNode[];
  readonly body: TreeNode[];
  readonly closing: TreeNode[];
  readonly annexes: AnnexParts[];
}

const FRONT: ReadonlySet<TreeNode['kind']> = new Set(['masthead', 'sponsors', 'chapeau', 'title', 'rule']);

/**
 * Deals the nodes out to the parts that the format has, in their order; what comes late stays in the part that is reached. `preamble` are
 * the first blocks of the nodes of the preamble.
 */
function partsOf(nodes: readonly TreeNode[], preamble: ReadonlySet<number>): TextNodes {
  const parts: TextNodes = { front: [], enacting: [], preamble: [], body: [], closing: [], annexes: [] };
  for (const node of nodes) {
    const annex = parts.annexes.at(-1);
    if (node.kind === 'annex') parts.annexes.push({ annex: node, others: [], closing: [] });
    else if (annex !== undefined && (node.kind === 'closing' || annex.closing.length > 0)) annex.closing.push(node);
    else if (annex !== undefined) annex.others.push(node);
    else if (node.kind === 'closing' || (node.kind === 'rule' && parts.closing.length > 0)) parts.closing.push(node);
    else if (parts.closing.length > 0) parts.annexes.push({ annex: undefined, others: [node], closing: [] });
    else if (parts.body.length > 0) parts.body.push(node);
    else if (node.kind === 'rule' && parts.front.length + parts.enacting.length + parts.preamble.length === 0) parts.front.push(node);
    else if (node.kind === 'rule' && parts.enacting.length + parts.preamble.length > 0) parts.preamble.push(node);
    else if (node.kind === 'enacting' && parts.enacting.length === 0 && parts.preamble.length === 0) parts.enacting.push(node);
    else if (FRONT.has(node.kind) && parts.enacting.length === 0 && parts.preamble.length === 0) parts.front.push(node);
    else if (preamble.has(node.blocks[0])) parts.preamble.push(node);
    else parts.body.push(node);
  }
  return parts;
}

/** An annex: its heading, and a document of its own with its title and its text. */
function attachmentOf(at: Writing, identity: Identity, { annex, others }: AnnexParts, number: number): XmlNode {
  const id = at.ids.give(`att_${String(number)}`);
  const meta = annexMeta(identity, at.declared, number);
  if (annex === undefined) {
    const document = element(
      'doc',
      { name: 'annex', contains: 'originalVersion' },
      meta,
      bodyXml(hierarchyOf(at, others, id, newCounter())),
    );
    return element('attachment', { eId: id }, document);
  }
  place(at, annex, id);
  const headingId = at.ids.give(`${id}__heading`);
  const heading = element('heading', { eId: headingId }, ...inlineOf(at, annex, { scope: headingId }));
  const { title } = annex;
  if (title !== undefined) place(at, title, id);
  const titleXml =
    title === undefined ? [] : [element('p', {}, element('docTitle', {}, ...inlineOf(at, title, { scope: `${id}__title` })))];
  const preface = titleXml.length === 0 ? [] : [element('preface', {}, ...titleXml)];
  const body = hierarchyOf(at, [...annex.children, ...others], id, newCounter());
  return element(
    'attachment',
    { eId: id },
    heading,
    element('doc', { name: 'annex', contains: 'originalVersion' }, meta, ...preface, bodyXml(body)),
  );
}

/** The lines after the text: meeting and date of adoption. `after` names the annex that they stand after. */
function adoptionOf(at: Writing, identity: Identity, nodes: readonly TreeNode[], wanted: string, after: string | undefined): XmlNode {
  const id = at.ids.give(`${wanted}__adoption`);
  const lines = nodes.flatMap((node) => adoptionLines(at, identity, node, id));
  return element('container', { name: 'adoption', eId: id, 'res:after': after === undefined ? undefined : `#${after}` }, ...lines);
}

function adoptionLines(at: Writing, identity: Identity, node: TreeNode, id: string): readonly XmlNode[] {
  if (node.kind === 'rule') return [lineXml(at, node)];
  place(at, node, id);
  const label = node.label === undefined || node.kind === 'section' ? [] : [`${node.label.written} `];
  const own = element('p', {}, ...label, ...inlineOf(at, node, { scope: id, marked: closingMarks(at, identity, node) }));
  const under = [...(node.title === undefined ? [] : [node.title]), ...node.children];
  return [own, ...under.flatMap((child) => adoptionLines(at, identity, child, id))];
}

const MEETING = /(\d{1,5})(?:st|nd|rd|th) (?:\(\w+\) )?(?:plenary )?meeting/;

function closingMarks({ segment, declared }: Writing, { actor }: Identity, { blocks: [block] }: TreeNode): readonly Marked[] {
  const text = segment.blocks[block]?.text ?? '';
  const marks: Marked[] = [];
  const meeting = MEETING.exec(text);
  if (meeting !== null) {
    const number = meeting[1] ?? '';
    const refersTo = declared.use('TLCEvent', `meeting-${number}`, `event/un/${actor}/meeting-${slug(number)}`, meeting[0]);
    marks.push({
      block,
      start: meeting.index,
      end: meeting.index + meeting[0].length,
      wrap: (content) => element('event', { refersTo }, ...content),
    });
  }
  const date = /\d{1,2} \p{L}+ \d{4}/u.exec(text);
  const iso = dateIn(date?.[0]);
  if (date !== null && iso !== undefined) {
    const refersTo = declared.use('TLCEvent', 'adoption', 'event/un/adoption', 'Adoption');
    marks.push({
      block,
      start: date.index,
      end: date.index + date[0].length,
      wrap: (content) => element('docDate', { date: iso, refersTo }, ...content),
    });
  }
  return marks;
}

/** Notes that no indicator leads to. */
function looseNotes(at: Writing, notes: readonly TreeNode[]): XmlNode {
  const id = at.ids.give('conclusions__notes');
  return element('container', { name: 'notes', eId: id }, ...notes.map((node) => element('p', {}, noteXml(at, node))));
}
