import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file made in a test, as what stands inside their outermost elements. */
export interface MadeParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** What our own writer keeps in a file beside the text, by name. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The namespace of the format; the usual one where it is absent. */
  readonly namespace?: string;
}

/** A Word file of these parts. */
export function made({ body, header, variables, namespace = USUAL, ...others }: MadeParts): Uint8Array {
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments' } as const;
  const part = (root: string, content: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><w:${root} xmlns:w="${namespace}" xmlns:r="urn:r" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:m="urn:m">${content}</w:${root}>`,
    );
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="urn:types"/>'),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  const links: [string, string, string][] = [];
  for (const name of Object.keys(roots) as (keyof typeof roots)[]) {
    const content = others[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = part(roots[name], content);
    links.push([`rId-${name}`, name, `${name}.xml`]);
  }
  if (header !== undefined) {
    files['word/header1.xml'] = part('hdr', header);
    links.push(['rId-header', 'header', 'header1.xml']);
  }
  if (variables !== undefined) {
    const written = Object.entries(variables).map(
      ([name, value]) => `<w:docVar w:name="${name}" w:val="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
    );
    files['word/settings.xml'] = part('settings', `<w:docVars>${written.join('')}</w:docVars>`);
    links.push(['rId-settings', 'settings', 'settings.xml']);
  }
  files['word/_rels/document.xml.rels'] = relationships(links);
  return zipSync(files);
}

/** A paragraph of a text, with properties before it where they are given. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run of a text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The list settings of a paragraph. */
export function inList(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

const USUAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function relationships(links: readonly (readonly [string, string, string])[]): Uint8Array {
  const all = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="urn:officeDocument/${type}" Target="${target}"/>`);
  return strToU8(`<Relationships xmlns="urn:relationships">${all.join('')}</Relationships>`);
}
