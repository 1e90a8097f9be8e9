import type { WordOptions } from '../exchange/docx/write';
import type { CommentsOut } from '../exchange/export';
import type { InlayHintSettings } from '../features/inlayHints';

/** What a user may set of the editor's helps; no file of the project comes before it. */
export interface EditorSettings {
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: Readonly<Record<'counts' | 'preview' | 'export' | 'references', boolean>>;
  /** How Word files are written. */
  readonly word: Required<Pick<WordOptions, 'numbers' | 'paper' | 'references' | 'lines' | 'openings'>> & {
    readonly comments: CommentsOut;
  };
  /** Whether files that are not open are checked too. */
  readonly workspaceDiagnostics: boolean;
}

/** Reads the helps from the section `resolution` of the client's settings; what is not set, or set to no truth value, is as it comes. */
export function readEditorSettings(section: unknown): EditorSettings {
  const hints = memberOf(section, 'inlayHints');
  const lens = memberOf(section, 'codeLens');
  const word = memberOf(section, 'word');
  const settings: EditorSettings = {
    inlayHints: { ibid: isSet(hints, 'ibid', DEFAULTS.ON), numbers: isSet(hints, 'numbers', DEFAULTS.ON) },
    codeLens: {
      counts: isSet(lens, 'counts', DEFAULTS.ON),
      preview: isSet(lens, 'preview', DEFAULTS.ON),
      export: isSet(lens, 'export', DEFAULTS.ON),
      references: isSet(lens, 'references', DEFAULTS.OFF),
    },
    word: {
      numbers: oneOf(word, 'numbers', ['auto', 'text']),
      paper: oneOf(word, 'paper', ['letter', 'a4']),
      references: oneOf(word, 'references', ['text', 'fields']),
      lines: isSet(word, 'lineNumbers', DEFAULTS.OFF) ? 'numbered' : 'plain',
      openings: oneOf(word, 'openings', ['italic', 'underlined']),
      comments: isSet(word, 'comments', DEFAULTS.OFF) ? 'with' : 'without',
    },
    // Off, as long as nobody asks: a folder of adopted texts would fill the list of problems with what nobody is going to change.
    workspaceDiagnostics: isSet(section, 'workspaceDiagnostics', DEFAULTS.OFF),
  };
  return Object.freeze(settings);
}

const DEFAULTS = { ON: true, OFF: false } as const;

function isSet(record: unknown, name: string, otherwise: (typeof DEFAULTS)[keyof typeof DEFAULTS]): boolean {
  const value = memberOf(record, name);
  return typeof value === 'boolean' ? value : otherwise;
}

/** A setting that has one of some values; the first where it has none of them. */
function oneOf<const Value extends string>(record: unknown, name: string, values: readonly [Value, ...Value[]]): Value {
  const value = memberOf(record, name);
  return values.find((known) => known === value) ?? values[0];
}

function memberOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[name] : undefined;
}
