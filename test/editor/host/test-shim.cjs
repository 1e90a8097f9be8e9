'use strict';
/**
 * Runs the real entry of the tests inside the extension host and leaves a proof of the result: when the extension host
 * dies, VS Code's remote flow reports success, so the launcher demands this file.
 */
const { writeFileSync } = require('node:fs');

exports.run = async () => {
  const proof = process.env.CODE_HEADLESS_RESULT;
  try {
    await require(process.env.CODE_HEADLESS_TESTS).run();
    writeFileSync(proof, 'pass');
  } catch (error) {
    writeFileSync(proof, 'fail');
    throw error;
  }
};
