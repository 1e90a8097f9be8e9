import { FileChangeType, type Connection, type TextDocuments } from 'vscode-languageserver';
import type { Instrument } from '../catalogue/instruments';
import type { CitedKey } from '../features/cited/keys';
import type { SummarizedFile } from '../features/searchSymbols';
import type { FileSummary } from '../features/summary/fileSummary';
import type { ResolutionService } from '../service/service';
import type { Block } from '../syntax/block';
import { ResolutionDocument } from '../syntax/document';
import { detached } from '../text/detached';
import type { ClientAbilities } from './clientAbilities';
import type { Step } from './longWork';
import { createSignal, type Signal } from './signal';
import { fileKey } from '../text/fileUri';
import type { WorkspaceFiles } from './workspaceFiles';

/** The resolutions of the workspace, each known by a small summary; files of other kinds that bear the extension are left out. */
export interface WorkspaceIndex {
  /** All of them, the open ones as they are in the editor. What is not known yet is read now, file by file; `step` is told before each. */
  summaries(step: Step): Promise<readonly SummarizedFile[]>;
  /** All files, open or not, with a word that is another one after each change. Foreign kinds are among them. */
  files(): Promise<readonly IndexedFile[]>;
  /** A resolution by its URI: the open document, else read from the workspace for this once. Undefined where there is none. */
  documentOf(uri: string): Promise<ResolutionDocument | undefined>;
  /** Happens when a file on the disk was changed, added or taken away, and when a document is opened or closed. */
  readonly changed: Signal;
  /** A file, or with it a whole folder, was changed on the disk. */
  fileChanged(uri: string, type: FileChangeType): void;
  /** Other folders, or other files in them. */
  forgetList(): void;
}

/** A file of the workspace. */
export interface IndexedFile {
  readonly uri: string;
  readonly revision: string;
}

/** What the index is made from. */
export interface WorkspaceIndexOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<ResolutionDocument>;
  readonly files: WorkspaceFiles;
  readonly client: () => ClientAbilities;
  readonly service: Promise<ResolutionService>;
  readonly instrumentsOf: (uri: string) => Promise<readonly Instrument[] | undefined>;
}

interface Entry {
  readonly uri: string;
  readonly stamp: string;
  readonly revision: number;
  known: Known | undefined;
}

/** A summary that was made, or is being made, with a drafting office's own instruments. */
interface Known {
  readonly own: readonly Instrument[] | undefined;
  readonly summary: Promise<FileSummary | undefined>;
}

/** An index that reads nothing before the first question, and then each file once until it changes. */
export function createWorkspaceIndex({
  connection,
  documents,
  files,
  client,
  service,
  instrumentsOf,
}: WorkspaceIndexOptions): WorkspaceIndex {
  const entries = new Map<string, Entry>();
  const open = new WeakMap<readonly Block[], Known>();
  // A document that is closed and opened again starts with old version numbers.
  const openings = new WeakMap<ResolutionDocument, number>();
  const keys = new Map<CitedKey, CitedKey>();
  const state: { listed: Promise<void> | undefined; revision: number } = { listed: undefined, revision: 0 };
  const changed = createSignal();
  const shared = (key: CitedKey): CitedKey => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    const kept = detached(key);
    keys.set(kept, kept);
    return kept;
  };
  const addEntry = (uri: string, stamp: string): void => {
    state.revision += 1;
    entries.set(fileKey(uri), { uri, stamp, revision: state.revision, known: undefined });
  };
  const list = async (): Promise<void> => {
    const listed = await files.list();
    // An editor that has only just opened its folders may find nothing in them yet: the next question looks again.
    if (listed.length === 0) state.listed = undefined;
    const present = new Set(listed.map(({ uri }) => fileKey(uri)));
    for (const key of entries.keys()) if (!present.has(key)) entries.delete(key);
    for (const { uri, stamp } of listed) if (entries.get(fileKey(uri))?.stamp !== stamp) addEntry(uri, stamp);
  };
  const ensureListed = async (): Promise<void> => {
    // A client that tells of no changes leaves it to us to look anew each time.
    if (!client().registersWatchers) state.listed = undefined;
    state.listed ??= list().catch((error: unknown) => {
      state.listed = undefined;
      connection.console.error(`The files of the workspace could not be listed: ${String(error)}`);
    });
    await state.listed;
  };
  const summarize = async (document: ResolutionDocument, own: readonly Instrument[] | undefined): Promise<FileSummary | undefined> => {
    const ready = await service;
    return ready.fileKind(document) === 'resolution' ? ready.withInstruments(own).summarize(document, shared) : undefined;
  };
  const readAndSummarize = async (uri: string, own: readonly Instrument[] | undefined): Promise<FileSummary | undefined> => {
    const text = await files.read(uri);
    return text === undefined ? undefined : summarize(ResolutionDocument.create(uri, 'resolution', 0, text), own);
  };
  const summaryOfOpen = async (document: ResolutionDocument): Promise<FileSummary | undefined> => {
    const own = await instrumentsOf(document.uri);
    const remembered = open.get(document.blocks);
    const known = remembered?.own === own && remembered !== undefined ? remembered : { own, summary: summarize(document, own) };
    open.set(document.blocks, known);
    return known.summary;
  };
  const openDocuments = (): ReadonlyMap<string, ResolutionDocument> =>
    new Map(documents.all().map((document) => [fileKey(document.uri), document]));
  documents.onDidOpen(({ document }) => {
    state.revision += 1;
    openings.set(document, state.revision);
    changed.fire();
  });
  documents.onDidClose(({ document: { uri } }) => {
    // On the disk it may be another one than in the editor.
    const entry = entries.get(fileKey(uri));
    if (entry !== undefined) addEntry(entry.uri, entry.stamp);
    changed.fire();
  });

  return {
    changed,
    async summaries(step) {
      await ensureListed();
      const opened = openDocuments();
      const closed = [...entries].filter(([key]) => !opened.has(key)).map(([, entry]) => entry);
      const found: SummarizedFile[] = [];
      for (const document of opened.values()) {
        const summary = await summaryOfOpen(document);
        if (summary !== undefined) found.push({ uri: document.uri, summary });
      }
      for (const [done, entry] of closed.entries()) {
        const own = await instrumentsOf(entry.uri);
        if (entry.known === undefined || entry.known.own !== own) {
          await step(done, closed.length);
          entry.known = { own, summary: readAndSummarize(entry.uri, own) };
        }
        const summary = await entry.known.summary;
        if (summary !== undefined) found.push({ uri: entry.uri, summary });
      }
      return found.sort((one, other) => (one.uri < other.uri ? -1 : 1));
    },
    async files() {
      await ensureListed();
      const opened = openDocuments();
      const closed = [...entries].filter(([key]) => !opened.has(key)).map(([, { uri, revision }]) => ({ uri, revision: `f${revision}` }));
      return [
        ...[...opened.values()].map((document) => ({ uri: document.uri, revision: `o${openings.get(document) ?? 0}.${document.version}` })),
        ...closed,
      ];
    },
    async documentOf(uri) {
      const opened = documents.get(uri) ?? openDocuments().get(fileKey(uri));
      if (opened !== undefined) return opened;
      await ensureListed();
      const entry = entries.get(fileKey(uri));
      const text = entry === undefined ? undefined : await files.read(entry.uri);
      return text === undefined ? undefined : ResolutionDocument.create(uri, 'resolution', 0, text);
    },
    fileChanged(uri, type) {
      const key = fileKey(uri);
      const isDraft = /\.(?:un)?res$/i.test(key);
      if (!isDraft) state.listed = undefined;
      else if (type === FileChangeType.Deleted) entries.delete(key);
      else if (entries.has(key)) addEntry(uri, entries.get(key)?.stamp ?? '');
      // Whether a new file belongs to the workspace is known to who lists them.
      else state.listed = undefined;
      changed.fire();
    },
    forgetList() {
      state.listed = undefined;
      changed.fire();
    },
  };
}
