import type { InstructionToken } from './tokens';

/** A walk over the tokens of an instruction; a class since it guards where it stands. Each question reads on where it is answered, and stays where it is not. */
export class TokenReader {
  readonly #text: string;
  readonly #tokens: readonly InstructionToken[];
  #at = 0;

  /** `text` is the text that the tokens were read from. */
  constructor(text: string, tokens: readonly InstructionToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Where the token that is looked at starts, in UTF-16 units of the text; its end after the last one. */
  get start(): number {
    return this.#tokens[this.#at]?.start ?? this.#text.length;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The token that is looked at, or one after it; undefined after the last one. */
  peek(ahead = 0): InstructionToken | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** Goes on by some tokens. */
  skip(count = 1): void {
    this.#at += count;
  }

  /** What `read` gives; where that is undefined, the reader is where it was before. */
  attempt<Found>(read: () => Found | undefined): Found | undefined {
    const start = this.#at;
    const found = read();
    if (found === undefined) this.#at = start;
    return found;
  }

  /** Reads these words one after the other, or none of them. */
  words(...words: readonly string[]): boolean {
    const there = words.every((word, ahead) => {
      const token = this.peek(ahead);
      return token?.kind === 'word' && token.word === word;
    });
    if (there) this.#at += words.length;
    return there;
  }

  /** Reads one of these words. */
  oneOf(words: ReadonlySet<string>): boolean {
    const token = this.peek();
    const there = token?.kind === 'word' && words.has(token.word);
    if (there) this.#at += 1;
    return there;
  }

  sign(sign: string): boolean {
    const token = this.peek();
    const there = token?.kind === 'sign' && token.sign === sign;
    if (there) this.#at += 1;
    return there;
  }

  number(): Extract<InstructionToken, { readonly kind: 'number' }> | undefined {
    const token = this.peek();
    if (token?.kind !== 'number') return undefined;
    this.#at += 1;
    return token;
  }

  /** The words between quotation marks, with `the words` or the like before them. */
  quote(): string | undefined {
    return this.attempt(() => {
      this.words('the');
      this.oneOf(KINDS_OF_WORDS);
      this.sign(',');
      const token = this.peek();
      if (token?.kind !== 'quote') return undefined;
      this.#at += 1;
      return this.#text.slice(token.words.start, token.words.end).trim();
    });
  }

  /** The end of a sentence: a full stop, the end of the text, also of an item (`; and`), or a remark that paragraphs are numbered anew. */
  ends(): boolean {
    if (this.isDone || this.attempt(() => this.#itemEnd()) === true) return true;
    const renumbers = this.attempt(() => (this.words('and', 'renumber') ? true : undefined));
    if (renumbers === true) {
      this.#at = this.#tokens.length;
      return true;
    }
    return this.sign('.');
  }

  #itemEnd(): true | undefined {
    if (!this.sign(';')) return undefined;
    this.words('and');
    return this.isDone ? true : undefined;
  }
}

const KINDS_OF_WORDS = new Set([
  'word',
  'words',
  'phrase',
  'figure',
  'term',
  'expression',
  'sentence',
  'comma',
  'reference',
  'year',
  'number',
]);
