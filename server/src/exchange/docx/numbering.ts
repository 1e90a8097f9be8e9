import type { LabelForm, ListStart } from './labels';
import { DECLARATION, W } from './xml';

/** The first number that the library gives to a list of the document; the one before is its list with bullets. */
const FIRST = 2;

/** The part with the one list of the template and its instances in the order of their first use. */
export function numberingPart(instances: readonly ListStart[], form: LabelForm): string {
  const open = form === 'round' ? '(' : '';
  const levels = [
    levelXml(0, 'decimal', '%1.', '<w:tabs><w:tab w:val="num" w:pos="2218"/></w:tabs><w:ind w:left="1267" w:firstLine="475"/>'),
    levelXml(1, 'lowerLetter', `${open}%2)`, '<w:tabs><w:tab w:val="num" w:pos="2218"/></w:tabs><w:ind w:left="1267" w:firstLine="475"/>'),
    levelXml(2, 'lowerRoman', `${open}%3)`, '<w:tabs><w:tab w:val="num" w:pos="2693"/></w:tabs><w:ind w:left="2693" w:hanging="475"/>'),
  ];
  const nums = instances.map(
    ({ level, start }, index) =>
      `<w:num w:numId="${String(index + FIRST)}"><w:abstractNumId w:val="1"/>` +
      `<w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride></w:num>`,
  );
  return (
    `${DECLARATION}<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>` +
    `${levels.join('')}</w:abstractNum>${nums.join('')}</w:numbering>`
  );
}

function levelXml(level: number, format: string, text: string, properties: string): string {
  return (
    `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="tab"/>` +
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${properties}</w:pPr></w:lvl>`
  );
}
