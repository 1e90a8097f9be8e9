/** The organs in whose texts snippets are tried. */
export type HostOrgan = 'General Assembly' | 'Economic and Social Council' | 'Security Council';

/** What stands in the gaps of the sound text; a gap that is not named stays closed. */
export interface Filling {
  readonly masthead?: string;
  readonly preambular?: string;
  /** A whole operative paragraph, without its number; one that ends in a full stop becomes the last. */
  readonly operative?: string;
  /** Items of the first degree. */
  readonly items?: string;
  /** Items of the second degree, under an item (a). */
  readonly subitems?: string;
  readonly closing?: string;
  readonly annex?: string;
  /** Notes; the preamble then bears the mark ¹. */
  readonly note?: string;
}

/** A sound text with its gaps filled, so that a snippet for one place can be judged where it belongs. */
export function hostText(organ: HostOrgan, filling: Filling): string {
  const title = organ === 'Security Council' ? undefined : 'Title of the resolution';
  const paragraphs = operativeParagraphs(filling);
  const parts = [
    filling.masthead,
    title,
    `*The ${organ}*,`,
    filling.note === undefined ? undefined : '*Aware* of the source named below,¹',
    filling.preambular,
    '*Mindful* of the work that remains,',
    ...paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`),
    filling.closing,
    filling.annex,
    filling.note,
  ];
  return `${parts
    .filter((part) => part !== undefined)
    .map((part) => part.trim())
    .join('\n\n')}\n`;
}

function operativeParagraphs({ items, subitems, operative, annex }: Filling): readonly string[] {
  const paragraphs = ['*Notes* the progress made;'];
  if (annex !== undefined) paragraphs.push('*Adopts* the plan contained in the annex to the present resolution;');
  if (items !== undefined) paragraphs.push(`*Calls upon* Member States:\n\n${items.trim()}`);
  if (subitems !== undefined)
    paragraphs.push(
      `*Calls upon* Member States:\n\n(a) To train officials by, inter alia:\n\n${subitems.trim()}\n\n(b) To publish the results;`,
    );
  if (operative !== undefined) paragraphs.push(operative.trim());
  if (!paragraphs.at(-1)?.endsWith('.')) paragraphs.push('*Stresses* the need for patience.');
  return paragraphs;
}
