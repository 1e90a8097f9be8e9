/** How much of a text is typed. */
export interface Measure {
  /** So many letters at most, in whole paragraphs, but never fewer than three of these. */
  readonly letters: number;
  /** So many letters at the beginning and at the end of each paragraph; 0 where paragraphs are typed as they are. */
  readonly ends: number;
}

/** What of a published text or a draft is typed: from its title on, its broken lines joined, its paragraphs apart by an empty line. */
export function typedText(text: string, { letters, ends }: Measure): string {
  const kept: string[] = [];
  let length = 0;
  for (const paragraph of paragraphsOf(text).map((one) => shortened(one, ends))) {
    if (kept.length > 2 && length + paragraph.length > letters) break;
    kept.push(paragraph);
    length += paragraph.length + 2;
  }
  return kept.join('\n\n');
}

/** The paragraphs of a text from its title on, each on one line, without the lines that are drawn above notes. */
function paragraphsOf(text: string): readonly string[] {
  const blocks = text
    .split(/\r?\n[ \t\u00A0]*(?:\r?\n)+/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '' && !/^_+$/.test(block));
  const organ = blocks.findIndex((block) => /^\*?The [A-Z][A-Za-z ]+(?:Assembly|Council|Commission)\*?,$/.test(block));
  return blocks.slice(Math.max(0, organ - 1));
}

/** A paragraph without what stands in its middle, from word to word. */
function shortened(paragraph: string, ends: number): string {
  if (ends === 0 || paragraph.length <= 2 * ends) return paragraph;
  const from = paragraph.lastIndexOf(' ', ends);
  const to = paragraph.indexOf(' ', paragraph.length - ends);
  return from < 0 || to < from ? paragraph : paragraph.slice(0, from) + paragraph.slice(to);
}
