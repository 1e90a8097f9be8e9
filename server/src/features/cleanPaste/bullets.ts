import { toLetters, toRoman } from '../../text/numerals';
import { shapeOf } from '../../syntax/line';
import type { PastedParagraph } from './lines';
import type { Tally } from './tally';

/** The signs that word processors and printers set before the points of a list, those of symbol fonts included. */
const BULLET = /^(?:[•·▪‣◦●○■□▫♦◆➢➤✓\uF0B7\uF0A7\uF0D8\uF076\uF0FC] ?|[oØ§] (?=\p{Lu}))/u;
const DASH = /^[-–—] (?=\S)/;

/** Whether a line opens with a bullet; a dash, or a letter that stands for one, is one below a colon or below another bullet only. */
export function opensWithBullet(line: string, above: string): boolean {
  if (BULLET.test(line)) return !/^[oØ§] /.test(line) || /[:;,.]$/.test(above) || BULLET.test(above);
  return DASH.test(line) && (DASH.test(above) || /[:;]$/.test(above));
}

/**
 * The paragraphs with items for bullets: `(a)`, and one degree deeper below an item that has a letter; each further kind of bullet is a
 * degree deeper again.
 */
export function itemsForBullets(paragraphs: readonly PastedParagraph[], tally: Tally): readonly PastedParagraph[] {
  const levels: { readonly sign: string; count: number }[] = [];
  const state = { above: '', base: 0, number: false };
  return paragraphs.map((paragraph) => {
    if (paragraph.role !== 'text') return paragraph;
    const { text } = paragraph;
    const sign = bulletOf(text, state.above, levels.length > 0);
    state.above = text;
    if (sign === undefined) {
      levels.length = 0;
      const { label, kind } = shapeOf(text);
      state.base = kind === 'item' && label?.form === 'bracketed' ? 1 : 0;
      return paragraph;
    }
    tally.bullets += 1;
    const content = text.slice(sign.length).trimStart();
    if (shapeOf(content).label !== undefined) return { ...paragraph, text: content };
    const known = levels.findIndex((level) => level.sign === sign.trim());
    if (known >= 0) levels.length = known + 1;
    else levels.push({ sign: sign.trim(), count: 0 });
    const level = levels.at(-1);
    if (level === undefined) return paragraph;
    level.count += 1;
    return { ...paragraph, text: `${itemLabel(state.base + levels.length - 1, level.count)} ${content}` };
  });
}

/** The bullet with the space after it; undefined where there is none. */
function bulletOf(text: string, above: string, inList: boolean): string | undefined {
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined) return bullet;
  return inList || above.endsWith(':') || above.endsWith(';') ? DASH.exec(text)?.[0] : undefined;
}

function itemLabel(depth: number, count: number): string {
  switch (depth) {
    case 0:
      return `(${toLetters(count)})`;
    case 1:
      return `(${toRoman(count)})`;
    case 2:
      return `${toLetters(count)}.`;
    default:
      return `${toRoman(count)}.`;
  }
}
