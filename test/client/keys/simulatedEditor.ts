/**
 * A text editor without a screen: a main process that keys come to, an extension host that hears of them later, and a server that answers
 * later still. What passes between them takes a time drawn from a seed and keeps its order; the clock is nobody's.
 */
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerListKeys } from '../../../client/src/listKeys';
import type { KeyAnswer } from '../../../client/src/keys/textKeeper';
import type { BreakAnswer, ResolutionService, TypedBreak } from '../../../server/src/service/service';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import { applySpanEdits, type SpanEdit } from '../../../server/src/text/position';
import { randomFrom, type Stroke } from '../../editor/suite/strokes';
import type { Range } from '../vscode';
import { Position, putToWork, Selection } from '../vscode';

/** How a text is written. */
export interface Writing {
  readonly strokes: readonly Stroke[];
  readonly seed: number;
  /** The longest time in milliseconds that an answer of the server takes. */
  readonly slowness: number;
  /** The longest time in milliseconds that anything takes from the main process to the extension host or back. */
  readonly lag: number;
}

/** What came of it. */
export interface Written {
  readonly text: string;
  /** What was typed and was taken away or replaced by no key, spaces and line breaks left out, each with the words before it. */
  readonly taken: readonly string[];
}

/** Writes a text by keys. Resolves when all is answered. */
export async function write(service: ResolutionService, { strokes, seed, slowness, lag }: Writing): Promise<Written> {
  const clock = createClock(randomFrom(seed));
  const realNow = Date.now;
  Date.now = () => clock.now();
  try {
    const editor = createEditor(clock, service, { slowness, lag });
    let time = 0;
    for (const { text, delay } of strokes) {
      clock.at(time, () => {
        editor.key(text);
      });
      time += delay;
    }
    await clock.run();
    return editor.written();
  } finally {
    Date.now = realNow;
  }
}

/** Time that passes from one thing to happen to the next. */
interface Clock {
  now(): number;
  at(time: number, work: () => void): void;
  /** A way on which things take up to so many milliseconds and stay in their order. */
  way(most: number): (work: () => void) => void;
  random(): number;
  run(): Promise<void>;
}

function createClock(random: () => number): Clock {
  const due: { readonly time: number; readonly order: number; readonly work: () => void }[] = [];
  const state = { now: 1_000_000, order: 0 };
  const add = (time: number, work: () => void): void => {
    const one = { time, order: (state.order += 1), work };
    let place = due.length;
    // What is due first stands last; most things are due soon.
    while (place > 0 && isBefore(due[place - 1], one)) place -= 1;
    due.splice(place, 0, one);
  };
  const begun = state.now;
  return {
    now: () => state.now,
    at: (time, work) => {
      add(begun + time, work);
    },
    way: (most) => {
      let last = 0;
      return (work) => {
        last = Math.max(last, state.now + random() * most);
        add(last, work);
      };
    },
    random,
    run: async () => {
      for (let next = due.pop(); next !== undefined; next = due.pop()) {
        state.now = Math.max(state.now, next.time);
        next.work();
        await new Promise(setImmediate);
      }
    },
  };
}

type Due = { readonly time: number; readonly order: number };

function isBefore(one: Due | undefined, other: Due): boolean {
  return one !== undefined && (one.time < other.time || (one.time === other.time && one.order < other.order));
}

interface Editor {
  key(text: string): void;
  written(): Written;
}

function createEditor(clock: Clock, service: ResolutionService, { slowness, lag }: Pick<Writing, 'slowness' | 'lag'>): Editor {
  // Beside the text, who has written each of its characters.
  const main = { text: '', writers: '', version: 1, cursor: 0 };
  const taken: string[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const commands = new Map<string, () => unknown>();
  const document = new HostDocument();
  const toHost = clock.way(lag);
  const toMain = clock.way(lag);
  const toServer = clock.way(slowness / 2);
  const fromServer = clock.way(slowness / 2);
  const change = (edits: readonly SpanEdit[], writer: 'k' | 'e'): void => {
    main.text = applySpanEdits(main.text, edits);
    main.writers = applySpanEdits(
      main.writers,
      edits.map((edit) => ({ ...edit, newText: writer.repeat(edit.newText.length) })),
    );
    main.version += 1;
    const { version, text } = main;
    toHost(() => {
      const contentChanges = edits
        .toSorted((one, other) => other.start - one.start)
        .map((edit) => ({ rangeOffset: edit.start, rangeLength: edit.end - edit.start, text: edit.newText }));
      document.take(text, version);
      for (const listener of listeners) listener({ document, contentChanges });
    });
  };
  const editor = {
    document,
    selections: [0],
    get selection(): Selection {
      const cursor = document.positionAt(main.cursor);
      return new Selection(cursor, cursor);
    },
    edit: (build: (builder: unknown) => void): Promise<boolean> =>
      new Promise((resolve) => {
        const edits: SpanEdit[] = [];
        build({
          insert: ({ line, character }: Position, newText: string) => {
            const start = document.offsetAt(line, character);
            edits.push({ start, end: start, newText });
          },
          replace: ({ start, end }: Range, newText: string) => {
            edits.push({
              start: document.offsetAt(start.line, start.character),
              end: document.offsetAt(end.line, end.character),
              newText,
            });
          },
        });
        const { version } = document;
        toMain(() => {
          const isCurrent = version === main.version;
          if (isCurrent) {
            for (const { start, end } of edits)
              if (Array.from(main.text.slice(start, end)).some((letter, at) => letter.trim() !== '' && main.writers[start + at] === 'k'))
                taken.push(`${main.text.slice(Math.max(0, start - 30), start)}|${main.text.slice(start, end)}|`);
            main.cursor = cursorAfter(main.cursor, edits);
            change(edits, 'e');
          }
          toHost(() => {
            resolve(isCurrent);
          });
        });
      }),
    revealRange: (): void => undefined,
  };
  putToWork({
    editor,
    listen: (listener) => listeners.push(listener),
    register: (command, run) => commands.set(command, run),
    execute: () => Promise.reject(new Error('No key that is tried here calls a command')),
  });
  const client = {
    isRunning: () => true,
    sendRequest: (request: string, params: Asked): Promise<KeyAnswer | null> => {
      const { text } = document;
      return new Promise((resolve) => {
        toServer(() => {
          // A letter that came before the question is read: the server knows a newer text.
          const isStale = document.version !== params.version && clock.random() < 0.2;
          const answer: KeyAnswer | null = isStale ? { kind: 'stale', edits: [] } : answerOf(service, text, request, params);
          fromServer(() => {
            resolve(answer);
          });
        });
      });
    },
  };
  registerListKeys(client as unknown as BaseLanguageClient, Promise.resolve());
  return {
    key: (text) => {
      change([{ start: main.cursor, end: main.cursor, newText: text }], 'k');
      main.cursor += text.length;
      if (text === '\n') toHost(() => commands.get('resolution.labelNewLine')?.());
    },
    written: () => ({ text: main.text, taken }),
  };
}

/** What a key asks. */
interface Asked extends TypedBreak {
  readonly version: number;
  readonly offset: number;
}

function answerOf(
  service: ResolutionService,
  text: string,
  request: string,
  params: Asked,
): BreakAnswer | { readonly kind: 'plain'; readonly edits: readonly SpanEdit[] } | null {
  const document = ResolutionDocument.create('untitled:draft', 'resolution', params.version, text);
  if (request === 'resolution/labelNewLine') return service.answerBreak(document, params) ?? null;
  const edits = service.keepOwnLabel(document, params);
  return edits === undefined ? null : { kind: 'plain', edits };
}

/** A cursor after edits: what is put in where it stands comes before it, and it never stands in what was replaced. */
function cursorAfter(cursor: number, edits: readonly SpanEdit[]): number {
  let moved = cursor;
  for (const { start, end, newText } of edits.toSorted((one, other) => other.start - one.start)) {
    if (end <= cursor) moved += newText.length - (end - start);
    else if (start < cursor) moved += Math.max(0, start + newText.length - cursor);
  }
  return moved;
}

/** The text as the extension host knows it. */
class HostDocument {
  readonly uri = { toString: (): string => 'untitled:draft' };
  readonly languageId = 'resolution';
  readonly isClosed = false;
  text = '';
  version = 1;

  take(text: string, version: number): void {
    this.text = text;
    this.version = version;
  }

  getText(range?: Range): string {
    if (range === undefined) return this.text;
    return this.text.slice(this.offsetAt(range.start.line, range.start.character), this.offsetAt(range.end.line, range.end.character));
  }

  positionAt(offset: number): Position {
    const lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    let line = 0;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < lineStart; at = this.text.indexOf('\n', at + 1)) line += 1;
    return new Position(line, offset - lineStart);
  }

  offsetAt(line: number, character: number): number {
    let start = 0;
    for (let left = line; left > 0; left -= 1) start = this.text.indexOf('\n', start) + 1;
    return start + character;
  }

  lineAt(line: number): { readonly text: string } {
    const start = this.offsetAt(line, 0);
    const end = this.text.indexOf('\n', start);
    return { text: this.text.slice(start, end < 0 ? undefined : end) };
  }
}
