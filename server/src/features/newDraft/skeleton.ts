/** A piece of a skeleton: words as they stand, or a gap. */
export type Piece = string | Gap;

/** A place to fill in; gaps of one number have one content. */
export interface Gap {
  readonly number: number;
  readonly content: string;
  /** What may be chosen from, the content first; `[]` where anything may be written. */
  readonly choices: readonly string[];
}

/** Takes a snippet apart. Gaps inside gaps are not known: none of ours has any. */
export function readSkeleton(body: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of body.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^|]*)\|)\}/gu)) {
    const [whole, number, content = '', list] = found;
    if (found.index > at) pieces.push(body.slice(at, found.index));
    const choices = list?.split(',') ?? [];
    pieces.push({ number: Number(number), content: choices[0] ?? content, choices });
    at = found.index + whole.length;
  }
  if (at < body.length) pieces.push(body.slice(at));
  return pieces;
}

/** The text that the pieces make when nothing more is filled in. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.content)).join('');
}

/**
 * The pieces as a snippet. The editor leads through the gaps by their numbers: those that first stand from `start` on, an offset in
 * the text of the pieces, come first, then those before it, each in the order of the text.
 */
export function toSnippet(pieces: readonly Piece[], start: number): string {
  const numbers = numbersFrom(pieces, start);
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replaceAll(/[\\$}]/gu, '\\$&');
      const number = numbers.get(piece.number) ?? 0;
      if (piece.choices.length > 0)
        return `\${${number}|${piece.choices.map((choice) => choice.replaceAll(/[\\,|]/gu, '\\$&')).join(',')}|}`;
      return `\${${number}:${piece.content.replaceAll(/[\\$}]/gu, '\\$&')}}`;
    })
    .join('');
}

function numbersFrom(pieces: readonly Piece[], start: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  let offset = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string' && !seen.has(piece.number)) seen.set(piece.number, offset);
    offset += typeof piece === 'string' ? piece.length : piece.content.length;
  }
  const order = [...seen].sort(([, one], [, other]) => Number(one < start) - Number(other < start) || one - other);
  return new Map(order.map(([number], index) => [number, index + 1]));
}
