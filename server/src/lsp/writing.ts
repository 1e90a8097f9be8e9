import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { writingNotification } from './protocol';

/** Where the user is writing, as our own client tells; other clients tell nothing, and nothing is withheld from them. */
export interface Writing {
  /** The place in a document; undefined where nobody is writing. */
  at(uri: string): Position | undefined;
  /** How often a paragraph that was being written has been left; what was withheld is said from then on. */
  timesLeft(uri: string): number;
  /** Calls a listener whenever such a paragraph has been left. */
  onLeft(listener: () => void): void;
}

/** Follows what the client tells of where the user is writing. */
export function followWriting(connection: Connection, documents: TextDocuments<ResolutionDocument>): Writing {
  const places = new Map<string, Position>();
  const times = new Map<string, number>();
  const listeners: (() => void)[] = [];
  connection.onNotification(writingNotification, ({ uri, position }) => {
    if (position !== undefined) {
      places.set(uri, position);
    } else if (places.delete(uri)) {
      times.set(uri, (times.get(uri) ?? 0) + 1);
      for (const listener of listeners) listener();
    }
  });
  documents.onDidClose(({ document: { uri } }) => {
    places.delete(uri);
  });
  return {
    at: (uri) => places.get(uri),
    timesLeft: (uri) => times.get(uri) ?? 0,
    onLeft(listener) {
      listeners.push(listener);
    },
  };
}
