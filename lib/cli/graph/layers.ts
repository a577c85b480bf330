import { addTo } from '../../base/group-by';
import type { Graph, Zone } from './model';

/** A place in a column: a node, or a lane that a long edge takes between others. */
export interface Slot {
  readonly id: string;
  /** Whether it is a node. */
  readonly isNode: boolean;
}

/** Nodes in columns from left to right, and the way of each edge through them. */
export interface Layers {
  readonly columns: readonly (readonly Slot[])[];
  /** Ids of the slots of each edge, from who speaks to who is spoken to. */
  readonly ways: readonly (readonly string[])[];
}

/** Pods are spread over no more columns than these. */
const POD_COLUMNS = 3;
const SWEEPS = 8;

/** Puts every node into a column, and orders the columns so that lines cross little. */
export function layersOf(graph: Graph): Layers {
  const column = columnsOf(graph);
  const columns: Slot[][] = [];
  for (const { id } of graph.nodes) at(columns, column.get(id) ?? 0).push({ id, isNode: true });
  const ways = graph.edges.map(({ from, door }, index) => {
    const [start, end] = [column.get(from) ?? 0, column.get(door.node) ?? 0];
    const step = Math.sign(end - start);
    const lanes: string[] = [];
    for (let between = start + step; step !== 0 && between !== end; between += step) {
      const id = `lane/${String(index)}/${String(between)}`;
      at(columns, between).push({ id, isNode: false });
      lanes.push(id);
    }
    return [from, ...lanes, door.node];
  });
  return { columns: ordered(columns, ways), ways };
}

function at(columns: Slot[][], index: number): Slot[] {
  while (columns.length <= index) columns.push([]);
  return columns[index] ?? [];
}

/** Callers, entrances, pods by how far they are from the first ones, then what is outside; empty columns are left out. */
function columnsOf(graph: Graph): ReadonlyMap<string, number> {
  const zones = new Map(graph.nodes.map(({ id, zone }) => [id, zone]));
  const depth = podDepths(graph, zones);
  const wanted = (id: string, zone: Zone): number => {
    switch (zone) {
      case 'callers':
        return 0;
      case 'entrances':
        return 1;
      case 'pods':
        return 2 + (depth.get(id) ?? 0);
      case 'outside':
        return 2 + POD_COLUMNS;
    }
  };
  const raw = graph.nodes.map(({ id, zone }): [string, number] => [id, wanted(id, zone)]);
  const used = [...new Set(raw.map(([, index]) => index))].sort((a, b) => a - b);
  return new Map(raw.map(([id, index]) => [id, used.indexOf(index)]));
}

/** The longest way to a pod from other pods, without going in circles. */
function podDepths(graph: Graph, zones: ReadonlyMap<string, Zone>): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, door } of graph.edges)
    if (zones.get(from) === 'pods' && zones.get(door.node) === 'pods' && from !== door.node)
      addTo(next, from, door.node);
  const depth = new Map<string, number>();
  const visit = (id: string, level: number, above: ReadonlySet<string>): void => {
    if (above.has(id) || (depth.get(id) ?? -1) >= level) return;
    depth.set(id, Math.min(level, POD_COLUMNS - 1));
    if (level < POD_COLUMNS - 1)
      for (const other of next.get(id) ?? []) visit(other, level + 1, new Set([...above, id]));
  };
  const called = new Set([...next.values()].flat());
  const pods = graph.nodes.filter(({ zone }) => zone === 'pods').map(({ id }) => id);
  const entered = new Set(
    graph.edges.filter(({ from }) => zones.get(from) === 'entrances').map(({ door }) => door.node),
  );
  // Those that nobody of the pods calls come first; a circle begins where requests come in, else at the first name.
  const roots = [
    ...pods.filter((one) => !called.has(one)),
    ...pods.filter((one) => entered.has(one)),
    ...pods,
  ];
  for (const id of roots) if (!depth.has(id)) visit(id, 0, new Set());
  return depth;
}

/** Each slot goes to the middle of its neighbours, column by column, there and back. */
function ordered(columns: readonly Slot[][], ways: readonly (readonly string[])[]): readonly Slot[][] {
  const neighbours = new Map<string, string[]>();
  for (const way of ways)
    for (const [index, id] of way.entries())
      neighbours.set(id, [
        ...(neighbours.get(id) ?? []),
        ...way.slice(Math.max(0, index - 1), index),
        ...way.slice(index + 1, index + 2),
      ]);
  const result = columns.map((slots) => [...slots]);
  const place = new Map<string, number>();
  const note = (slots: readonly Slot[]): void => {
    for (const [index, { id }] of slots.entries()) place.set(id, (index + 0.5) / slots.length);
  };
  for (const slots of result) note(slots);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const slots of sweep % 2 === 0 ? result : [...result].reverse()) {
      const wanted = new Map(slots.map(({ id }) => [id, middle(neighbours.get(id) ?? [], place, id)]));
      slots.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
      note(slots);
    }
  }
  return result;
}

function middle(ids: readonly string[], place: ReadonlyMap<string, number>, own: string): number {
  if (ids.length === 0) return place.get(own) ?? 0;
  return ids.reduce((sum, id) => sum + (place.get(id) ?? 0), 0) / ids.length;
}
