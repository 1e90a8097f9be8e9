import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver-protocol/node';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { at, FULL } from './wireClient';

/** A folder of drafts on the disk. */
export interface DraftsFolder {
  /** Its URI, without a slash at the end. */
  readonly root: string;
  uri(name: string): string;
  path(name: string): string;
  write(name: string, text: string): void;
  remove(name?: string): void;
}

/** Makes a folder with these files in it. */
export function draftsFolder(files: Readonly<Record<string, string>>): DraftsFolder {
  const folder = mkdtempSync(join(tmpdir(), 'un-resolution-workspace-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const root = pathToFileURL(folder).href;
  return {
    root,
    uri: (name) => `${root}/${name}`,
    path: (name) => join(folder, name),
    write,
    remove(name) {
      rmSync(name === undefined ? folder : join(folder, name), { recursive: true, force: true });
    },
  };
}

/** Puts a link into the folder that leads out of it. */
export function linkOut(folder: DraftsFolder, name: string, target: string): void {
  symlinkSync(target, folder.path(name));
}

/** An editor that shows everything that this server can answer of a workspace. */
export const WORKSPACE: ClientCapabilities = {
  ...FULL,
  textDocument: { ...FULL.textDocument, callHierarchy: {}, inlayHint: {}, codeLens: {} },
  workspace: {
    ...FULL.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

/** A draft that introduces a convention, goes on to speak of it shortly, and has an `Ibid.` */
export const SEA_DRAFT = `E/CN.15/2031/L.6

Safety of crews at sea

The Economic and Social Council,

Recalling the United Nations Convention against Transnational Organized Crime,¹ and the protocol of 2000,²

Recalling also General Assembly resolution 77/248 of 30 December 2022,

1. Urges Member States to become parties to that Convention;

2. Requests the Secretary-General to report on the implementation of paragraph 1 above.

¹ General Assembly resolution 55/25, annex I.

² Ibid., annex II.
`;

/** A draft of another folder that cites the same convention. */
export const PORT_DRAFT = `Safety of ports

The General Assembly,

Bearing in mind the United Nations Convention against Transnational Organized Crime and its own resolution 77/248,

1. Calls upon Member States to guard their ports;

2. Decides to remain seized of the matter.
`;

/** A published text that others cite. */
export const ADOPTED = `A/RES/77/248

77/248. Oceans and the law of the sea

The General Assembly,

Recalling the United Nations Convention on the Law of the Sea,

1. Reaffirms its support;

2. Decides to continue.
`;

/** Where some words stand in a text. */
export function rangeOf(text: string, words: string): Range {
  return { start: at(text, words), end: at(text, words, 'end') };
}

/** A position inside some words. */
export function inside(text: string, words: string, offset = 1): Position {
  const { line, character } = at(text, words);
  return { line, character: character + offset };
}

/** The words of a range. */
export function wordsAt(text: string, range: Range): string {
  return ResolutionDocument.create('', '', 0, text).getText(range);
}
