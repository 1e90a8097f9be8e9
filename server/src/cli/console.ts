/** Where the command line writes to, so that it can be run in a test without a process. */
export interface Console {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Shows how far a long run is, where somebody looks on; the next other output takes its place. */
  progress(text: string): void;
  /** The width of the terminal in columns; 100 where the output is none. */
  readonly width: number;
  /** Whether output may be coloured. */
  readonly colour: 'colour' | 'plain';
}

/** The ways in which output is set off. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

/** The text in a style, or as it is where colours are not wanted. */
export function styled(console: Console, style: Style, text: string): string {
  return console.colour === 'colour' ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
}

/** The text with every control character made visible, so that a file cannot steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (sign) => (sign === '\t' ? ' ' : '\uFFFD'));
}

/** A count with its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const CODES: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, green: 32 };
