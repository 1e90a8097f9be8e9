import { LSPErrorCodes, ResponseError, WorkDoneProgressReporter, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Message, Say } from '../text/message';
import type { ClientAbilities } from './clientAbilities';
import type { Runtime } from './runtime';

/**
 * Told before each file that work takes time on: how many are done, and how many there are. Rejects where the work is cancelled meanwhile.
 */
export type Step = (done: number, all: number) => Promise<void>;

/** Who is asked whether to go on, and told how far the work is. */
export interface LongWork {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly say: Say;
  /** What the progress is called. */
  readonly title: Message;
  readonly token: CancellationToken;
  /**
   * The reporter of a request whose sender gave a token for it; without one the server opens a progress of its own where the client can
   * show it.
   */
  readonly reporter: WorkDoneProgressReporter | undefined;
  /** Gives back the memory of the files that are done; undefined where nothing can be done for that. */
  readonly tidy: Runtime['tidy'];
}

/** Fewer files than this are done before a progress would be seen. */
export const FEW = 10;

/** So many files are done before memory is given back. */
const MANY = 40;

/**
 * Runs work on many files: a progress is shown where there are more than a few, and between two files a cancellation is heard, of the
 * request or by the user.
 */
export async function runLong<Result>(
  { connection, client, say, title, token, reporter, tidy }: LongWork,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const shown: { reporter?: WorkDoneProgressReporter; byUser?: CancellationToken } = {};
  const begin = async (): Promise<void> => {
    if (reporter !== undefined && !WorkDoneProgressReporter.isNullInstance(reporter)) shown.reporter = reporter;
    else if (client.showsProgress) {
      const own = await connection.window.createWorkDoneProgress();
      shown.reporter = own;
      shown.byUser = own.token;
    }
    shown.reporter?.begin(say(title), 0, undefined, true);
  };
  const state = { begun: false };
  const step: Step = async (done, all) => {
    if (!state.begun && all - done >= FEW) {
      state.begun = true;
      await begin();
    }
    if (token.isCancellationRequested || shown.byUser?.isCancellationRequested === true)
      throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
    if (done % MANY === MANY - 1) tidy?.();
    if (done % FEW === 0) shown.reporter?.report(Math.floor((100 * done) / all), `${done} / ${all}`);
  };
  try {
    return await work(step);
  } finally {
    if (state.begun) tidy?.();
    shown.reporter?.done();
  }
}
