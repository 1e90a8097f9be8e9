import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/**
 * Runs the work of a request: answers at once that it is cancelled where it is, and turns a mistake of ours into a line of the client's
 * log and the fall-back. A `ResponseError` that the work throws is for the user and goes on.
 */
export async function runSafe<Result>(
  connection: Connection,
  token: CancellationToken,
  fallback: Result,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    if (token.isCancellationRequested) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return fallback;
  }
}
