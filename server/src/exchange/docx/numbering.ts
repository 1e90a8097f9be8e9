import type { LabelForm, ListStart } from './labels';
import { DECLARATION, W } from './xml';

/** The first number that the library gives to a list of the document; the one before is its list with bullets. */
const FIRST = 2;

/** The list of the template in each form of its labels, by the number that the file has for it. */
const FORMS: Readonly<Record<LabelForm, string>> = { round: '1', half: '2' };

/** The part with the list of the template in each form that is used, and its instances in the order of their first use. */
export function numberingPart(instances: readonly ListStart[]): string {
  const forms = (Object.keys(FORMS) as LabelForm[]).filter((form) => form === 'round' || instances.some((one) => one.form === form));
  const nums = instances.map(
    ({ level, start, form }, index) =>
      `<w:num w:numId="${String(index + FIRST)}"><w:abstractNumId w:val="${FORMS[form]}"/>` +
      `<w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride></w:num>`,
  );
  return `${DECLARATION}<w:numbering ${W}>${forms.map(listXml).join('')}${nums.join('')}</w:numbering>`;
}

function listXml(form: LabelForm): string {
  const open = form === 'round' ? '(' : '';
  const levels = [
    levelXml(0, 'decimal', '%1.', '<w:tabs><w:tab w:val="num" w:pos="2218"/></w:tabs><w:ind w:left="1267" w:firstLine="475"/>'),
    levelXml(1, 'lowerLetter', `${open}%2)`, '<w:tabs><w:tab w:val="num" w:pos="2218"/></w:tabs><w:ind w:left="1267" w:firstLine="475"/>'),
    levelXml(2, 'lowerRoman', `${open}%3)`, '<w:tabs><w:tab w:val="num" w:pos="2693"/></w:tabs><w:ind w:left="2693" w:hanging="475"/>'),
  ];
  return `<w:abstractNum w:abstractNumId="${FORMS[form]}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}

function levelXml(level: number, format: string, text: string, properties: string): string {
  return (
    `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="tab"/>` +
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${properties}</w:pPr></w:lvl>`
  );
}
