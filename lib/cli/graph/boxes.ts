import { addTo } from '../../base/group-by';
import type { Layers, Slot } from './layers';
import type { Door, Graph, GraphNode } from './model';
import { shortened, widthOf } from './text-width';

/** A line of a box. */
export interface BoxLine {
  readonly text: string;
  /** Middle of the line, from above. */
  readonly y: number;
  readonly style: 'title' | 'about' | 'door' | 'note';
}

/** A node with a place. */
export interface Box {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
  /** Where the lines to each door end, from above. */
  readonly doors: ReadonlyMap<string, number>;
}

/** Everything with its place. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Places of the lanes. */
  readonly lanes: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly width: number }>;
}

/** Sizes of text in pixels. */
export const TEXT = { title: 14, about: 11, door: 12, note: 11 } as const;

const MOST = { title: 34, about: 52, door: 44, note: 44 } as const;
const HEIGHT = { title: 20, about: 16, door: 18, note: 15 } as const;
const PADDING = 8;
const GAP = 14;
const LANE = 4;
const BETWEEN = 84;
export const MARGIN = 24;

/** How a door is told. */
export const ENCRYPTED = {
  yes: 'encrypted',
  no: 'not encrypted',
  'if-offered': 'encrypted if offered',
} as const;

/** Gives every node a box that holds its texts, and a place where its neighbours are near. */
export function drawingOf(graph: Graph, layers: Layers, top: number): Drawing {
  const shapes = new Map(graph.nodes.map((node) => [node.id, shapeOf(node, doorsOf(graph, node))]));
  const columns = layers.columns.map((slots) => ({
    slots,
    width: Math.max(...slots.map(({ id }) => shapes.get(id)?.width ?? 0)),
  }));
  const tops = topsOf(layers, (slot) => shapes.get(slot.id)?.height ?? LANE);
  const boxes = new Map<string, Box>();
  const lanes = new Map<string, { readonly x: number; readonly y: number; readonly width: number }>();
  const lowest = Math.min(...tops.values());
  let x = MARGIN;
  for (const { slots, width } of columns) {
    for (const { id, isNode } of slots) {
      const y = Math.round((tops.get(id) ?? 0) - lowest + top);
      const shape = shapes.get(id);
      if (isNode && shape !== undefined) boxes.set(id, moved(shape, x, y, width));
      else lanes.set(id, { x, y: y + LANE / 2, width });
    }
    x += width + BETWEEN;
  }
  const bottom = Math.max(...[...boxes.values()].map((box) => box.y + box.height));
  return { width: x - BETWEEN + MARGIN, height: bottom + MARGIN, boxes, lanes };
}

function doorsOf({ edges }: Graph, { id }: GraphNode): readonly Door[] {
  const doors = new Map(edges.filter(({ door }) => door.node === id).map(({ door }) => [door.id, door]));
  return [...doors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shapeOf(node: GraphNode, doors: readonly Door[]): Box {
  const lines: BoxLine[] = [];
  const middles = new Map<string, number>();
  let y = PADDING;
  let width = 0;
  const add = (text: string, style: BoxLine['style']): void => {
    const shown = shortened(text, MOST[style]);
    lines.push({ text: shown, style, y: y + HEIGHT[style] / 2 });
    y += HEIGHT[style];
    width = Math.max(width, widthOf(shown, TEXT[style], style === 'title'));
  };
  add(node.title, 'title');
  add(node.about, 'about');
  for (const { id, port, encrypted, secret, proxy } of doors) {
    middles.set(id, y + HEIGHT.door / 2);
    add(`${port}, ${ENCRYPTED[encrypted]}`, 'door');
    if (secret !== undefined) {
      add(`Secret ${secret.name}`, 'note');
      add(`key ${secret.key}`, 'note');
    }
    if (proxy !== undefined) add(`by the proxy ${proxy}`, 'note');
  }
  return { node, x: 0, y: 0, width: width + 2 * PADDING + 8, height: y + PADDING, lines, doors: middles };
}

function moved(box: Box, x: number, y: number, width: number): Box {
  const lines = box.lines.map((line) => ({ ...line, y: line.y + y }));
  const doors = new Map([...box.doors].map(([id, middle]) => [id, middle + y]));
  return { ...box, x, y, width, lines, doors };
}

const PASSES = 10;

/** Moves everything as near to its neighbours as its column lets it: in its order, with a gap. */
function topsOf({ columns, ways }: Layers, heightOf: (slot: Slot) => number): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  for (const slots of columns) {
    let y = 0;
    for (const slot of slots) {
      middles.set(slot.id, y + heightOf(slot) / 2);
      y += heightOf(slot) + GAP;
    }
  }
  const neighbours = new Map<string, string[]>();
  for (const way of ways)
    for (const [index, id] of way.entries()) {
      const next = way[index + 1];
      if (next === undefined || next === id) continue;
      addTo(neighbours, id, next);
      addTo(neighbours, next, id);
    }
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const slots of pass % 2 === 0 ? columns : [...columns].reverse()) {
      const wanted = slots.map(({ id }) => {
        const near = neighbours.get(id) ?? [];
        const own = middles.get(id) ?? 0;
        return near.length === 0
          ? own
          : near.reduce((sum, one) => sum + (middles.get(one) ?? 0), 0) / near.length;
      });
      const heights = slots.map(heightOf);
      for (const [index, middle] of apart(wanted, heights).entries())
        middles.set(slots[index]?.id ?? '', middle);
    }
  return new Map(columns.flat().map((slot) => [slot.id, (middles.get(slot.id) ?? 0) - heightOf(slot) / 2]));
}

/** The nearest places to the wanted ones that keep order and distance: neighbours that are too near become one block. */
function apart(wanted: readonly number[], heights: readonly number[]): readonly number[] {
  const blocks: { sum: number; offsets: number[]; length: number; from: number }[] = [];
  for (const [index, middle] of wanted.entries()) {
    const height = heights[index] ?? 0;
    let block = { sum: middle - height / 2, offsets: [0], length: height + GAP, from: index };
    for (
      let last = blocks.at(-1);
      last !== undefined && topOf(last) + last.length > topOf(block);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const shift = last.length;
      block = {
        sum: last.sum + block.sum - shift * block.offsets.length,
        offsets: [...last.offsets, ...block.offsets.map((offset) => offset + shift)],
        length: last.length + block.length,
        from: last.from,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) =>
    block.offsets.map((offset, index) => topOf(block) + offset + (heights[block.from + index] ?? 0) / 2),
  );
}

function topOf({ sum, offsets }: { readonly sum: number; readonly offsets: readonly number[] }): number {
  return sum / offsets.length;
}
