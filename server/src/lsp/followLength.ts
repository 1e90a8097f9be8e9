import type { TextDocuments } from 'vscode-languageserver';
import type { ResolutionDocument } from '../syntax/document';
import type { Room } from './runtime';

/** From so many UTF-16 units on, all open documents together, speed is worth memory; twenty long resolutions have fewer. */
export const MUCH = 500_000;

/** Tells the runtime when what is open becomes very long, and when it no longer is. */
export function followLength(documents: TextDocuments<ResolutionDocument>, setRoom: (room: Room) => void): void {
  const lengths = new Map<string, number>();
  const state = { total: 0, room: 'little' as Room };
  const take = (uri: string, length: number): void => {
    state.total += length - (lengths.get(uri) ?? 0);
    lengths.set(uri, length);
    const room: Room = state.total >= MUCH ? 'much' : 'little';
    if (room === state.room) return;
    state.room = room;
    setRoom(room);
  };
  documents.onDidChangeContent(({ document }) => {
    take(document.uri, document.length);
  });
  documents.onDidClose(({ document }) => {
    take(document.uri, 0);
    lengths.delete(document.uri);
  });
}
