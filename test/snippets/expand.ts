/** Which of the choices of a placeholder is taken: the first, the second … and the last where there are fewer. */
export type Choice = number;

/**
 * What the editor writes for the body of a snippet when the drafter types nothing: the default of every placeholder, the
 * chosen one of a list, and nothing for a tab stop. Placeholders inside placeholders are not known here; none of ours has any.
 */
export function expandSnippet(body: readonly string[], choice: Choice): string {
  const text = body.join('\n');
  const values = new Map<string, string>();
  for (const found of text.matchAll(placeholder)) {
    const { index, fallback, choices } = partsOf(found);
    if (!values.has(index)) values.set(index, choices === undefined ? fallback : chosen(choices, choice));
  }
  return text.replace(placeholder, (_, bare?: string, braced?: string) => values.get(bare ?? braced ?? '') ?? '').replaceAll('\\$', '$');
}

/** How many different texts the choices of a snippet give when all are moved on together; 1 where it has none. */
export function choiceCount(body: readonly string[]): number {
  const lengths = [...body.join('\n').matchAll(placeholder)].map((found) => partsOf(found).choices?.length ?? 1);
  return Math.max(1, ...lengths);
}

const placeholder = /\$(\d+)|\$\{(\d+)(?::([^}]*)|\|([^|]*)\|)?\}/g;

function partsOf(found: RegExpMatchArray): {
  readonly index: string;
  readonly fallback: string;
  readonly choices: readonly string[] | undefined;
} {
  const [, bare, braced, fallback, choices] = found as (string | undefined)[];
  return { index: bare ?? braced ?? '', fallback: fallback ?? '', choices: choices?.split(',') };
}

function chosen(choices: readonly string[], choice: Choice): string {
  return choices[Math.min(choice, choices.length - 1)] ?? '';
}
