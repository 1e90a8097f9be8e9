import { BLANK } from '../text/characters';
import type { Span } from '../text/position';

/** What is wrong with the form of a symbol: a space inside, or a component such as `L4` without its full stop. */
export type SymbolFault = 'blank' | 'stop';

/** A document symbol in running text, its asterisk included; two symbols joined by a hyphen are two spans. */
export interface SymbolSpan extends Span {
  readonly kind: 'symbol';
  /** The symbol as it should be, without asterisk: `A/CONF.203/18` also where the text has `A/CONF. 203/18`. */
  readonly symbol: string;
  /** Whether the series is one that we know the form of; of an unknown one (`CEB/…`) nothing else is said. */
  readonly series: 'known' | 'unknown';
  /** `undefined` where the form is sound. */
  readonly fault: SymbolFault | undefined;
}

/** The document symbols between two offsets of a text. */
export function findSymbols(text: string, start: number, end: number): readonly SymbolSpan[] {
  if (!text.includes('/')) return [];
  const spans: SymbolSpan[] = [];
  HEAD.lastIndex = start;
  for (let match = HEAD.exec(text); match !== null && match.index < end; match = HEAD.exec(text)) {
    const span = readSymbol(text, match.index, match[1] ?? '', HEAD.lastIndex, end);
    if (span === undefined) continue;
    spans.push(span);
    HEAD.lastIndex = span.end;
  }
  return spans;
}

const HEAD = new RegExp(`(?<![\\p{L}\\d./\\\\_])([A-Z]{1,7})/(?=[A-Z\\d]|[${BLANK}](?:RES|CN|CONF|C|AC|HRC)[./])`, 'gu');
/** Series whose symbols follow the common grammar (citation forms, section 1). */
const KNOWN = new Set([
  'A',
  'S',
  'E',
  'ST',
  'T',
  'CRC',
  'CAT',
  'CCPR',
  'CEDAW',
  'CERD',
  'CRPD',
  'CED',
  'CMW',
  'DP',
  'TD',
  'UNEP',
  'UNODC',
  'HSP',
  'NPT',
  'FCCC',
  'CBD',
  'ICCD',
  'IDB',
  'LOS',
  'SPLOS',
  'ISBA',
  'CD',
  'CTOC',
  'CAC',
  'UNW',
  'BWC',
]);
const ROMAN = /^[IVXLC]{1,7}$/;
const COMPONENT = new RegExp(
  `[${BLANK}]{0,2}(?:[A-Z][A-Za-z]{0,9}\\.[${BLANK}]{0,2}\\d{1,5}|E?S-\\d{1,3}|[A-Z][A-Za-z\\d]{0,11}(?:\\.[A-Z\\d][A-Za-z\\d]{0,5}){0,3}|\\d{1,6})(?:[${BLANK}]{0,2}\\((?:(?:Part|Vol\\.) [IVX]{1,5}|\\d{4}|(?:E?S-)?[IVXLC]{1,7})\\))?`,
  'uy',
);
const SLASH = new RegExp(
  `/(?=[A-Z\\d]|[${BLANK}](?:(?:L|CRP|WP|Add|Corr|Rev|RES|CN|CONF|AC)\\.?\\d?|\\d{4}/))|[${BLANK}]/(?=\\d|(?:L|CRP|WP|Add|Corr|Rev)\\.)`,
  'uy',
);
const BLANKS = new RegExp(`[${BLANK}]+`, 'gu');
const LOST_STOP = /^(?:AC|CN|CONF|GC|SC|Sub|WG|CRP|WP|SR|PV|NGO|INF|Add|Amend|Corr|Rev|[CLR])(?=\d)/;

function readSymbol(text: string, start: number, head: string, from: number, limit: number): SymbolSpan | undefined {
  const components: string[] = [];
  let fault: SymbolFault | undefined;
  let at = from;
  let end = from;
  for (;;) {
    COMPONENT.lastIndex = at;
    const match = COMPONENT.exec(text);
    if (match === null || at + match[0].length > limit) break;
    const component = closedUp(match[0]);
    if (hasFaultyBlank(match[0])) fault = 'blank';
    const mended = KNOWN.has(head) ? component.replace(LOST_STOP, '$&.') : component;
    if (mended !== component) fault ??= 'stop';
    components.push(mended);
    end = at + match[0].length;
    SLASH.lastIndex = end;
    const slash = SLASH.exec(text);
    if (slash === null) break;
    if (slash[0].length > 1) fault = 'blank';
    at = end + slash[0].length;
  }
  if (components.length === 0 || !components.some((component) => /\d/.test(component))) return undefined;
  if (ROMAN.test(head) || isPlainPair(head, components)) return undefined;
  if (/[\p{L}\d]/u.test(text.charAt(end))) return undefined;
  if (text.charAt(end) === '*') while (text.charAt(end) === '*' && end < limit) end += 1;
  return { kind: 'symbol', symbol: [head, ...components].join('/'), series: KNOWN.has(head) ? 'known' : 'unknown', fault, start, end };
}

/** `CONF. 203` → `CONF.203`; the space before a bracket stays, as in `2223 (2015)`. */
function closedUp(component: string): string {
  const bracket = component.indexOf('(');
  const stem = (bracket < 0 ? component : component.slice(0, bracket)).replace(BLANKS, '');
  if (bracket < 0) return stem;
  return `${stem}${/[^\S\r\n]/u.test(component.charAt(bracket - 1)) ? ' ' : ''}${component.slice(bracket)}`;
}

function hasFaultyBlank(component: string): boolean {
  const bracket = component.indexOf('(');
  return /\s/u.test((bracket < 0 ? component : component.slice(0, bracket)).trimEnd());
}

/** `AU/Decl1` and other pairs of words with one number are no symbols unless the series is known or a component is a number. */
function isPlainPair(head: string, components: readonly string[]): boolean {
  if (KNOWN.has(head)) return false;
  return components.length < 2 || !components.some((component) => /^\d/.test(component) || /\.\d/.test(component));
}
