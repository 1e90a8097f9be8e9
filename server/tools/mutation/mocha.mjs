/**
 * What tests take from mocha, from the mocha that runs them, but for those that say nothing of a changed source: the examples of rules of another
 * family (of which the title of a group is the code), and what measures time.
 */
const { mutatedFamily, describe: group, it: test } = globalThis;

export const { before, after, beforeEach, afterEach } = globalThis;

/** What a test that is left out gives back: nobody looks at it, but some tests write into it. */
const leftOut = () => ({ eachTest: () => undefined });

export function describe(title, body) {
  const family = /^([a-z-]+)\/[a-z-]+$/u.exec(title)?.[1];
  return family === undefined || mutatedFamily === undefined || family === mutatedFamily ? group(title, body) : leftOut();
}

export function it(title, body) {
  const measures = /\d MB\b|\bhalf a million characters\b|\bin a time\b|\bmilliseconds\b|\bms of the processor\b/u.test(title);
  return measures ? leftOut() : test(title, body);
}
