/** A draft of about so many pages: the sample with its paragraphs again and again, each with its own number. */
export function longDraft(pages: number): string {
  const lines = [
    'A/C.2/86/L.14',
    '',
    'General Assembly',
    '',
    'Distr.: Limited',
    '',
    'Wells in dry regions',
    '',
    'The General Assembly,',
    '',
  ];
  const notes: string[] = [];
  const words =
    'to keep wells and springs in dry regions, to measure what they give and to report on it every year to those who live beside them';
  for (let number = 1; number <= pages * 8; number += 1) {
    const mark = number % 4 === 0 ? `[^n${String(number)}]` : '';
    lines.push(
      `${String(number)}. *Invites* Member States ${`${words}, and `.repeat(1 + (number % 3))}to go on in paragraph ${String(number)};${mark}`,
      '',
    );
    if (number % 5 === 0) lines.push('(a) To dig;', '', '(b) To draw.', '');
    if (mark !== '') notes.push(`${mark}: A/86/${String(number)}, para. ${String(number)}; see also the report on springs.`, '');
  }
  return [...lines, ...notes].join('\n');
}
