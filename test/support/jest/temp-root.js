const { chmodSync, mkdtempSync, realpathSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Gives all tests of a run one temporary folder, in which they and the programs that they start make theirs; `remove-temp-root.js` takes it
 * away. Workers are started afterwards, with these variables.
 */
module.exports = () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cdk8s-pixee-tests-')));
  // some tests are other users for a while
  chmodSync(root, 0o755);
  process.env.TMPDIR = root;
};
