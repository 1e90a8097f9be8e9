import { knownText, message, type Message } from '../text/message';
import type { Bodies, Body } from './bodies';

/** A document symbol taken apart. */
export interface SymbolExplanation {
  readonly symbol: string;
  /** Its components from left to right; together with the strokes between them they are the symbol. */
  readonly components: readonly SymbolComponent[];
  /** The body whose document it is; absent for an unknown series. */
  readonly body?: Body;
  /** What is known of this very document. */
  readonly document?: CitedDocument;
  /** Where the document is found. */
  readonly url: string;
}

/** One component of a symbol. */
export interface SymbolComponent {
  readonly text: string;
  /** What it means in words: `draft for limited distribution, number 5`; absent where it is unknown. */
  readonly meaning?: Message;
}

/** A document that the catalogue knows by its symbol. */
export interface CitedDocument {
  readonly symbol: string;
  readonly title: string;
  /** ISO 8601, in whatever precision is known. */
  readonly date?: string;
  /** Ids of the instruments that it holds, parted by commas. */
  readonly instruments?: string;
}

/** Explains document symbols. */
export interface Symbols {
  readonly documents: readonly CitedDocument[];
  /** The components of a symbol; undefined for a text that is none (one component, or spaces inside other than before a bracket). */
  readonly explain: (symbol: string) => SymbolExplanation | undefined;
}

/** Symbols explained by the bodies' table and the known documents. */
export function createSymbols(bodies: Bodies, documents: readonly CitedDocument[]): Symbols {
  const known = new Map(documents.map((document) => [document.symbol, document]));
  return {
    documents,
    explain(symbol) {
      const plain = symbol.trim().replace(/[.*]$/u, '');
      if (!SYMBOL.test(plain)) {
        return undefined;
      }
      const parts = plain.split('/');
      const document = known.get(plain);
      const body = bodies.ofSymbol(`${plain}/`);
      return {
        symbol: plain,
        components: parts.map((text, at) => component(bodies, parts, text, at)),
        ...(body === undefined ? {} : { body }),
        ...(document === undefined ? {} : { document }),
        url: `https://undocs.org/${plain.replaceAll(' ', '')}`,
      };
    },
  };
}

const SYMBOL = /^[A-Z]{1,10}(?:\/[A-Za-z0-9.-]+(?: [A-Z])?(?: ?\([A-Za-z0-9. -]+\))?)+$/u;

function component(bodies: Bodies, parts: readonly string[], text: string, at: number): SymbolComponent {
  const meaning = meaningOf(bodies, parts, text, at);
  return meaning === undefined ? { text } : { text, meaning };
}

function meaningOf(bodies: Bodies, parts: readonly string[], text: string, at: number): Message | undefined {
  const prefix = `${parts.slice(0, at + 1).join('/')}/`;
  const body = bodies.ofSymbol(prefix);
  if (body?.symbolPrefix === prefix && body.kind !== 'document series') {
    return knownText(body.name);
  }
  if (text === 'RES' || text === 'DEC' || text === 'PRST') {
    return { RES: message('resolutions'), DEC: message('decisions'), PRST: message('statements by the President') }[text];
  }
  const numbered = /^(?<element>[A-Za-z]+)\.(?<number>\d+)$/u.exec(text)?.groups;
  const element = bodies.symbolElement(numbered?.['element'] ?? text);
  if (element !== undefined) {
    return numbered?.['number'] === undefined ? knownText(element) : message('{0}, number {1}', knownText(element), numbered['number']);
  }
  return meaningOfNumber(parts, text, at) ?? (body?.symbolPrefix === prefix ? knownText(body.name) : undefined);
}

/** A year, a session or the number of the document: it depends on the organ and on what stands before. */
function meaningOfNumber(parts: readonly string[], text: string, at: number): Message | undefined {
  const special = /^(?<kind>S|ES)-(?<number>\d+)$/u.exec(text)?.groups;
  if (special?.['number'] !== undefined) {
    const number = ordinal(Number(special['number']));
    return special['kind'] === 'ES' ? message('{0} emergency special session', number) : message('{0} special session', number);
  }
  const dated = /^(?<number>\d+) ?\((?<year>\d{4})\)$/u.exec(text)?.groups;
  if (dated?.['number'] !== undefined && dated['year'] !== undefined) {
    return message('number {0}, {1}', dated['number'], dated['year']);
  }
  const part = /^(?<number>\d+) (?<part>\((?:Part|Vol\.) [IVX]+\))$/u.exec(text)?.groups;
  if (part?.['number'] !== undefined && part['part'] !== undefined) {
    return message('number {0} {1}', part['number'], part['part']);
  }
  if (!/^\d+$/u.test(text)) {
    return undefined;
  }
  if (/^(?:19|20)\d\d$/u.test(text) && parts[0] !== 'A') {
    return message('year {0}', text);
  }
  const isSession =
    parts[0] === 'A' &&
    Number(text) <= 200 &&
    at < parts.length - 1 &&
    !parts.slice(1, at).some((part) => /^(?:\d+|CONF\.\d+|AC\.\d+|CN\.\d+)$/u.test(part));
  return isSession ? message('{0} session', ordinal(Number(text))) : message('number {0}', text);
}

/** `1st`, `22nd`, `68th`. */
function ordinal(number: number): Message {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  // French has an ending of its own for the first alone.
  if (number === 1) return message('1st');
  if (!teen && number % 10 === 1) return message('{0}st', number);
  if (!teen && number % 10 === 2) return message('{0}nd', number);
  return !teen && number % 10 === 3 ? message('{0}rd', number) : message('{0}th', number);
}
