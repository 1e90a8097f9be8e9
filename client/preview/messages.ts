/** A part of the page as the panel sends it; the shape of the server's answer. */
export interface Part {
  readonly key: string;
  readonly id: string;
  readonly line: number;
  readonly lastLine: number;
  readonly feet: readonly string[];
  readonly keep: boolean;
  readonly newPage: boolean;
  readonly opens: boolean;
  readonly running: string;
}

/** How a list of parts becomes the next one: so many from `start` on give way to others, and those after them move by so many lines. */
export interface PartsChange {
  readonly start: number;
  readonly removed: number;
  readonly parts: readonly Part[];
  readonly lines: number;
}

/** An older text, by its address or its words, and how it is called. */
export interface Base {
  readonly uri?: string;
  readonly text?: string;
  readonly label: string;
}

/** What the panel tells the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly title: string;
      readonly language: string;
      /** Whether the lists come of those that are shown, or of empty ones. */
      readonly from: 'last' | 'nothing';
      readonly order: PartsChange;
      readonly feet: PartsChange;
      /** What the parts look like that were not shown before, by key. */
      readonly html: Readonly<Record<string, string>>;
      readonly layout: 'pages' | 'continuous';
    }
  /** The older text whose differences are shown, to be kept over a reload; undefined for none. */
  | { readonly type: 'base'; readonly base: Base | undefined }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'marks'; readonly marks: readonly { readonly line: number; readonly severity: string; readonly text: string }[] }
  /** The document is not there any more, or cannot be shown. */
  | { readonly type: 'gone'; readonly text: string }
  | { readonly type: 'zoom'; readonly change: 'in' | 'out' | 'reset' }
  /** The panel wants to have what is shown, to print or to save it; `name` comes back. */
  | { readonly type: 'give'; readonly name: string }
  /** The page is to be saved by the browser, where the editor cannot open a file. */
  | { readonly type: 'download'; readonly file: string; readonly content: string };

/** What the page tells the panel. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'clicked'; readonly line: number; readonly focus: boolean }
  | { readonly type: 'given'; readonly name: string; readonly title: string; readonly language: string; readonly body: string };
