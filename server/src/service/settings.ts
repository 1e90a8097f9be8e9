import { parseTree, visit, type ParseError } from 'jsonc-parser';
import type { Era, Profile } from '../model/profile';
import { createSearch } from '../catalogue/search';
import { rules } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { ResolutionSettings } from './service';
import type { FootnoteStyle, ItalicsStyle } from '../features/formatting';
import { message, type Message } from '../text/message';

/** What is set somewhere; what is not named is left to the next place. */
export type PartialSettings = Partial<ResolutionSettings>;

/** Settings that were read, and what is wrong with the rest of them. */
export interface SettingsReading {
  readonly settings: PartialSettings;
  /** The tables of own instruments that are named, as paths from the folder of the settings file; absent where none is. */
  readonly catalogue?: readonly string[];
  readonly faults: readonly SettingsFault[];
}

/** What is wrong in a settings file, with the zero-based line where that is known. */
export interface SettingsFault {
  readonly text: Message;
  readonly line?: number;
  /** The key that it is about, which stands in some line of the file. */
  readonly key?: string;
}

/** Everything by the text itself, every rule as it comes. */
export const DEFAULT_SETTINGS: ResolutionSettings = Object.freeze({ profile: 'auto', era: 'auto', severities: {} });

/** The name of the settings file of a project. */
export const CONFIG_FILE = '.resolutionrc.json';

/** The values that `profile` takes. */
export const PROFILES: readonly (Profile | 'auto')[] = ['auto', 'ecosoc', 'ga', 'hrc', 'sc', 'mun', 'other'];

/** The values that `era` takes. */
export const ERAS: readonly (Era | 'auto')[] = ['auto', 'legacy', 'current'];

/** The values that `footnotes.style` takes. */
export const FOOTNOTE_STYLES: readonly FootnoteStyle[] = ['auto', 'superscript', 'bracket'];

/** The values that `italics` takes. */
export const ITALICS_STYLES: readonly ItalicsStyle[] = ['auto', 'on', 'off'];

/** The values that a severity takes. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Lays settings over each other: a later one wins, severities rule by rule. */
export function mergeSettings(...layers: readonly PartialSettings[]): ResolutionSettings {
  const merged = layers.reduce<ResolutionSettings>(
    (below, above) => ({ ...below, ...above, severities: { ...below.severities, ...above.severities } }),
    DEFAULT_SETTINGS,
  );
  return Object.freeze(merged);
}

/** Reads the text of a settings file; text that is no JSON gives no settings and one fault with its line. */
export function parseConfigFile(text: string): SettingsReading {
  const json = text.replace(/^\uFEFF/, '');
  const value = valueOf(json);
  if (value === undefined) return { settings: {}, faults: [faultOf(json)] };
  const reading = readSettings(value);
  return { ...reading, faults: reading.faults.map((fault) => withLine(fault, json)) };
}

/** The value that a text says in JSON; undefined where it is none. */
function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that is no JSON, with the zero-based line where it first is. */
function faultOf(json: string): SettingsFault {
  const errors: ParseError[] = [];
  parseTree(json, errors, { disallowComments: true });
  const { offset, length } = errors[0] ?? { offset: json.length, length: 0 };
  const line = json.slice(0, offset).split('\n').length - 1;
  if (json.slice(offset).trim() === '') return { line, text: message('This is not valid JSON: it ends too early') };
  const token = json.slice(offset, offset + Math.min(Math.max(1, length), LONGEST_TOKEN));
  return { line, text: message('This is not valid JSON: “{0}” is not expected here', token) };
}

/** What is not expected is said in so many characters: a comment may go on to the end of the file. */
const LONGEST_TOKEN = 30;

/** The fault with the line in which its key stands first. */
function withLine(fault: SettingsFault, json: string): SettingsFault {
  let found: number | undefined;
  visit(json, { onObjectProperty: (name, _offset, _length, line) => void (found ??= name === fault.key ? line : undefined) });
  return found === undefined ? fault : { ...fault, line: found };
}

/** Reads settings from a JSON value; what is not understood is left out and named. */
export function readSettings(value: unknown): SettingsReading {
  if (value === undefined || value === null) return { settings: {}, faults: [] };
  if (!isRecord(value)) return { settings: {}, faults: [{ text: message('The settings must be an object in braces') }] };
  const faults: SettingsFault[] = [];
  const profile = oneOf(PROFILES, 'profile', value['profile'], faults);
  const era = oneOf(ERAS, 'era', value['era'], faults);
  const severities = readSeverities(value['severities'], faults);
  const footnotes = readFootnotes(value['footnotes'], faults);
  const italics = oneOf(ITALICS_STYLES, 'italics', value['italics'], faults);
  const catalogue = readPaths(value['catalogue'], faults);
  return {
    settings: {
      ...(profile && { profile }),
      ...(era && { era }),
      ...(severities && { severities }),
      ...(footnotes && { footnotes }),
      ...(italics && { italics }),
    },
    ...(catalogue && { catalogue }),
    faults: [...faults, ...unknownKeys(value)],
  };
}

function readSeverities(value: unknown, faults: SettingsFault[]): Readonly<Record<string, Severity | 'off'>> | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
    faults.push({ text: message('"severities" must be an object: a severity for each rule code') });
    return undefined;
  }
  const severities: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(value)) {
    const read = oneOf(SEVERITIES, `severities: ${code}`, severity, faults, code);
    if (!isRuleCode(code)) faults.push({ text: noSuchRule(code), key: code });
    else if (read !== undefined) severities[code] = read;
  }
  return severities;
}

function isRuleCode(code: string): boolean {
  return rules.some((rule) => rule.code === code);
}

/** A code that no rule has silences nothing, and whoever wrote it believes that it does. */
function noSuchRule(code: string): Message {
  const search = createSearch(rules.map((rule) => ({ item: rule.code, names: [rule.code], renown: 0 })));
  const [near] = search.search(code, 1);
  return near === undefined
    ? message('No rule has the code "{0}"', code)
    : message('No rule has the code "{0}"; the nearest is "{1}"', code, near);
}

function readFootnotes(value: unknown, faults: SettingsFault[]): FootnoteStyle | undefined {
  if (value === undefined) return undefined;
  if (isRecord(value)) return oneOf(FOOTNOTE_STYLES, 'footnotes: style', value['style'], faults);
  faults.push({ text: message('"footnotes" must be an object: { "style": "superscript" }') });
  return undefined;
}

function readPaths(value: unknown, faults: SettingsFault[]): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((path) => typeof path === 'string')) return value;
  faults.push({ text: message('"catalogue" must be a list of paths: ["house.tsv"]') });
  return undefined;
}

function unknownKeys(value: Readonly<Record<string, unknown>>): readonly SettingsFault[] {
  return Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) => ({ key, text: message('"{0}" is not a setting; the settings are {1}', key, KEYS.slice(1).join(', ')) }));
}

/** `$schema` is allowed, since editors complete by it. */
const KEYS: readonly string[] = ['$schema', 'profile', 'era', 'severities', 'catalogue', 'footnotes', 'italics'];

function oneOf<Value extends string>(
  values: readonly Value[],
  name: string,
  value: unknown,
  faults: SettingsFault[],
  key = name,
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((known) => known === value);
  if (found === undefined) faults.push({ text: message('"{0}" must be one of {1}', name, values.join(', ')), key });
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
