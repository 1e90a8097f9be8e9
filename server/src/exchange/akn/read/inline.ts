import { toRaised } from '../../../text/characters';
import type { Losses } from '../../docx/read/losses';
import type { SourceNote, SourceRun } from '../../source';
import { KEPT, trimEnd, withoutLayout } from './spaces';
import { elementsOf, textOf, type XmlElement } from './xml';

/** What reading words needs to know, and what it finds on the way. */
export interface InlineReader {
  readonly losses: Losses;
  /** Gathers a note, and gives its key. */
  readonly note: (element: XmlElement) => string;
  /** The key of a note by its id, whether or not it has been read. */
  readonly noteOf: (id: string) => string | undefined;
  /** Whether the file is one of ours, whose spaces, numbers and ends of lines are those of a draft. */
  readonly own: boolean;
  /** The text of an editorial note by its id. */
  readonly commentOf: (id: string) => string | undefined;
}

/** What stands inside an element with words. */
export interface Words {
  readonly runs: readonly SourceRun[];
  /** Editorial notes on it. */
  readonly comments: readonly string[];
  /** An element of paragraphs in the middle of the words, and the words after it. */
  readonly then: readonly (XmlElement | readonly SourceRun[])[];
}

type Look = SourceRun['look'];

/** The words of an element as runs; paragraphs inside of them are handed back, each with the words that follow it. */
export function readWords(reader: InlineReader, element: XmlElement): Words {
  const parts: (XmlElement | SourceRun[])[] = [[]];
  const comments: string[] = [];
  const add = (run: SourceRun): void => {
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(run);
    else parts.push([run]);
  };
  const mark = (note: string): void => {
    const last = parts.at(-1);
    if (Array.isArray(last)) trimEnd(last, reader.own ? 'layout' : 'any');
    add({ text: '', note });
  };
  const read = (one: XmlElement, look: Look): void => {
    for (const inside of one.children) {
      if (typeof inside === 'string') add(look === undefined ? { text: inside } : { text: inside, look });
      else readElement(inside, look);
    }
  };
  const readElement = (one: XmlElement, look: Look): void => {
    const { name, attributes } = one;
    switch (name) {
      case 'i':
      case 'em':
        read(one, attributes['res:italics'] === 'print' ? look : both(look, 'italic'));
        return;
      case 'b':
      case 'strong':
        read(one, both(look, 'bold'));
        return;
      case 'sup':
        readRaised(reader, one, look, { add, read, mark });
        return;
      case 'authorialNote':
        mark(reader.note(one));
        return;
      case 'ref': {
        const target = /^#(.+)$/.exec(attributes['href'] ?? '')?.[1];
        const key = target === undefined ? undefined : reader.noteOf(target);
        if (key === undefined) read(one, look);
        else mark(key);
        return;
      }
      case 'noteRef': {
        const target = (attributes['href'] ?? '').replace(/^#/, '');
        const key = reader.noteOf(target);
        const comment = reader.commentOf(target);
        if (key !== undefined) mark(key);
        else if (comment !== undefined) comments.push(comment);
        else reader.losses.add('A reference to a note that is not there was left out', textOf(element));
        return;
      }
      case 'ins':
        reader.losses.change('insertion', '');
        read(one, look);
        return;
      case 'del':
        reader.losses.change('deletion', '');
        return;
      case 'br':
      case 'eol':
      case 'eop':
        add({ text: reader.own && name !== 'br' ? (name === 'eol' ? KEPT.line : KEPT.page) : ' ' });
        return;
      case 'img':
        reader.losses.add('A picture was left out', textOf(element));
        return;
      case 'embeddedStructure':
      case 'quotedStructure':
      case 'subFlow':
      case 'popup':
        if (elementsOf(one).length > 0) {
          parts.push(one);
          return;
        }
        read(one, look);
        return;
      default:
        read(one, look);
    }
  };
  read(element, undefined);
  const [first = [], ...then] = parts.map((part) => (Array.isArray(part) ? withoutLayout(part, reader.own) : part));
  return { runs: Array.isArray(first) ? first : [], comments, then };
}

function both(look: Look, more: 'italic' | 'bold'): Look {
  return look === undefined || look === more ? more : 'bold-italic';
}

interface Into {
  readonly add: (run: SourceRun) => void;
  readonly read: (element: XmlElement, look: Look) => void;
  readonly mark: (note: string) => void;
}

/** What is raised: a note, an indicator without one, or an exponent. */
function readRaised(reader: InlineReader, element: XmlElement, look: Look, { add, read, mark }: Into): void {
  const notes = elementsOf(element).filter(({ name }) => name === 'authorialNote' || name === 'noteRef');
  if (notes.length > 0) {
    for (const one of notes) {
      if (one.name === 'authorialNote') mark(reader.note(one));
      else read({ name: 'sup', attributes: {}, children: [one] }, look);
    }
    return;
  }
  const text = textOf(element);
  const label = element.attributes['res:label'];
  if (label !== undefined) add({ text: `[^${label}]` });
  else if (element.attributes['res:form'] === 'slash') add({ text: `${text}/` });
  else if (/^\d{1,4}$/.test(text)) add({ text: toRaised(Number(text)) });
  else if (element.attributes['class'] === 'footnote') add({ text });
  else read(element, look);
}

/** A note as a source takes it. */
export function noteOf(reader: InlineReader, element: XmlElement, key: string): SourceNote {
  const inside = element.children.filter((one) => typeof one === 'string' || one.name !== 'num');
  const isWords = inside.some((one) => typeof one === 'string' && one.trim() !== '');
  const paragraphs = isWords ? [{ ...element, children: inside }] : inside.filter((one) => typeof one !== 'string');
  const runs = paragraphs.flatMap((one, index): readonly SourceRun[] => {
    const { runs: words, then } = readWords(reader, one);
    const after = then.flatMap((part) => (Array.isArray(part) ? (part as readonly SourceRun[]) : [{ text: textOf(part as XmlElement) }]));
    return [...(index === 0 ? [] : [{ text: ' ' }]), ...words, ...after];
  });
  const mark = markOf(element);
  const form = element.attributes['res:form'];
  if (mark === undefined) return { key, runs };
  return form === 'named' || form === 'slash' ? { key, mark, form, runs } : { key, mark, runs };
}

function markOf({ attributes }: XmlElement): string | undefined {
  const label = attributes['res:label'];
  if (label !== undefined) return label;
  const marker = attributes['marker']?.trim() ?? '';
  const number = /^\W?(\d{1,4})\W?$/.exec(marker)?.[1];
  return number ?? (/^\*+$/.test(marker) ? marker : undefined);
}
