import { escapeXml } from '../xml';
import { MOVES, NO_DATE } from './runs';
import type { WordChanges } from './written';

/** The attributes of a change in what the library does not write; its number is given when the file is finished. */
export function signatureOf({ author, date = NO_DATE }: Pick<WordChanges, 'author' | 'date'>): string {
  return `w:id="0" w:author="${escapeXml(author)}" w:date="${escapeXml(date)}"`;
}

/** The first number of a change: bookmarks have the numbers below. */
const FIRST = 100_001;

const SIGNATURE = /<(w:(?:ins|del|moveFrom|moveTo|pPrChange)) w:id="\d+"/g;

/** Gives every change of a file its number, takes away times that there are none of, and says of moved paragraphs that they were moved. */
export function signedChanges(parts: Map<string, string>): void {
  const last = { id: FIRST - 1 };
  for (const [name, xml] of parts) {
    if (!/^word\/(?:document|footnotes|header\d+)\.xml$/.test(name) || !xml.includes(' w:author="')) continue;
    const numbered = withMoves(xml).replace(SIGNATURE, (_, tag: string) => {
      last.id += 1;
      return `<${tag} w:id="${String(last.id)}"`;
    });
    parts.set(name, numbered.replaceAll(` w:date="${NO_DATE}"`, ''));
  }
}

/** A paragraph whose mark has the number of a move is one end of that move. */
function withMoves(xml: string): string {
  return xml.replace(/<w:p>(?:(?!<\/w:p>).)*?<\/w:p>/gs, (paragraph) => {
    const [, tag, number] = /<w:rPr><w:(ins|del) w:id="(\d{7,})"/.exec(paragraph) ?? [];
    if (number === undefined) return paragraph;
    return moved(paragraph, tag === 'ins' ? 'To' : 'From', Number(number) - MOVES);
  });
}

function moved(paragraph: string, side: 'From' | 'To', move: number): string {
  const [, author = '', date = ''] = / w:author="([^"]*)" w:date="([^"]*)"/.exec(paragraph) ?? [];
  // The two ends of a range are told by a number of their own, which no bookmark has.
  const range = String(FIRST * 10 + move * 2 + Number(side === 'To'));
  const start = `<w:move${side}RangeStart w:id="${range}" w:author="${author}" w:date="${date}" w:name="move${String(move)}"/>`;
  const end = `<w:move${side}RangeEnd w:id="${range}"/>`;
  const inside = paragraph
    .replace(/<(\/?)w:(?:ins|del)\b/g, `<$1w:move${side}`)
    .replace(/<(\/?)w:delText\b/g, '<$1w:t')
    .replace(/<(\/?)w:delInstrText\b/g, '<$1w:instrText');
  const at = inside.indexOf('</w:pPr>') + '</w:pPr>'.length;
  return `${inside.slice(0, at)}${start}${inside.slice(at, -'</w:p>'.length)}${end}</w:p>`;
}
