/** The few assertions of the suite, for a web worker, which has no `node:assert`. They say the same when they fail. */
const assert = {
  ok(value: unknown, message?: string): asserts value {
    if (!value) throw new Error(message ?? 'a value was missing or false');
  },
  equal(actual: unknown, expected: unknown): void {
    if (actual !== expected) throw new Error(`${show(actual)} is not ${show(expected)}`);
  },
  deepEqual(actual: unknown, expected: unknown): void {
    if (show(actual) !== show(expected)) throw new Error(`${show(actual)} is not ${show(expected)}`);
  },
  notDeepEqual(actual: unknown, other: unknown): void {
    if (show(actual) === show(other)) throw new Error(`${show(actual)} is still the same`);
  },
  match(actual: string, pattern: RegExp): void {
    if (!pattern.test(actual)) throw new Error(`${show(actual)} does not match ${String(pattern)}`);
  },
  doesNotMatch(actual: string, pattern: RegExp): void {
    if (pattern.test(actual)) throw new Error(`${show(actual)} matches ${String(pattern)}`);
  },
};

export default assert;

function show(value: unknown): string {
  return JSON.stringify([value], undefined, 1);
}
