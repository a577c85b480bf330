import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../../constructs';
import { textOf } from '../../../lib/core/connections/connections';
import { drawingOf, TEXT } from '../../../lib/cli/graph/boxes';
import { layersOf } from '../../../lib/cli/graph/layers';
import { graphOfChart } from '../../../lib/cli/graph/of-deployment';
import { widthOf } from '../../../lib/cli/graph/text-width';
import { readValues } from '../../support/read-values';
import { someScenarios } from '../../support/scenarios';
import { cli, MINIMAL } from '../run-cli';

const ROOT = join(__dirname, '../../..');

interface JsonGraph {
  readonly nodes: readonly { readonly id: string; readonly zone: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly port?: number;
    readonly protocol: string;
    readonly encrypted: string;
    readonly secret?: { readonly name: string; readonly key: string };
    readonly reasons: readonly string[];
  }[];
}

async function graph(format: string, values = MINIMAL): Promise<string> {
  const { code, stdout } = await cli(['graph', '-q', '-f', '-', '--format', format], { stdin: values });
  expect(code).toBe(0);
  return stdout;
}

describe.each(someScenarios(12).map((scenario) => [scenario.name, scenario] as const))(
  'graph of %s',
  (_name, scenario) => {
    const { valuesFile, releaseName, namespace } = scenario;
    const values = readValues(valuesFile);
    const chart = new PixeeEnterpriseServer(new App(), 'x', { values, releaseName, namespace, silent: true });

    test('has the very paths of the connections', () => {
      const edges = graphOfChart(chart, true).edges.flatMap(({ from, door, reasons }) =>
        reasons.map((reason) =>
          [from, door.node, door.port, door.encrypted, door.secret?.name, reason].join(' '),
        ),
      );
      const paths = chart.release.connections.map(
        ({ from, to, port, protocol, encrypted, credential, reason }) =>
          [
            textOf(from),
            textOf(to),
            port === undefined ? protocol : `${String(port)} ${protocol}`,
            encrypted,
            credential?.name,
            reason,
          ].join(' '),
      );
      expect([...new Set(edges)].sort()).toEqual([...new Set(paths)].sort());
    });

    test('lets no box lie on another, no text stick out, and no line run through a box', () => {
      const shown = graphOfChart(chart, false);
      const { boxes, lanes, width, height } = drawingOf(shown, layersOf(shown), 90);
      expect([...boxes.keys()].sort()).toEqual(shown.nodes.map(({ id }) => id));
      const all = [...boxes.values()];
      for (const box of all) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        expect(box.y).toBeGreaterThanOrEqual(90);
        for (const { text, style } of box.lines)
          expect(widthOf(text, TEXT[style], style === 'title')).toBeLessThan(box.width - 12);
        for (const other of all)
          if (other !== box && other.x < box.x + box.width && box.x < other.x + other.width)
            expect(other.y >= box.y + box.height || box.y >= other.y + other.height).toBe(true);
        for (const lane of lanes.values())
          if (lane.x === box.x) expect(lane.y <= box.y || lane.y >= box.y + box.height).toBe(true);
      }
    });
  },
);

test('is the same picture every time', async () => {
  expect(await graph('svg')).toBe(await graph('svg'));
});

test('the picture says for everybody what it shows, in light and dark', async () => {
  const svg = await graph('svg');
  expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="graph-title graph-desc"/);
  expect(svg).toMatch(/<title id="graph-title">What talks to what: pixee-enterprise-server<\/title>/);
  expect(svg).toMatch(/<desc id="graph-desc">From left to right: .*<\/desc>/);
  expect(svg).toContain('@media (prefers-color-scheme: dark)');
  expect(svg).not.toMatch(/<script|<image|href=/);
});

test('names ports, encryption and Secrets, and nothing else of a secret', async () => {
  const values = `${MINIMAL}platform:
  database: { embedded: false, host: db.example.com, username: pixee, password: hunter2secret }
`;
  const json = await graph('json', values);
  const { edges } = JSON.parse(json) as JsonGraph;
  expect(edges).toContainEqual({
    from: 'pods/pixee-enterprise-server-platform',
    to: 'host/db.example.com',
    port: 5432,
    protocol: 'TCP',
    encrypted: 'if-offered',
    secret: { name: 'pixee-enterprise-server-database', key: 'password' },
    reasons: ['database'],
  });
  for (const format of ['svg', 'mermaid', 'dot', 'json'])
    expect(await graph(format, values)).not.toContain('hunter2secret');
  expect(await graph('svg', values)).toMatch(/>Secret pixee-enterprise-server-database<.*>key password</);
});

test('writes Mermaid and Graphviz with every edge', async () => {
  const { nodes, edges } = JSON.parse(await graph('json')) as JsonGraph;
  const quiet = edges.filter(({ from, to }) => from !== 'kubelet' && to !== 'dns');
  const mermaid = await graph('mermaid');
  expect(mermaid).toMatch(/^flowchart LR\n/);
  expect(mermaid.match(/ -\.?->\|/g)).toHaveLength(quiet.length);
  const dot = await graph('dot');
  expect(dot).toMatch(/^digraph \{\n/);
  expect(dot.match(/ -> /g)).toHaveLength(quiet.length);
  expect(nodes.length).toBeGreaterThan(3);
});

test('shows what every pod has only when asked', async () => {
  const few = await cli(['graph', '-q', '-f', '-'], { stdin: MINIMAL });
  const all = await cli(['graph', '-q', '-f', '-', '--all'], { stdin: MINIMAL });
  expect(few.stdout).not.toContain('>DNS<');
  expect(all.stdout).toContain('>DNS<');
});

test('draws nothing of values that are wrong', async () => {
  const { code, stdout, stderr } = await cli(['graph', '-f', '-'], { stdin: 'platform: { replicas: 2 }\n' });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('platform.replicas');
});

test('an unknown format is a wrong usage', async () => {
  const { code, stderr } = await cli(['graph', '--format', 'png']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('svg, mermaid, dot')]);
});

test('the picture of the README is that of the example; `npm run picture` makes it anew', async () => {
  const { stdout } = await cli(['graph', '-q', '-f', 'examples/values.yaml'], { cwd: ROOT });
  expect(readFileSync(join(ROOT, 'docs/example.svg'), 'utf8')).toBe(stdout);
});
