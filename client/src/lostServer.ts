import type { ErrorHandler } from 'vscode-languageclient';

/**
 * Has the server started anew whenever it is gone, as often as the client library does by itself. Left alone, the library gives up for good after
 * a few letters that could not be sent, which somebody who goes on typing has typed before it hears that the server is gone. What cannot be sent
 * is written to the log and shown to nobody: the document is sent whole to the next server.
 */
export function outlivesServer(standard: ErrorHandler): ErrorHandler {
  return {
    // Each letter that could not be sent is taken for the first one.
    error: async (error, message) => ({ ...(await standard.error(error, message, 1)), handled: true }),
    closed: () => standard.closed(),
  };
}
