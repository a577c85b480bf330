const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

/** The stores that have been entered in the file that is under way. */
const entered = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function runAndRemember(...args) {
  entered.add(this);
  return run.apply(this, args);
};

/**
 * Jest's environment, without what it leaves behind: its runner makes an `AsyncLocalStorage` for every test file, which stays switched on
 * when the file is over. Up to Node 22 each of them is looked at for every promise that is made from then on, so that a promise in the two
 * hundredth file of a worker costs a hundred times as much as in the first.
 */
class SettledEnvironment extends NodeEnvironment {
  async teardown() {
    await super.teardown();
    // who enters one again switches it on again
    for (const store of entered) store.disable();
    entered.clear();
  }
}

module.exports = SettledEnvironment;
