/**
 * The floors of the house, from the ground up: a file may import from its own room and from rooms below it, never from one
 * above, types included. `.dependency-cruiser.cjs` enforces the order, and a test holds docs/architecture.md against it.
 *
 * Generated files belong to the room whose facts they hold.
 */
const FLOORS = [
  { room: 'lib/base' },
  { room: 'lib/findings' },
  { room: 'lib/yaml' },
  { room: 'lib/rules' },
  { room: 'lib/kubernetes', generated: ['kubernetes'] },
  { room: 'lib/output' },
  { room: 'lib/check', generated: ['kubernetes-schema'] },
  { room: 'lib/diff' },
  { room: 'lib/core', generated: ['props'] },
  { room: 'lib/dashboard' },
  { room: 'lib/alerting' },
  { room: 'lib/authentik', generated: ['blueprint-models'] },
  {
    room: 'lib/values',
    generated: ['defaults', 'effects', 'secret-paths', 'value-formats', 'values-shape'],
  },
  { room: 'lib/chart/profile' },
  { room: 'constructs' },
  { room: 'lib/index.ts' },
  { room: 'lib/chart/learn' },
  { room: 'lib/chart/compare' },
  { room: 'lib/cli' },
  { room: 'bin' },
];

/** A regular expression for the files of a room. */
function pathOf({ room, generated = [] }) {
  const own = room.endsWith('.ts') ? `^${room}$` : `^${room}/`;
  return generated.length === 0
    ? own
    : `${own}|^lib/generated/(${generated.join('|')})\\.(d\\.ts|ts|js|json)$`;
}

module.exports = { FLOORS, pathOf };
