import { type Box, type Drawing, drawingOf, ENCRYPTED, MARGIN, TEXT } from './boxes';
import { layersOf } from './layers';
import type { Graph, GraphEdge } from './model';
import { widthOf } from './text-width';

const FONT = "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** Colours with enough contrast on their ground (4.5 to 1 for text, 3 to 1 for lines), light and dark. */
const STYLE = `
.ground { fill: #ffffff }
.box { fill: #f6f8fa; stroke: #6e7781 }
.callers, .outside { fill: #ffffff; stroke-dasharray: 4 3 }
.entrances { fill: #ddf4ff; stroke: #0969da }
.title { fill: #1f2328; font-weight: 600 }
.about, .note { fill: #57606a }
.door { fill: #1f2328 }
.edge { fill: none; stroke-width: 1.4 }
.yes { stroke: #1a7f37 }
.no { stroke: #bc4c00; stroke-dasharray: 7 4 }
.if-offered { stroke: #0969da; stroke-dasharray: 2 4 }
.head-yes { fill: #1a7f37 }
.head-no { fill: #bc4c00 }
.head-if-offered { fill: #0969da }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117 }
.box { fill: #161b22; stroke: #8b949e }
.callers, .outside { fill: #0d1117 }
.entrances { fill: #0c2d6b; stroke: #58a6ff }
.title, .door { fill: #e6edf3 }
.about, .note { fill: #9ea7b3 }
.yes { stroke: #3fb950 }
.no { stroke: #f0883e }
.if-offered { stroke: #58a6ff }
.head-yes { fill: #3fb950 }
.head-no { fill: #f0883e }
.head-if-offered { fill: #58a6ff }
}
`;

/** What stands above the picture. */
export interface SvgOptions {
  readonly title: string;
  /** What the picture shows, for who does not see it. */
  readonly description: string;
}

const TITLE_SIZE = 18;
const LEGEND_SIZE = 12;
const TOP = 92;

/** The graph as a picture: callers on the left, hosts outside on the right, lines that end at the door that they use. */
export function svgOf(graph: Graph, { title, description }: SvgOptions): string {
  const layers = layersOf(graph);
  const drawing = drawingOf(graph, layers, TOP);
  const legend = legendOf();
  const width = Math.max(drawing.width, legend.width, 2 * MARGIN + widthOf(title, TITLE_SIZE, true));
  const edges = graph.edges.map((edge, index) => edgeOf(edge, layers.ways[index] ?? [], drawing));
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="graph-title graph-desc" viewBox="0 0 ${String(width)} ${String(drawing.height)}" width="${String(width)}" height="${String(drawing.height)}" font-family="${FONT}">
<title id="graph-title">${escaped(title)}</title>
<desc id="graph-desc">${escaped(description)}</desc>
<style>${STYLE}</style>
<defs>${(['yes', 'no', 'if-offered'] as const).map(head).join('')}</defs>
<rect class="ground" width="100%" height="100%"/>
<text class="title" x="${String(MARGIN)}" y="36" font-size="${String(TITLE_SIZE)}">${escaped(title)}</text>
${legend.text}
${edges.join('\n')}
${[...drawing.boxes.values()].map(boxOf).join('\n')}
</svg>
`;
}

function head(style: string): string {
  return `<marker id="head-${style}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head-${style}" d="M0 0 8 4 0 8z"/></marker>`;
}

function legendOf(): { readonly text: string; readonly width: number } {
  let x = MARGIN;
  const parts = (['yes', 'no', 'if-offered'] as const).map((style) => {
    const start = x;
    x += 48 + widthOf(ENCRYPTED[style], LEGEND_SIZE) + 24;
    return (
      `<path class="edge ${style}" d="M${String(start)} 60h36" marker-end="url(#head-${style})"/>` +
      `<text class="about" x="${String(start + 46)}" y="64" font-size="${String(LEGEND_SIZE)}">${ENCRYPTED[style]}</text>`
    );
  });
  return { text: parts.join(''), width: x };
}

function boxOf({ node, x, y, width, height, lines }: Box): string {
  const texts = lines.map(
    ({ text, y: middle, style }) =>
      `<text class="${style}" x="${String(x + 12)}" y="${String(middle)}" dy="0.35em" font-size="${String(TEXT[style])}">${escaped(text)}</text>`,
  );
  return [
    `<g><title>${escaped(`${node.title} (${node.about})`)}</title>`,
    `<rect class="box ${node.zone}" x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" rx="6"/>`,
    ...texts,
    '</g>',
  ].join('');
}

/** From the side of a box to the door of another, level through the lanes in between. */
function edgeOf({ from, door, reasons }: GraphEdge, way: readonly string[], drawing: Drawing): string {
  const [start, end] = [drawing.boxes.get(from), drawing.boxes.get(door.node)];
  if (start === undefined || end === undefined) return '';
  const isForward = end.x > start.x;
  const isLevel = end.x === start.x;
  const points = [
    { x: isForward || isLevel ? start.x + start.width : start.x, y: start.y + 18 },
    ...way.slice(1, -1).flatMap((id) => {
      const lane = drawing.lanes.get(id);
      if (lane === undefined) return [];
      const sides = [lane.x, lane.x + lane.width];
      return (isForward ? sides : sides.reverse()).map((x) => ({ x, y: lane.y }));
    }),
    { x: isForward ? end.x : end.x + end.width, y: end.doors.get(door.id) ?? end.y },
  ];
  const told = `${start.node.title} to ${end.node.title}: ${[door.port, ENCRYPTED[door.encrypted], ...reasons].join(', ')}`;
  return `<path class="edge ${door.encrypted}" d="${isLevel ? loop(points) : curve(points)}" marker-end="url(#head-${door.encrypted})"><title>${escaped(told)}</title></path>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(points: readonly Point[]): string {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  let last = first;
  const parts = rest.map((point) => {
    const middle = Math.round((last.x + point.x) / 2);
    const part =
      last.y === point.y
        ? `H${String(point.x)}`
        : `C${String(middle)} ${String(last.y)} ${String(middle)} ${String(point.y)} ${String(point.x)} ${String(point.y)}`;
    last = point;
    return part;
  });
  return `M${String(first.x)} ${String(first.y)}${parts.join('')}`;
}

/** Around the right side, within the gap between columns. */
function loop(points: readonly Point[]): string {
  const [from = { x: 0, y: 0 }, to = from] = points;
  const out = Math.max(from.x, to.x) + 16 + Math.min(52, Math.round(Math.abs(from.y - to.y) / 10));
  return `M${String(from.x)} ${String(from.y)}C${String(out)} ${String(from.y)} ${String(out)} ${String(to.y)} ${String(to.x)} ${String(to.y)}`;
}

/** Text for XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
