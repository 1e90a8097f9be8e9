import { ImportFault } from '../../docx/read/fault';
import { newLosses } from '../../docx/read/losses';
import type { Imported } from '../../docx/read/read';
import { writeSource, type SourceBlock, type SourceNote, type SourceText } from '../../source';
import { OWN } from '../own';
import { readBody, type BodyReader } from './body';
import { noteOf } from './inline';
import { unfolded } from './spaces';
import { child, elementsOf, parseFile, textOf, type XmlElement } from './xml';

/** Reads an Akoma Ntoso file. Throws an `ImportFault` where it is none, holds no resolution, or is beyond what is reasonable. */
export function readAkomaNtoso(bytes: Uint8Array): Imported {
  const root = parseFile(bytes);
  if (root.name !== 'akomaNtoso') throw new ImportFault('it is no Akoma Ntoso document');
  const losses = newLosses('accepted');
  const space = root.attributes['xmlns'] ?? '';
  if (space !== '' && !space.endsWith('/akn/3.0'))
    losses.add('It is in another version of Akoma Ntoso, and was read by the names of its elements', space);
  const document = elementsOf(root)[0];
  if (document === undefined) return { text: '', warnings: [] };
  const reader = newReader(root, losses);
  const texts = [...readDocument(reader, document), { blocks: reader.loose(), notes: [] }];
  return { text: unfolded(writeSource(texts)), warnings: losses.warnings() };
}

/** What a resolution may be written as. */
const TEXTS: ReadonlySet<string> = new Set(['statement', 'doc', 'act', 'bill', 'amendment']);
const COLLECTIONS: ReadonlySet<string> = new Set(['documentCollection', 'amendmentList', 'officialGazette']);

function readDocument(reader: FileReader, document: XmlElement): readonly SourceText[] {
  if (TEXTS.has(document.name)) {
    readText(reader, document);
    return [reader.take()];
  }
  if (!COLLECTIONS.has(document.name)) throw new ImportFault(`it is a document of the kind “${document.name}” and no resolution`);
  warnOfMeta(reader, child(document, 'meta'));
  for (const part of elementsOf(document)) if (part.name === 'coverPage' || part.name === 'preface') readBody(reader, part);
  const texts: SourceText[] = [];
  for (const component of elementsOf(child(document, 'collectionBody') ?? document)) {
    if (component.name !== 'component') continue;
    const inside = elementsOf(component).find(({ name }) => TEXTS.has(name) || COLLECTIONS.has(name));
    if (inside === undefined) {
      reader.losses.add('A document that lies outside of the file was left out', textOf(component));
      continue;
    }
    if (COLLECTIONS.has(inside.name)) {
      texts.push(...readDocument(reader, inside));
      continue;
    }
    readText(reader, inside);
    // Texts that share their notes have them after the last of them.
    if (component.attributes['res:notes'] !== 'shared') texts.push(reader.take());
  }
  const rest = reader.take();
  return rest.blocks.length + rest.notes.length > 0 ? [...texts, rest] : texts;
}

function readText(reader: FileReader, text: XmlElement): void {
  warnOfMeta(reader, child(text, 'meta'));
  const late = new Map<string, XmlElement[]>();
  for (const part of elementsOf(text)) {
    switch (part.name) {
      case 'meta':
      case 'components':
        break;
      case 'conclusions':
        readConclusions(reader, part, late);
        break;
      case 'attachments':
        for (const attachment of elementsOf(part)) {
          readAttachment(reader, attachment);
          const key = `#${attachment.attributes['eId'] ?? ''}`;
          for (const container of late.get(key) ?? []) readBody(reader, container);
          late.delete(key);
        }
        break;
      default:
        readBody(reader, part);
    }
  }
  for (const container of [...late.values()].flat()) readBody(reader, container);
  const line = child(child(child(text, 'meta'), 'proprietary'), 'notes')?.attributes['line'];
  if (line !== undefined) reader.blocks.push({ runs: [{ text: line }] });
}

/** Lines that the draft has after an annex wait for it. */
function readConclusions(reader: FileReader, conclusions: XmlElement, late: Map<string, XmlElement[]>): void {
  for (const container of elementsOf(conclusions)) {
    const after = container.attributes['res:after'];
    if (after !== undefined) late.set(after, [...(late.get(after) ?? []), container]);
    else if (container.attributes['name'] === 'notes') for (const paragraph of elementsOf(container)) readLoose(reader, paragraph);
    else readBody(reader, container);
  }
}

/** Notes that no indicator leads to. */
function readLoose(reader: FileReader, element: XmlElement): void {
  for (const inside of elementsOf(element)) {
    if (inside.name === 'authorialNote') reader.note(inside);
    else readLoose(reader, inside);
  }
}

function readAttachment(reader: FileReader, attachment: XmlElement): void {
  const document = elementsOf(attachment).find(({ name }) => TEXTS.has(name));
  const heads = elementsOf(attachment).filter(({ name }) => name === 'num' || name === 'heading' || name === 'subheading');
  if (document === undefined) reader.losses.add('An annex that lies outside of the file was left out', textOf(attachment));
  if (heads.length > 0) readBody(reader, { name: 'hcontainer', attributes: {}, children: heads });
  else if (document !== undefined && !reader.own) reader.blocks.push({ runs: [{ text: 'Annex' }] });
  if (document !== undefined) readText(reader, document);
}

/** What the metadata say that a draft has no place for. */
function warnOfMeta({ losses }: FileReader, meta: XmlElement | undefined): void {
  for (const block of meta === undefined ? [] : elementsOf(meta)) {
    if (block.name === 'classification') {
      const words = elementsOf(block).map(({ attributes }) => attributes['showAs'] ?? attributes['value'] ?? '');
      losses.add('Keywords were left out', words.join(', '));
    }
    if (block.name === 'analysis') losses.add('What the file says of the changes made to it was left out', '');
    if (block.name === 'presentation' || block.name === 'temporalData')
      losses.add(`Metadata of the kind “${block.name}” were left out`, '');
  }
}

interface FileReader extends BodyReader {
  /** What has been read since the last call, as a text. */
  readonly take: () => SourceText;
  /** The editorial notes that nothing has led to by now. */
  readonly loose: () => readonly SourceBlock[];
}

function newReader(root: XmlElement, losses: BodyReader['losses']): FileReader {
  const keys = new Map<XmlElement, string>();
  const byId = new Map<string, XmlElement>();
  const comments = new Map<string, XmlElement>();
  const ids = new Set<string>();
  walk(root, (element, parent) => {
    const id = idOf(element);
    if (element.name === 'authorialNote') {
      const key = id !== undefined && !ids.has(id) ? id : `note ${String(keys.size + 1)}`;
      ids.add(key);
      keys.set(element, key);
      if (id !== undefined && !byId.has(id)) byId.set(id, element);
    }
    if (element.name === 'note' && parent?.name === 'notes' && id !== undefined) comments.set(id, element);
  });
  const blocks: SourceBlock[] = [];
  const notes = new Map<string, SourceNote>();
  const reader: FileReader = {
    losses,
    blocks,
    own: isOwn(root),
    note(element) {
      const key = keys.get(element) ?? '';
      if (!notes.has(key)) {
        // Its place is taken before it is read: a note may lead to itself.
        notes.set(key, { key, runs: [] });
        notes.set(key, noteOf(reader, element, key));
      }
      return key;
    },
    noteOf(id) {
      const element = byId.get(id);
      return element === undefined ? undefined : keys.get(element);
    },
    commentOf(id) {
      const comment = comments.get(id);
      comments.delete(id);
      return comment === undefined ? undefined : textOf(comment);
    },
    take: () => ({ blocks: blocks.splice(0), notes: emptied(notes) }),
    loose: () => [...comments.values()].map((comment) => ({ kind: 'comment', runs: [{ text: textOf(comment) }] })),
  };
  return reader;
}

function emptied(notes: Map<string, SourceNote>): readonly SourceNote[] {
  const all = [...notes.values()];
  notes.clear();
  return all;
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes['eId'] ?? attributes['currentId'] ?? attributes['id'];
}

function walk(element: XmlElement, visit: (element: XmlElement, parent: XmlElement | undefined) => void): void {
  const go = (one: XmlElement, parent: XmlElement | undefined): void => {
    visit(one, parent);
    for (const inside of elementsOf(one)) go(inside, one);
  };
  go(element, undefined);
}

/** Whether we wrote the file: its numbers are then those of a draft. */
function isOwn({ attributes }: XmlElement): boolean {
  return Object.values(attributes).includes(OWN);
}
