import { type Section, sectionHtml, text } from './html';

/** By this a page is known for one of ours, which the next report may replace. */
export const GENERATOR = '<meta name="generator" content="cdk8s-pixee report">';

const STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --text: #1f2328; --soft: #57606a; --line: #d0d7de; --shade: #f6f8fa; --link: #0550ae; --bad: #a40e26; --warn: #7d4e00 }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #e6edf3; --soft: #9ea7b3; --line: #3d444d; --shade: #161b22; --link: #79c0ff; --bad: #ff9492; --warn: #f0b72f } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1240px; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--text); font: 15px/1.5 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .25rem; padding-top: .75rem; border-top: 1px solid var(--line) }
p { margin: .25rem 0 .75rem; color: var(--soft) }
a { color: var(--link) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: 1rem 0 0; list-style: none }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: .75rem; margin: 1rem 0 0 }
dl div { background: var(--shade); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem }
dt { color: var(--soft); font-size: .85rem }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
.frame { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1rem }
.frame:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.picture svg { display: block; width: 100%; min-width: 860px; height: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
caption { text-align: left; padding: .5rem .75rem; font-weight: 600; background: var(--shade) }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-top: 1px solid var(--line); overflow-wrap: break-word }
td code, th code { overflow-wrap: anywhere }
@media (max-width: 760px) { table { min-width: 760px } }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap }
tbody th { font-weight: 600 }
code { font: .92em/1.4 ui-monospace, 'SF Mono', 'Liberation Mono', Menlo, monospace }
.error { color: var(--bad); font-weight: 600 }
.warning { color: var(--warn); font-weight: 600 }
@media print {
  :root { --ground: #ffffff; --text: #000000; --soft: #333333; --line: #999999; --shade: #ffffff; --link: #000000; --bad: #a40e26; --warn: #7d4e00 }
  body { max-width: none; padding: 0; font-size: 10pt }
  nav { display: none }
  .frame { overflow: visible; border: 0 }
  table { min-width: 0; font-size: 8pt }
  th, td { overflow-wrap: anywhere }
  .picture svg { min-width: 0 }
  tr, dl div { break-inside: avoid }
  h2 { break-after: avoid }
}
`;

/** What stands at the head of the page. */
export interface PageHead {
  readonly title: string;
  readonly lead: string;
  /** Names and numbers at a glance. */
  readonly facts: readonly (readonly [string, string])[];
}

/** One page without anything outside of it: no script, no font, no picture. */
export function pageOf({ title, lead, facts }: PageHead, sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${GENERATOR}
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>${text(lead)}</p>
<dl>
${facts.map(([name, value]) => `<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`).join('\n')}
</dl>
<nav aria-label="Parts of the report"><ul>
${sections.map(({ id, title: name }) => `<li><a href="#${id}">${text(name)}</a></li>`).join('\n')}
</ul></nav>
</header>
<main>
${sections.map(sectionHtml).join('')}</main>
</body>
</html>
`;
}
