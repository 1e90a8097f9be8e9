import {
  ErrorCodes,
  Message,
  NotificationType,
  RequestType,
  ResponseError,
  type Connection,
  type ConnectionOptions,
} from 'vscode-languageserver';

/** What a request becomes that comes before `initialize` or after `shutdown`. */
const refused = new RequestType<{ readonly code: number }, never, void>('resolution/refused');
/** What a notification becomes that comes then: nobody hears it. */
const unheard = new NotificationType<null>('$/resolution/unheard');

/**
 * Holds a connection to the order of the protocol: nothing is answered before `initialize` and after `shutdown`, which the library leaves to
 * the server. The options are for `createConnection`, a new object for each connection; `refuseOutOfOrder` gives the answers.
 */
export function inOrder(): ConnectionOptions {
  let phase: 'new' | 'running' | 'ending' = 'new';
  const codeFor = (method: string): number | undefined => {
    if (method === 'initialize' ? phase !== 'new' : phase === 'ending') return ErrorCodes.InvalidRequest;
    return method !== 'initialize' && phase === 'new' ? ErrorCodes.ServerNotInitialized : undefined;
  };
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isRequest(message)) {
          const code = codeFor(message.method);
          if (code !== undefined) return next({ ...message, method: refused.method, params: { code } } as Message);
          if (message.method === 'initialize') phase = 'running';
          else if (message.method === 'shutdown') phase = 'ending';
        } else if (Message.isNotification(message) && message.method !== 'exit' && phase !== 'running')
          return next({ ...message, method: unheard.method, params: null } as Message);
        return next(message);
      },
    },
  };
}

/** Answers what `inOrder` has not let in. */
export function refuseOutOfOrder(connection: Connection): void {
  connection.onRequest(refused, ({ code }) => {
    throw new ResponseError(
      code,
      code === ErrorCodes.ServerNotInitialized ? 'The server waits for “initialize”' : 'The server has been shut down',
    );
  });
}
