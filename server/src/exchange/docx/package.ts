import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { signedChanges, signatureOf } from './changes/signatures';
import type { WordChanges } from './changes/written';
import { commentsPart, type CommentPlan } from './comments';
import type { ListStart } from './labels';
import { footnotesPart, markXml, type NotePlan } from './notes';
import { numberingPart } from './numbering';
import { withBookmarkIds } from './references';
import { stylesPart } from './styles';
import { DECLARATION, escapeXml } from './xml';

/** What is put into the file that the library has written. */
export interface PackageContents {
  readonly notes: NotePlan;
  /** Who made the changes of a file that has any, and when. */
  readonly signed: Pick<WordChanges, 'author' | 'date'>;
  readonly comments: CommentPlan;
  readonly instances: readonly ListStart[];
  readonly openings: 'italic' | 'underlined';
  /** The language as a tag without a country. */
  readonly language: string;
  readonly title: string;
  /** The date of the masthead as it is printed. */
  readonly date: string | undefined;
  /** Variables of the document, which no page shows, by name. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/**
 * Puts in what the library cannot write: marks of notes that are no number of Word's, repeated marks as fields, the notes in the form of the
 * template, the lists, the styles. Dates and the order of the parts are fixed, so that nothing depends on the time or the machine.
 */
export function finishPackage(bytes: Uint8Array, contents: PackageContents): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const language = COUNTRIES[contents.language] ?? 'en-GB';
  parts.set('word/document.xml', documentPart(parts.get('word/document.xml') ?? '', contents));
  parts.set('word/footnotes.xml', footnotesPart(contents.notes, signatureOf(contents.signed)));
  parts.set('word/numbering.xml', numberingPart(contents.instances));
  parts.set('word/styles.xml', stylesPart(language, contents.openings));
  if (parts.has('word/comments.xml')) parts.set('word/comments.xml', commentsPart(contents.comments));
  parts.set('word/settings.xml', settingsPart(parts.get('word/settings.xml') ?? '', contents.variables));
  parts.set('docProps/core.xml', corePart(contents, language));
  signedChanges(parts);
  const names = [...parts.keys()].filter((name) => !name.endsWith('/')).sort();
  const first = '[Content_Types].xml';
  const ordered: Zippable = {};
  for (const name of [first, ...names.filter((other) => other !== first)]) {
    ordered[name] = [strToU8(parts.get(name) ?? ''), { mtime: new Date(1980, 0, 1), level: 6 }];
  }
  return zipSync(ordered);
}

const COUNTRIES: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** The text with its marks, and for each section where its notes begin to count. */
function documentPart(xml: string, { notes: { marks, starts }, signed }: PackageContents): string {
  const byToken = new Map([...marks.values()].map(({ token, mark }) => [String(token), mark]));
  let section = 0;
  return withBookmarkIds(xml.includes('<w:lnNumType') ? withoutCountedRoom(xml) : xml)
    .replace(/<w:r>(?:(?!<\/w:r>).)*?<w:footnoteReference w:id="(\d+)"\/>(?:(?!<\/w:r>).)*?<\/w:r>/gs, (whole, token: string) => {
      const mark = byToken.get(token);
      return mark === undefined ? whole : markXml(mark, signatureOf(signed));
    })
    .replace(/<w:sectPr\b[^>]*>(?:<w:(?:header|footer)Reference\b[^>]*\/>)*/g, (head) => {
      const start = starts[section];
      section += 1;
      if (start === undefined) return head;
      // Where a single text has the whole file, nothing begins again: LibreOffice would do so at every heading.
      const again = starts.length > 1 ? '<w:numRestart w:val="eachSect"/>' : '';
      return `${head}<w:footnotePr><w:numStart w:val="${String(start)}"/>${again}</w:footnotePr>`;
    });
}

/** Room between two blocks is no line that is counted. */
function withoutCountedRoom(xml: string): string {
  return xml.replaceAll('<w:spacing w:after="0" w:line="120" ', '<w:suppressLineNumbers/><w:spacing w:after="0" w:line="120" ');
}

/** The settings with the variables, in the one place where the format has them. */
function settingsPart(xml: string, variables: PackageContents['variables']): string {
  const written = variables.map(([name, value]) => `<w:docVar w:name="${escapeXml(name)}" w:val="${escapeXml(value)}"/>`);
  return xml.replace('</w:compat>', () => `</w:compat><w:docVars>${written.join('')}</w:docVars>`);
}

function corePart({ title, date }: PackageContents, language: string): string {
  const time = `${isoDate(date) ?? '1980-01-01'}T00:00:00Z`;
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** A date such as `22 April 2031` as `2031-04-22`; undefined for what is none. */
function isoDate(date: string | undefined): string | undefined {
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+([A-Z]+)\s+(\d{4})/i.exec(date ?? '') ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
