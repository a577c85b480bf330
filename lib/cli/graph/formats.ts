import { printableLines } from '../../findings/printable';
import { ENCRYPTED } from './boxes';
import type { Graph, GraphEdge } from './model';

/** The graph as JSON: nodes, and edges with the door that they use. */
export function jsonOf({ nodes, edges }: Graph): string {
  const data = {
    nodes: nodes.map(({ id, zone, title, about }) => ({ id, zone, title, about })),
    edges: edges.map(({ from, door: { node, port, encrypted, secret, proxy }, reasons }) => ({
      from,
      to: node,
      ...portOf(port),
      encrypted,
      ...(secret === undefined ? {} : { secret }),
      ...(proxy === undefined ? {} : { proxy }),
      reasons,
    })),
  };
  return `${printableLines(JSON.stringify(data, null, 2))}\n`;
}

function portOf(text: string): { readonly port?: number; readonly protocol: string } {
  const [port = '', protocol = port] = text.split(' ');
  return protocol === port ? { protocol } : { port: Number(port), protocol };
}

/** For documents that render Mermaid: `flowchart LR`. */
export function mermaidOf({ nodes, edges }: Graph): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${String(index)}`]));
  const id = (name: string): string => ids.get(name) ?? '';
  const lines = [
    ...nodes.map(
      (node) => `${id(node.id)}["${mermaidText(node.title)}<br><small>${mermaidText(node.about)}</small>"]`,
    ),
    ...edges.map((edge) => {
      const arrow = edge.door.encrypted === 'yes' ? '-->' : '-.->';
      return `${id(edge.from)} ${arrow}|"${mermaidText(labelOf(edge))}"| ${id(edge.door.node)}`;
    }),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** Mermaid reads entities as `#` and `;`, and no quotes. */
function mermaidText(text: string): string {
  return text.replace(/[#"<>&;]/g, (character) => `#${String(character.charCodeAt(0))};`);
}

/** For Graphviz. */
export function dotOf({ nodes, edges }: Graph): string {
  const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const lines = [
    'rankdir=LR;',
    'node [shape=box, style=rounded, fontname="sans-serif"];',
    'edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map(({ id, title, about }) => `${quote(id)} [label=${quote(title)}, tooltip=${quote(about)}];`),
    ...edges.map((edge) => {
      const style = edge.door.encrypted === 'yes' ? 'solid' : 'dashed';
      return `${quote(edge.from)} -> ${quote(edge.door.node)} [label=${quote(labelOf(edge))}, style=${style}];`;
    }),
  ];
  return ['digraph {', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}

function labelOf({ door: { port, encrypted, secret, proxy } }: GraphEdge): string {
  return [
    port,
    ENCRYPTED[encrypted],
    ...(secret === undefined ? [] : [`Secret ${secret.name}`]),
    ...(proxy === undefined ? [] : [`by the proxy ${proxy}`]),
  ].join(', ');
}
