/**
 * The text of a short draft of the Economic and Social Council for the examples of rules: its preambular paragraphs, and the notes below
 * the operative
 * ones where there are any.
 */
export function exampleDraft(preamble: string, notes?: string): string {
  const below = notes === undefined ? '' : `\n${notes}\n`;
  return `The Economic and Social Council,\n\n${preamble}\n\n1. *Urges* Member States to act;\n\n2. *Decides* to remain seized of the matter.\n${below}`;
}
