/**
 * What tests take from mocha, from the mocha that runs them, but for those that say nothing of a changed source: the examples of rules of another
 * family (of which the title of a group is the code), and what measures time.
 */
const { mutatedFamily, describe: group, it: test } = globalThis;

export const { before, after, beforeEach, afterEach } = globalThis;

export function describe(title, body) {
  const family = /^([a-z-]+)\/[a-z-]+$/u.exec(title)?.[1];
  if (family === undefined || mutatedFamily === undefined || family === mutatedFamily) group(title, body);
}

export function it(title, body) {
  if (!/\d MB\b|\bhalf a million characters\b|\bin a time\b|\bmilliseconds\b|\bms of the processor\b/u.test(title)) test(title, body);
}
