import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import type { Finding } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { ENCRYPTED } from '../graph/boxes';
import { graphOfChart, pictureOf } from '../graph/of-deployment';
import { listHosts } from '../hosts/collect';
import type { ImageUse } from '../images/collect';
import type { SourcedImage } from '../images/source';
import type { DescribedSecret, SecretOrigin } from '../secrets/described-secret';
import { type Cell, code, prose, type Section, table, text } from './html';

/** What is to be said about the values. */
export function findingsSection(findings: readonly Finding[]): Section {
  const shown = findings.filter(({ acknowledged }) => acknowledged !== true);
  const rows = shown.map(
    ({ severity, rule, message, remedy, path, object, field }) =>
      `<tr><th scope="row"><span class="${severity}">${severity}</span></th><td><code>${text(rule)}</code></td><td>${text(
        [path === undefined ? object : printPath(path), field].filter((part) => part !== undefined).join(' '),
      )}</td><td>${prose(message)}${remedy === undefined ? '' : `<br>${prose(remedy)}`}</td></tr>`,
  );
  const meant = findings.length - shown.length;
  const also = meant === 0 ? '' : ` ${String(meant)} more are known and meant.`;
  return {
    id: 'findings',
    title: 'Findings',
    intro:
      shown.length === 0 ? `Nothing to say about these values.${also}` : `What is to be looked at.${also}`,
    body:
      rows.length === 0
        ? ''
        : `<div class="frame" role="region" tabindex="0" aria-label="Table: Findings"><table><caption>Findings</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col">About</th><th scope="col">What, and what to do</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`,
  };
}

/** Who speaks to whom, as a picture and as a table. */
export function pictureSection(chart: PixeeEnterpriseServer): Section {
  const { nodes, edges } = graphOfChart(chart, false);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const rows = edges.map(
    ({ from, door: { node, port, encrypted, secret, proxy }, reasons }): readonly Cell[] => [
      titles.get(from) ?? from,
      titles.get(node) ?? node,
      port,
      proxy === undefined ? ENCRYPTED[encrypted] : [ENCRYPTED[encrypted], `by the proxy ${proxy}`],
      secret === undefined ? '' : code(`${secret.name}: ${secret.key}`),
      reasons,
    ],
  );
  return {
    id: 'connections',
    title: 'Connections',
    intro: 'Who speaks to whom: the paths that network policies and firewalls have to leave open.',
    body: `<div class="frame picture" role="region" tabindex="0" aria-label="Picture of the connections">${pictureOf(chart)}</div>
${table('Connections', ['From', 'To', 'Port', 'Encrypted', 'Secret', 'What for'], rows)}`,
  };
}

/** What is pulled. */
export function imagesSection(images: readonly SourcedImage[]): Section {
  return {
    id: 'images',
    title: 'Images',
    intro: 'What the nodes pull, and for which containers.',
    body: table(
      'Images',
      ['Image', 'Used by'],
      images.map(({ image, usedBy }) => [code(image), usedBy.map(code)]),
    ),
  };
}

const ORIGINS: Readonly<Record<SecretOrigin, string>> = {
  expected: 'somebody must make it',
  rendered: 'among the manifests',
  external: 'fetched from a store',
  operator: 'made by an operator',
};

/** Who reads which Secret. */
export function secretsSection(secrets: readonly DescribedSecret[]): Section {
  return {
    id: 'secrets',
    title: 'Secrets',
    intro: 'Names only: which Secrets there are, and who reads them.',
    body: table(
      'Secrets by reader',
      ['Secret', 'Keys', 'How it comes there', 'Read by', 'What for'],
      secrets.map(({ name, keys, origin, readBy, purpose = '' }) => [
        code(name),
        keys.map((key) => code(key.name)),
        ORIGINS[origin],
        readBy.map(code),
        purpose,
      ]),
    ),
  };
}

/** What is called outside. */
export function hostsSection(chart: PixeeEnterpriseServer, images: readonly ImageUse[]): Section {
  return {
    id: 'hosts',
    title: 'Hosts outside',
    intro: 'What firewalls and proxies have to let through.',
    body: table(
      'Hosts',
      ['Host', 'Port', 'Called by', 'What for'],
      listHosts(chart.calledHosts, images).map(({ host, port, components, purposes }) => [
        code(host),
        String(port),
        components.join(', '),
        purposes,
      ]),
    ),
  };
}

/** What somebody must set up at the other side. */
export function webhooksSection({ integrations }: PixeeEnterpriseServer): Section {
  const rows = integrations.flatMap(({ title, webhooks }) =>
    webhooks.map(({ title: what, where, url, method, events, authentication }): readonly Cell[] => {
      const secret = authentication.secret;
      return [
        title,
        [what, where],
        [{ code: `${method} ${url}` }],
        events.length === 0 ? 'no choice' : events.map(code),
        secret === undefined
          ? authentication.method
          : [authentication.method, code(`${secret.name}: ${secret.key}`)],
      ];
    }),
  );
  return {
    id: 'webhooks',
    title: 'Webhooks to set up',
    intro:
      rows.length === 0
        ? 'Nothing has to be registered anywhere.'
        : 'Registered at the other side, by hand or by its API.',
    body: table('Webhooks', ['Of', 'Where', 'URL', 'Events', 'Shown by'], rows),
  };
}
