/**
 * What of `vscode` the parts of the client need that are tried without an editor; the bundler of the tests puts it in its place. Everything
 * is done by the simulated editor that is at work.
 */

/** A place in a text. */
export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

/** A stretch of a text. */
export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}

  get isEmpty(): boolean {
    return this.start.line === this.end.line && this.start.character === this.end.character;
  }
}

/** A stretch of a text with the cursor at its end. */
export class Selection extends Range {
  get active(): Position {
    return this.end;
  }
}

/** What a simulated editor does for those who call it. */
export interface Host {
  readonly editor: unknown;
  listen(listener: (event: unknown) => void): void;
  register(command: string, run: () => unknown): void;
  execute(command: string, argument: unknown): Promise<unknown>;
}

const atWork: { host: Host | undefined } = { host: undefined };

/** Puts a simulated editor to work; what registers itself afterwards belongs to it. */
export function putToWork(host: Host): void {
  atWork.host = host;
}

const nothing = { dispose: (): void => undefined };

export const workspace = {
  onDidChangeTextDocument: (listener: (event: unknown) => void): typeof nothing => {
    atWork.host?.listen(listener);
    return nothing;
  },
};

export const window = {
  get activeTextEditor(): unknown {
    return atWork.host?.editor;
  },
  get visibleTextEditors(): readonly unknown[] {
    return atWork.host === undefined ? [] : [atWork.host.editor];
  },
};

export const commands = {
  registerCommand: (command: string, run: () => unknown): typeof nothing => {
    atWork.host?.register(command, run);
    return nothing;
  },
  executeCommand: async (command: string, argument?: unknown): Promise<unknown> => atWork.host?.execute(command, argument),
};
