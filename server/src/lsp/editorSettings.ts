import type { InlayHintSettings } from '../features/inlayHints';

/** What a user may set of the editor's helps; no file of the project comes before it. */
export interface EditorSettings {
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: { readonly counts: boolean; readonly export: boolean; readonly references: boolean };
  /** Whether files that are not open are checked too. */
  readonly workspaceDiagnostics: boolean;
}

/** Reads the helps from the section `resolution` of the client's settings; what is not set, or set to no truth value, is as it comes. */
export function readEditorSettings(section: unknown): EditorSettings {
  const hints = memberOf(section, 'inlayHints');
  const lens = memberOf(section, 'codeLens');
  return Object.freeze({
    inlayHints: { ibid: isSet(hints, 'ibid', DEFAULTS.ON), numbers: isSet(hints, 'numbers', DEFAULTS.ON) },
    codeLens: {
      counts: isSet(lens, 'counts', DEFAULTS.ON),
      export: isSet(lens, 'export', DEFAULTS.ON),
      references: isSet(lens, 'references', DEFAULTS.OFF),
    },
    // Off, as long as nobody asks: a folder of adopted texts would fill the list of problems with what nobody is going to change.
    workspaceDiagnostics: isSet(section, 'workspaceDiagnostics', DEFAULTS.OFF),
  });
}

const DEFAULTS = { ON: true, OFF: false } as const;

function isSet(record: unknown, name: string, otherwise: (typeof DEFAULTS)[keyof typeof DEFAULTS]): boolean {
  const value = memberOf(record, name);
  return typeof value === 'boolean' ? value : otherwise;
}

function memberOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[name] : undefined;
}
