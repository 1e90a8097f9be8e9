import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { message } from '../../../text/message';
import { ImportFault } from './fault';
import { newBudget, parseXml, type XmlElement } from './xml';

/** The parts of a Word file that an import reads; a part that the file does not have is absent. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
  readonly comments?: XmlElement;
  readonly settings?: XmlElement;
  /** Heads of pages by the id of the relationship that leads to them. */
  readonly headers: ReadonlyMap<string, XmlElement>;
}

/** Unzips what is wanted and reads it, within limits that are tested before anything is inflated. Throws an {@link ImportFault}. */
export function readParts(bytes: Uint8Array): WordParts {
  refuseOthers(bytes);
  const budget = newBudget();
  const parse = (source: string): XmlElement => parseXml(source, budget);
  const start = unzip(bytes, new Set([TYPES, '_rels/.rels']));
  const main = relationships(start.get('_rels/.rels'), '', parse).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw new ImportFault(message('it is not a Word document'));
  refuseMacros(start.get(TYPES) ?? '', main, parse);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const related = relationships(unzip(bytes, new Set([list])).get(list), folder, parse).filter(({ type }) => WANTED.has(type));
  const texts = unzip(bytes, new Set([main, ...related.map(({ target }) => target)]));
  const source = texts.get(main);
  if (source === undefined) throw new ImportFault(message('it is not a Word document'));
  const partOf = (type: string): XmlElement | undefined => {
    const text = texts.get(related.find((one) => one.type === type)?.target ?? '');
    return text === undefined ? undefined : parse(text);
  };
  const document = parse(source);
  const single = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'].flatMap((type) => {
    const part = partOf(type);
    return part === undefined ? [] : [[type, part]];
  });
  const headers = related.flatMap(({ type, id, target }) => {
    const text = texts.get(target);
    return type === 'header' && text !== undefined ? [[id, parse(text)] as const] : [];
  });
  return { document, ...(Object.fromEntries(single) as Partial<WordParts>), headers: new Map(headers) };
}

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 32 << 20;

const TYPES = '[Content_Types].xml';
const WANTED = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings', 'header']);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a file is, is told by its first bytes and not by its name. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_FILE) throw new ImportFault(message('it is larger than 32 MB; take the pictures out and save it again'));
  if (bytes.length === 0) throw new ImportFault(message('it is empty'));
  const first = strFromU8(bytes.subarray(0, 200), true);
  if (first.startsWith('\u00D0\u00CF\u0011\u00E0'))
    throw new ImportFault(
      message('it is locked with a password or in the old .doc format; open it in Word and save it as .docx without a password'),
    );
  if (first.startsWith('{\\rtf')) throw new ImportFault(message('it is an .rtf file; open it in Word and save it as .docx first'));
  if (first.startsWith('%PDF')) throw new ImportFault(message('it is a .pdf file; copy its text and paste it into an empty draft instead'));
  if (!first.startsWith('PK')) throw new ImportFault(message('it is not a Word file'));
  if (first.includes('mimetypeapplication/vnd.oasis'))
    throw new ImportFault(message('it is an OpenDocument file; open it in LibreOffice or Word and save it as .docx first'));
}

function refuseMacros(types: string, main: string, parse: (source: string) => XmlElement): void {
  const type =
    types === '' ? '' : parse(types).children.find(({ attributes }) => attributes['PartName'] === `/${main}`)?.attributes['ContentType'];
  if (/macroEnabled/i.test(type ?? '')) throw new ImportFault(message('it is a file with macros (.docm); save it as .docx first'));
  if (/spreadsheet|presentation/i.test(type ?? '')) throw new ImportFault(message('it is not a Word document'));
}

function unzip(bytes: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const seen = { entries: 0, size: 0 };
  const filter = (info: UnzipFileInfo): boolean => {
    seen.entries += 1;
    if (seen.entries > 2000) throw new ImportFault(message('it holds more than 2,000 parts; it is not read'));
    if (!wanted.has(info.name)) return false;
    seen.size += info.originalSize;
    if (info.originalSize > 64 << 20 || seen.size > 128 << 20 || info.originalSize > 200 * Math.max(info.size, 1000))
      throw new ImportFault(message('it would unpack to an unreasonable size; it is not read'));
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    throw new ImportFault(message('it is damaged or not complete; open it in Word and save it again'));
  }
}

/** Nothing outside the file is ever followed. */
function relationships(source: string | undefined, folder: string, parse: (source: string) => XmlElement): readonly Relationship[] {
  if (source === undefined) return [];
  return parse(source).children.flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: target.startsWith('/') ? target.slice(1) : folder + target }];
  });
}
