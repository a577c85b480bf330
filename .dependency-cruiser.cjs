const { FLOORS, pathOf } = require('./scripts/floors.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that need each other are one file, or share a third; types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'in-a-room',
      comment: 'Every file stands on a floor: name its room in scripts/floors.cjs and docs/architecture.md.',
      severity: 'error',
      from: { path: '^(lib|constructs|bin)/', pathNot: FLOORS.map(pathOf) },
      to: {},
    },
    ...FLOORS.slice(0, -1).map((floor, index) => ({
      name: `up-from-${floor.room.replace(/[^a-z]+/g, '-')}`,
      comment: `${floor.room} knows nothing of the rooms above it, see scripts/floors.cjs.`,
      severity: 'error',
      from: { path: pathOf(floor) },
      to: { path: FLOORS.slice(index + 1).map(pathOf) },
    })),
  ],
  options: {
    // Types count: what is only compiled away still has to be understood.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
  },
};
