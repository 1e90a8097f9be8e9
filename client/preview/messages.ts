/** A part of the page as the panel sends it; the shape of the server's answer. */
export interface Part {
  readonly key: string;
  readonly id: string;
  readonly line: number;
  readonly lastLine: number;
  readonly feet: readonly string[];
  readonly keep: boolean;
  readonly newPage: boolean;
}

/** What the panel tells the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly title: string;
      readonly language: string;
      readonly order: readonly Part[];
      readonly feet: readonly Part[];
      readonly html: Readonly<Record<string, string>>;
      readonly layout: 'pages' | 'continuous';
    }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'marks'; readonly marks: readonly { readonly line: number; readonly severity: string; readonly text: string }[] }
  | { readonly type: 'gone'; readonly text: string };

/** What the page tells the panel. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'clicked'; readonly line: number; readonly focus: boolean };
