import { printable } from '../../findings/printable';
import { escaped } from '../graph/svg';

/** A cell of a table: a text, a name in the type of code, or several lines of either. */
export type Cell = string | { readonly code: string } | readonly Cell[];

/** A part of the page. */
export interface Section {
  /** For links. */
  readonly id: string;
  readonly title: string;
  /** What it tells, or why it is empty. */
  readonly intro: string;
  /** HTML below it. */
  readonly body: string;
}

/** Text of somebody else's in HTML. */
export function text(value: string): string {
  return escaped(printable(value));
}

/** The same for sentences of ours, in which names stand between backticks. */
export function prose(value: string): string {
  return text(value).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** A name in the type of code. */
export function code(value: string): Cell {
  return { code: value };
}

/** A table with a heading for who hears it; on narrow screens it scrolls in its own frame. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${text(one)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('\n');
  return `<div class="frame" role="region" tabindex="0" aria-label="Table: ${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>
`;
}

/** The first cell names the row. */
function cellOf(cell: Cell, index: number): string {
  const inner = content(cell);
  return index === 0 ? `<th scope="row">${inner}</th>` : `<td>${inner}</td>`;
}

function content(cell: Cell): string {
  if (typeof cell === 'string') return text(cell);
  return 'code' in cell ? `<code>${text(cell.code)}</code>` : cell.map(content).join('<br>');
}

/** A section with its heading. */
export function sectionHtml({ id, title, intro, body }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${text(title)}</h2>
<p>${text(intro)}</p>
${body}</section>
`;
}
