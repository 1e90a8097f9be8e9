import type { CancellationToken } from 'vscode-languageserver';

/** Something that happens again and again and can be waited for. */
export interface Signal {
  readonly fire: () => void;
  /** Resolves when it happens next, or when the waiting is cancelled. */
  readonly next: (token: CancellationToken) => Promise<void>;
}

/** A signal that nobody waits for yet. */
export function createSignal(): Signal {
  const waiting = new Set<() => void>();
  return {
    fire() {
      const all = [...waiting];
      waiting.clear();
      for (const resolve of all) resolve();
    },
    next: (token) =>
      new Promise((resolve) => {
        const finish = (): void => {
          waiting.delete(finish);
          cancelled.dispose();
          resolve();
        };
        const cancelled = token.onCancellationRequested(finish);
        waiting.add(finish);
      }),
  };
}
