import { toLetters, toRoman } from '../../../text/numerals';
import type { Styles } from './styles';
import { child, toggle, valueOf, type XmlElement } from './xml';

/** Gives the paragraphs of a document, asked in their order, the labels that Word shows and does not store. */
export interface Numbering {
  /** The label of the next paragraph by its properties: `12.`, `(a)`, `•`; `''` where it has none. */
  next(properties: XmlElement | undefined): string;
}

/**
 * Reads the lists of a document. One row of counters is shared by all lists of one pattern, as in Word. `a)` becomes `(a)` unless the text
 * is `half`, in a language that labels so.
 */
export function readNumbering(part: XmlElement | undefined, styles: Styles, form: 'round' | 'half'): Numbering {
  const patterns = byId(part, 'abstractNum', 'abstractNumId');
  const lists = byId(part, 'num', 'numId');
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  /** A pattern may only name the style whose list it means. */
  const patternOf = (list: XmlElement): XmlElement | undefined => {
    const pattern = patterns.get(valueOf(list, 'abstractNumId') ?? '');
    const link = valueOf(pattern, 'numStyleLink');
    if (link === undefined) return pattern;
    return [...patterns.values()].find((one) => valueOf(one, 'styleLink') === link) ?? pattern;
  };
  return {
    next(properties) {
      const style = valueOf(properties, 'pStyle');
      const own = child(properties, 'numPr');
      const inherited = styles.numbering(style);
      const id = valueOf(own, 'numId') ?? valueOf(inherited, 'numId');
      const list = id === undefined || id === '0' ? undefined : lists.get(id);
      const pattern = list === undefined ? undefined : patternOf(list);
      if (id === undefined || list === undefined || pattern === undefined) return '';
      const degree = Math.min(
        8,
        Math.max(0, Math.trunc(Number(valueOf(own, 'ilvl') ?? levelOfStyle(pattern, style) ?? valueOf(inherited, 'ilvl') ?? 0) || 0)),
      );
      const level = (at: number): Level => readLevel(levelOf(list, pattern, at));
      const key = pattern.attributes['abstractNumId'] ?? '';
      const row = counters.get(key) ?? [];
      counters.set(key, row);
      const override = startOverride(list, degree);
      const first = `${id}/${degree}`;
      if (override !== undefined && !begun.has(first)) row[degree] = override;
      else row[degree] = row[degree] === undefined ? level(degree).start : row[degree] + 1;
      begun.add(first);
      for (let at = 0; at < degree; at += 1) row[at] ??= level(at).start;
      for (let at = degree + 1; at < 9; at += 1) if (level(at).restarts) row[at] = undefined;
      return labelOf(degree, row, level, form);
    },
  };
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
  readonly legal: boolean;
  readonly restarts: boolean;
}

function readLevel(level: XmlElement | undefined): Level {
  return {
    start: Number(valueOf(level, 'start') ?? 0),
    format: valueOf(level, 'numFmt') ?? 'decimal',
    pattern: valueOf(level, 'lvlText') ?? '',
    legal: toggle(level, 'isLgl') === true,
    restarts: valueOf(level, 'lvlRestart') !== '0',
  };
}

function labelOf(degree: number, row: readonly (number | undefined)[], level: (at: number) => Level, form: 'round' | 'half'): string {
  const { format, pattern, legal } = level(degree);
  if (format === 'bullet') return '•';
  const label = pattern
    .replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return inFormat(row[at] ?? level(at).start, legal ? 'decimal' : level(at).format);
    })
    .trim();
  return form === 'half' && /^[a-z]{1,5}\)$/.test(label) ? label : canonical(label, degree);
}

/** Model drafts write `a.`, `a)` and `i.` for what a resolution labels `(a)` and `(i)`; an inner list of numbers is in brackets. */
function canonical(label: string, degree: number): string {
  const letters = /^([a-z]{1,5})[.)]$/.exec(label);
  if (letters !== null) return `(${letters[1] ?? ''})`;
  const number = /^(\d+)[.)]?$/.exec(label);
  if (number === null) return label;
  return degree < 2 ? `${number[1] ?? ''}.` : `(${number[1] ?? ''})`;
}

function inFormat(value: number, format: string): string {
  if (value < 1 || value > 5000) return String(value);
  switch (format) {
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** A list may replace a level of its pattern as a whole. */
function levelOf(list: XmlElement, pattern: XmlElement, at: number): XmlElement | undefined {
  return (
    child(overrideOf(list, at), 'lvl') ??
    pattern.children.find(({ name, attributes }) => name === 'lvl' && Number(attributes['ilvl']) === at)
  );
}

function startOverride(list: XmlElement, at: number): number | undefined {
  const start = valueOf(overrideOf(list, at), 'startOverride');
  return start === undefined ? undefined : Number(start);
}

function overrideOf(list: XmlElement, at: number): XmlElement | undefined {
  return list.children.find(({ name, attributes }) => name === 'lvlOverride' && Number(attributes['ilvl']) === at);
}

function levelOfStyle(pattern: XmlElement, style: string | undefined): string | undefined {
  if (style === undefined) return undefined;
  return pattern.children.find((one) => one.name === 'lvl' && valueOf(one, 'pStyle') === style)?.attributes['ilvl'];
}

function byId(part: XmlElement | undefined, name: string, key: string): ReadonlyMap<string, XmlElement> {
  return new Map(part?.children.flatMap((one) => (one.name === name ? [[one.attributes[key] ?? '', one] as const] : [])));
}
