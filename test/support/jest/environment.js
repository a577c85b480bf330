const vm = require('node:vm');
const SettledEnvironment = require('./settled-environment.js');

/**
 * The realm of all test files of a worker. It is an ordinary global object where Node can make one (20.18, 22.8): the proxied
 * one that Jest makes has every `Object` and `JSON` of the code go through handlers, and costs as much as the code itself.
 */
const realm = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {});
const global = vm.runInContext('globalThis', realm);
const builtIn = new Set(Reflect.ownKeys(global));
const prototypes = ['Object', 'Array', 'Function', 'String', 'Promise', 'Map', 'Set', 'Error']
  .map((name) => global[name].prototype)
  .map((prototype) => ({ prototype, own: new Set(Reflect.ownKeys(prototype)) }));

/**
 * Gives every test file the same realm, so that files of a worker can share modules (see `runtime.js`), with all else anew:
 * what a file added to the global object is gone, and `process` with its variables, `console`, timers and Jest's own
 * functions are those that Jest makes for each file.
 */
class SharedRealmEnvironment extends SettledEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const key of Reflect.ownKeys(global)) if (!builtIn.has(key)) Reflect.deleteProperty(global, key);
    for (const key of Reflect.ownKeys(this.global)) {
      const descriptor = Object.getOwnPropertyDescriptor(this.global, key);
      if (!builtIn.has(key)) Object.defineProperty(global, key, { ...descriptor, configurable: true });
    }
    // as Jest does: Node's own modules work with these
    Object.assign(global, { global, Buffer, ArrayBuffer, Uint8Array });
    global.Error.stackTraceLimit = 100;
    this.global = global;
  }

  /** The realm outlives a file; modules that are shared still load others in it. */
  getVmContext() {
    return realm;
  }

  /** Fails a file that has added something to what all files share, and takes it away again. */
  async teardown() {
    await super.teardown();
    const added = prototypes.flatMap(({ prototype, own }) =>
      Reflect.ownKeys(prototype).filter((key) => !own.has(key) && Reflect.deleteProperty(prototype, key)),
    );
    if (added.length > 0)
      throw new Error(`tests added to built-in prototypes: ${added.map(String).join(', ')}`);
  }
}

module.exports = SharedRealmEnvironment;
