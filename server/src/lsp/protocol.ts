import { NotificationType, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { CatalogueTable } from '../catalogue/catalogue';
import type { Era, Profile } from '../model/profile';
import type { PartsChange } from '../service/shapes';
import type { BreakAnswer, FileKind, GivenLabel, InstrumentChoice, TypedBreak, PreviewPage, ExportFormat } from '../service/service';
import type { Position, Range, SpanEdit, TextEdit } from '../text/position';
import type { Language } from './language';

/** What our own client says of itself in `initializationOptions`; every key may be missing, as it is with other clients. */
export interface InitializationOptions {
  /** The client's command that shows the page of a rule; it takes the rule's code. */
  readonly ruleDocumentationCommand?: string;
  /** Whether the client wants `resolution/status`. */
  readonly status?: boolean;
  /** Whether the client registers the commands itself, so that they must not be announced a second time. */
  readonly ownCommands?: boolean;
  /** Whether the client continues lists by its own keys, so that a line break is not answered a second time. */
  readonly ownListKeys?: boolean;
  /** Whether the client answers `resolution/listFiles` and `resolution/readFile`. */
  readonly workspaceFiles?: boolean;
  /** Whether the client, whose documents are of the language `resolution`, lets pulls be registered anew when settings change. */
  readonly registersDiagnostics?: boolean;
  /** The client's command that shows the list of problems; it takes nothing. */
  readonly problemsCommand?: string;
  /** The client's command that shows how a document will be printed; it takes the URI of the document. */
  readonly previewCommand?: string;
  /** The client's command that writes a Word file; it takes the URI of the document. */
  readonly exportCommand?: string;
  /** The client's command that shows places; it takes a URI, a position and locations, as the wire has them. */
  readonly referencesCommand?: string;
  /** The language of what is said to people, before the `locale` of `initialize`. */
  readonly locale?: string;
}

/** Asked by the client: the kind of file a text is (LANGUAGE §6). Without `text`, the open document of that URI. */
export const fileKindRequest = new RequestType<{ readonly uri: string; readonly text?: string }, FileKind, void>('resolution/fileKind');

/** Asked by the client when Enter has broken a line: what follows on it; null where a line break is only that. */
export const labelNewLineRequest = new RequestType<KeyParams & TypedBreak, KeyAnswer | null, void>('resolution/labelNewLine');

/** Asked by the client when Tab or Shift+Tab is pressed: the edit that moves a label a degree in or out, null where they are plain keys. */
export const changeDegreeRequest = new RequestType<
  KeyParams & { readonly offset: number; readonly direction: 'in' | 'out' },
  KeyAnswer | null,
  void
>('resolution/changeDegree');

/** Asked by the client when Backspace has taken the space after a label: what takes the rest of an empty label away; null where none is. */
export const takeLabelBackRequest = new RequestType<KeyParams & { readonly offset: number }, KeyAnswer | null, void>(
  'resolution/takeLabelBack',
);

/**
 * Asked by the client when a word stands after a label that it has put down: what takes that one away, if the word is a label as well, or if
 * nobody has asked for the label and no paragraph begins so.
 */
export const keepOwnLabelRequest = new RequestType<KeyParams & GivenLabel, KeyAnswer | null, void>('resolution/keepOwnLabel');

/** The document in which a key was pressed, and the version of it that the offsets of the question are about. */
export interface KeyParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly version: number;
}

/** What follows on a key, in UTF-16 offsets of the version of the text that the question was about. */
export interface KeyAnswer {
  /** `stale` where the server knows another version than the question is about: it is to be asked again. */
  readonly kind: BreakAnswer['kind'] | 'stale';
  readonly edits: readonly SpanEdit[];
  /** Where a cursor in the label belongs after the edits. */
  readonly cursor?: Position;
}

/** Asked by the client for a choice of instruments that fit some words. */
export const findInstrumentsRequest = new RequestType<{ readonly query: string }, readonly InstrumentChoice[], void>(
  'resolution/findInstruments',
);

/**
 * Asked by the client: a document in another format, a Word file in base64; null for a file of another kind, and where files of the format
 * cannot be written. With `changes` a Word file has what has changed since an older text as tracked changes.
 */
export const exportRequest = new RequestType<
  {
    readonly uri: string;
    readonly format: ExportFormat | 'docx' | 'akn' | 'akn publication';
    readonly changes?: { readonly base: TextToCompare; readonly author: string; readonly date: string };
  },
  string | null,
  void
>('resolution/export');

/** Asked of a client that runs the server in a Web Worker: where a program of ours lies that is loaded at its first use; null where it has none. */
export const programUriRequest = new RequestType<{ readonly program: 'formats' }, string | null, void>('resolution/programUri');

/** A draft made of a file of another format, or why there is none. */
export type ImportAnswer =
  | {
      readonly text: string;
      /** What was left out or is in doubt, in the reader's language, with the beginnings of the places. */
      readonly said: readonly string[];
    }
  | { readonly fault: string };

/** Asked by the client: a file in base64, whose name says what kind it is, as a draft; tracked changes are accepted. */
export const importRequest = new RequestType<{ readonly name: string; readonly content: string }, ImportAnswer, void>('resolution/import');

/** A text to be compared: an open document or a file of the workspace by its URI, or a text with a name. */
export interface TextToCompare {
  readonly uri?: string;
  readonly text?: string;
  readonly name?: string;
}

/** The page of a document, with the version that it shows, as what has become of the page that the client has. */
export interface PreviewAnswer extends Pick<PreviewPage, 'title' | 'language' | 'html'> {
  readonly version: number;
  /** The number of this answer, by which the client says what it has. */
  readonly state: number;
  /** Whether the lists have come of those of the answer that the client has, or of empty ones: the server may have been started anew. */
  readonly from: 'last' | 'nothing';
  /** The style sheet of the page; empty where the client has it. */
  readonly style: string;
  readonly order: PartsChange;
  readonly feet: PartsChange;
  /** How the base is called, where it is no resolution or cannot be read; the page shows no changes then. */
  readonly foreign?: string;
}

/** Asked by the client: how an open document will be printed. Null for a file of another kind. */
export const previewRequest = new RequestType<
  {
    readonly uri: string;
    /** The number of the answer that the client's page shows; none where it shows nothing yet. */
    readonly since?: number;
    /** An older version, whose differences are to be shown. */
    readonly base?: TextToCompare;
  },
  PreviewAnswer | null,
  void
>('resolution/preview');

/** Two texts written for an editor of differences; `foreign` names the one that is no resolution or cannot be read. */
export type ComparisonAnswer =
  | { readonly foreign: string }
  | {
      readonly left: string;
      readonly right: string;
      /** Zero-based lines that are the same in both documents, and where the unit below stands in its own text. */
      readonly headings: readonly { readonly line: number; readonly leftRange?: Range; readonly rightRange?: Range }[];
      readonly counts: Readonly<Record<string, number>>;
      /** Why they may not be versions of one text, in the reader's language. */
      readonly doubt?: string;
    };

/** Asked by the client: two versions of a text compared, the older one left. */
export const compareRequest = new RequestType<
  { readonly left: TextToCompare; readonly right: TextToCompare },
  ComparisonAnswer | null,
  void
>('resolution/compare');

/** An instruction of an amendment, with what is to be said of it in the reader's language. */
export interface InstructionAnswer {
  /** By which it is chosen. */
  readonly number: number;
  /** Its label and words. */
  readonly label: string;
  readonly fits: boolean;
  /** The places that it changes, or why it does not fit. */
  readonly detail: string;
}

/** A text as amended; `refused` says in the reader's language why there is none. */
export type AmendedAnswer =
  | { readonly refused: string }
  | {
      /** Which of the two texts is amended by the other. */
      readonly base: 'own' | 'other';
      readonly text: string;
      /** What leads from the text amended to the new one. */
      readonly edits: readonly TextEdit[];
      readonly instructions: readonly InstructionAnswer[];
    };

/** Asked by the client: of two texts, one of which is an amendment, what it makes of the other; of its instructions those `chosen`, by number, all where absent. */
export const applyAmendmentsRequest = new RequestType<
  { readonly own: TextToCompare; readonly other: TextToCompare; readonly chosen?: readonly number[] },
  AmendedAnswer | null,
  void
>('resolution/applyAmendments');

/** Asked by the client: the amendment by which an older text becomes a newer one; null where the question was given up. */
export const writeAmendmentsRequest = new RequestType<
  { readonly old: TextToCompare; readonly now: TextToCompare; readonly style: 'un' | 'mun'; readonly sponsors: string },
  WrittenAnswer | null,
  void
>('resolution/writeAmendments');

/** An amendment with what is to be said of it, or why there is none. */
export type WrittenAnswer = { readonly text: string; readonly remarks: readonly string[] } | { readonly refused: string };

/**
 * Asked by the client for a draft, or for one of its amendments: by paragraph the order in which the amendments at hand may be put to the vote, as
 * a text to be read; null where no amendment is at hand.
 */
export const votingListRequest = new RequestType<{ readonly uri: string }, string | null, void>('resolution/votingList');

/** Asked by the client: the words in square brackets that are not settled, in the order of the text; `[]` for a file of another kind. */
export const openBracketsRequest = new RequestType<{ readonly uri: string }, readonly OpenBracketAnswer[], void>('resolution/openBrackets');

/** Words that are not settled, for a list: the words themselves, and beside them where they stand and whose they are. */
export interface OpenBracketAnswer {
  readonly range: Range;
  readonly words: string;
  readonly beside: string;
}

/** Asked by the server: the URIs of the `.res` and `.unres` files in the folders of the workspace, at most so many. */
export const listFilesRequest = new RequestType<{ readonly most: number }, readonly string[], void>('resolution/listFiles');

/**
 * Asked by the server: the text of a file of the workspace, null for one that is not there, outside of its folders, or longer than so many
 * bytes.
 */
export const readFileRequest = new RequestType<{ readonly uri: string; readonly most: number }, string | null, void>('resolution/readFile');

/**
 * Asked by the client for the next question on the way to a new draft, or the draft, by the answers so far; null for answers to no
 * question.
 */
export const newDraftRequest = new RequestType<{ readonly answers: readonly string[] }, DraftAnswer | null, void>('resolution/newDraft');

/**
 * A question to put to the user, or a draft in the notation of snippets; a remark is about the last answer, and with `error` its question
 * is asked again.
 */
export interface DraftAnswer {
  readonly question?: {
    readonly title: string;
    readonly prompt: string;
    /** For a question that is answered in words: what such an answer looks like. */
    readonly example?: string;
    /** A question with choices is answered by a key. */
    readonly choices: readonly { readonly key: string; readonly label: string; readonly detail: string }[];
    readonly step: number;
    readonly steps?: number;
  };
  readonly snippet?: string;
  /** The name that a file of the draft may have, without an extension. */
  readonly name?: string;
  readonly remark?: { readonly severity: 'error' | 'warning'; readonly text: string };
}

/** Asked by the client when a text is pasted: what it is once it is cleaned up, fitted into the place of a range. */
export const cleanPasteRequest = new RequestType<CleanPasteParams, CleanPasteAnswer | null, void>('resolution/cleanPaste');

/** A text on its way into an open resolution. */
export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  /** What the text takes the place of. */
  readonly range: Range;
  readonly text: string;
  /** The same as a word processor puts it on the clipboard, with its italics and footnote marks. */
  readonly html?: string;
}

/** A pasted text cleaned up. */
export interface CleanPasteAnswer {
  readonly text: string;
  /** What was done, in the words of the user's language. */
  readonly done: string;
  /** Whether the text plainly comes from printed pages or has lost italics or marks, so that hardly anybody wants it as it is. */
  readonly printed: boolean;
}

/** Asked by the client: the page of a rule as Markdown in the reader's language, null for a code that no rule has. */
export const rulePageRequest = new RequestType<{ readonly code: string }, string | null, void>('resolution/rulePage');

/**
 * Asked by a server that cannot read files: the JSON text of a table of the catalogue or of the translations, null where it is not there.
 */
export const readTableRequest = new RequestType<{ readonly table: TableName }, string | null, void>('resolution/readTable');

/** Asked of the client by a server that cannot read files: a program beside it, to be run in a worker of its own; null where it is not there. */
export const readProgramRequest = new RequestType<{ readonly program: 'formats' }, string | null, void>('resolution/readProgram');

/** A table of the catalogue, or the translations into a language. */
export type TableName = CatalogueTable | `messages_${Language}`;

/** Told by the server after each check: what a status bar shows. */
export const statusNotification = new NotificationType<DocumentStatus>('resolution/status');

/**
 * Told by the client: where the user is writing, until that paragraph is left or the file is saved; then without a position. Of that
 * paragraph only what its end cannot set right is reported.
 */
export const writingNotification = new NotificationType<{ readonly uri: string; readonly position?: Position }>('resolution/writing');

/** The state of one document. */
export interface DocumentStatus {
  readonly uri: string;
  readonly kind: FileKind;
  readonly profile: Profile;
  readonly era: Era;
  readonly errors: number;
  readonly warnings: number;
  /** Reports of the severity below a warning that a list of problems shows. */
  readonly others: number;
  /** Reports that are only dots in the text. */
  readonly hints: number;
}
