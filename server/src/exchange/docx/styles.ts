import { DECLARATION, W } from './xml';

const GRID = [1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048]
  .map((at) => `<w:tab w:val="left" w:pos="${String(at)}"/>`)
  .join('');
const TABS = `<w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="right" w:pos="1195"/><w:tab w:val="left" w:pos="1267"/>${GRID}</w:tabs>`;
const TITLE_TABS = `<w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="left" w:pos="1267"/>${GRID}</w:tabs>`;
const COLUMN = '<w:ind w:left="1267" w:right="1267"/>';

/** A paragraph style: its id, name, the style that it is based on, and its properties as XML. */
type Style = readonly [id: string, name: string, base: string, paragraph: string, run: string];

const exact = (line: number, after = 0): string => `<w:spacing w:after="${String(after)}" w:line="${String(line)}" w:lineRule="exact"/>`;
const type = (size: number, spacing: number, scale: number): string =>
  `<w:spacing w:val="${String(spacing)}"/><w:w w:val="${String(scale)}"/><w:kern w:val="14"/><w:sz w:val="${String(size)}"/>`;

/** The styles of the template, by its names letter for letter: text that is pasted there takes on its look by them. */
const STYLES: readonly Style[] = [
  ['SingleTxt', '__Single Txt', 'Normal', `${TABS}${exact(240, 120)}${COLUMN}<w:jc w:val="both"/>`, '<w:kern w:val="14"/>'],
  ['H1', '_ H_1', 'Normal', `<w:keepNext/><w:keepLines/>${exact(270)}<w:outlineLvl w:val="0"/>`, `<w:b/>${type(24, 4, 103)}`],
  ['HCh', '_ H _Ch', 'H1', exact(300), type(28, -2, 103)],
  ['HM', '_ H __M', 'HCh', exact(360), type(34, -3, 99)],
  ['H23', '_ H_2/3', 'H1', `${exact(240)}<w:outlineLvl w:val="1"/>`, type(20, 2, 103)],
  ['H4', '_ H_4', 'Normal', `<w:keepNext/><w:keepLines/>${exact(240)}<w:outlineLvl w:val="3"/>`, `<w:i/>${type(20, 3, 103)}`],
  ['H56', '_ H_5/6', 'Normal', `<w:keepNext/><w:keepLines/>${exact(240)}<w:outlineLvl w:val="4"/>`, '<w:kern w:val="14"/>'],
  ['TitleH1', 'Title_H1', 'H1', `${TITLE_TABS}<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>`, ''],
  ['TitleHCH', 'Title_H_CH', 'HCh', `${TITLE_TABS}<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>`, ''],
  ['TitleH2', 'Title_H2', 'TitleH1', `${exact(240)}<w:outlineLvl w:val="1"/>`, type(20, 2, 103)],
  ['Session', 'Session', 'H23', '', ''],
  ['AgendaItemNormal', 'Agenda_Item_Normal', 'Normal', exact(240), ''],
  [
    'AgendaTitleH2',
    'Agenda_Title_H2',
    'TitleH1',
    `${exact(240)}<w:ind w:left="0" w:right="5040" w:firstLine="0"/><w:outlineLvl w:val="1"/>`,
    type(20, 2, 103),
  ],
  ['Sponsors', 'Sponsors', 'H1', exact(240), type(20, 2, 103)],
  ['XLarge', 'XLarge', 'HM', `<w:keepNext w:val="0"/>${exact(390)}`, type(40, -4, 98)],
  ['Distribution', 'Distribution', 'Normal', '<w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="exact"/>', ''],
  ['ReleaseDate', 'Release Date', 'Normal', exact(240), ''],
  ['Original', 'Original', 'Normal', exact(240), ''],
  ['Header', 'header', 'Normal', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:spacing w:val="0"/><w:sz w:val="17"/>'],
  [
    'Footer',
    'footer',
    'Normal',
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    '<w:b/><w:spacing w:val="0"/><w:sz w:val="17"/>',
  ],
  [
    'FootnoteText',
    'footnote text',
    'Normal',
    `<w:suppressLineNumbers/><w:tabs><w:tab w:val="right" w:pos="1195"/><w:tab w:val="left" w:pos="1267"/></w:tabs>${exact(210)}` +
      '<w:ind w:left="1267" w:right="1267" w:hanging="576"/>',
    '<w:spacing w:val="5"/><w:w w:val="104"/><w:sz w:val="17"/>',
  ],
];

/**
 * The style of words that are in italics in print and not in the draft. The runs have italics of their own as well, since a reader need not
 * know the style; ours knows by it what to leave out.
 */
export const OPENING = { id: 'OpeningWords', name: 'Opening Words' } as const;

/** The part with the styles, for a language as a BCP 47 tag with its country, and what sets opening words off. */
export function stylesPart(language: string, openings: 'italic' | 'underlined'): string {
  const written = STYLES.map(
    ([id, name, base, paragraph, run]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:qFormat/>` +
      `${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`,
  ).map((style) => (/w:name w:val="(?:header|footer|footnote text)"/.test(style) ? style.replace(' w:customStyle="1"', '') : style));
  return (
    `${DECLARATION}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
    `<w:lang w:val="${language}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:suppressAutoHyphens/>${exact(240)}</w:pPr><w:rPr><w:spacing w:val="4"/><w:w w:val="103"/><w:sz w:val="20"/></w:rPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:spacing w:val="5"/><w:w w:val="103"/><w:kern w:val="14"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${OPENING.id}"><w:name w:val="${OPENING.name}"/><w:qFormat/><w:rPr>${openings === 'italic' ? '<w:i/>' : '<w:u w:val="single"/>'}</w:rPr></w:style>` +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>' +
    `<w:rPr><w:color w:val="0000FF"/><w:u w:val="none"/></w:rPr></w:style>${written.join('')}</w:styles>`
  );
}
