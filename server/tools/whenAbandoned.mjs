import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';

/**
 * Calls a function once when the process that started this one has ended: npm may be ended without a word to what it has started, and that
 * would go on for ever.
 */
export function whenAbandoned(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}
