const { dirname, join, resolve, sep } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

/** Where what is loaded anew for every test file lies, but for the helpers that are there to be shared. */
const OWN = ['test', 'examples'];
const SHARED = 'test/support/shared';

/** Loads what all test files of a worker share, and is never torn down; a run in watch mode has one of its own. */
let shared;
let sharedBy;

/**
 * Loads the library and all packages once a worker, and for each test file only the file and its helpers, whose state is
 * their own: without this, every file loads some hundred modules for itself. That is sound as long as no module of the
 * library keeps something that shows in what it does later, and no test replaces modules (`jest.mock`). A difference would
 * come out in `npm run test:long`, where each file has a graph of modules for itself, as Jest does it.
 */
class SharingRuntime extends JestRuntime {
  constructor(config, environment, resolver, ...others) {
    super(config, environment, resolver, ...others);
    this.folders = OWN.map((folder) => join(config.rootDir, folder) + sep);
    this.sharedFolder = join(config.rootDir, SHARED) + sep;
    // Jest makes a resolver a run, and another one when files have changed
    if (sharedBy !== resolver) shared = new JestRuntime(config, environment, resolver, ...others);
    sharedBy = resolver;
  }

  requireModuleOrMock(from, name) {
    return this.isOwn(from, name)
      ? super.requireModuleOrMock(from, name)
      : shared.requireModuleOrMock(from, name);
  }

  /** Jest's own modules are shared too (`expect`, `pretty-format` …), but for the runner, which begins anew with each file. */
  requireInternalModule(from, name) {
    return name === undefined
      ? super.requireInternalModule(from, name)
      : shared.requireInternalModule(from, name);
  }

  /** Where the lines of a stack trace come from: the own files and the shared ones. */
  getSourceMaps() {
    const maps = [super.getSourceMaps(), shared.getSourceMaps()];
    return {
      get: (file) => maps.find((map) => map.has(file))?.get(file),
      *[Symbol.iterator]() {
        for (const map of maps) yield* map;
      },
    };
  }

  isOwn(from, name) {
    if (name === '@jest/globals') return true;
    const file = resolve(dirname(from), name);
    return (
      name.startsWith('.') &&
      this.folders.some((folder) => file.startsWith(folder)) &&
      !file.startsWith(this.sharedFolder)
    );
  }
}

module.exports = SharingRuntime;
