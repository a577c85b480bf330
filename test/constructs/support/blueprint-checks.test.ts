import { join } from 'node:path';
import { mergeValues } from '../../../lib/base/merge';
import type { TroubleshootSpec } from '../../../lib/kubernetes/custom-resources/index';
import type { Values } from '../../../lib/values/contract/values';
import { hasPython, python } from '../../support/python';
import { readValues } from '../../support/read-values';
import { GOLDEN } from '../../support/scenarios';
import { bundleOf, MINIMAL } from '../../support/support-documents';
import { synthesize } from '../../support/synthesize';

const AUTHENTIK = readValues(join(GOLDEN, 'authentik', 'values.yaml'));
const WORKER = { releaseName: 'acme', namespace: 'security' };

/** What is gathered and judged with these values. */
function specOf(values: Values): TroubleshootSpec {
  return bundleOf(synthesize(values, WORKER).objects).bundle.spec;
}

/** The same for everything that only looks at it. */
const SPEC = specOf(AUTHENTIK);

const execs = ({ collectors }: TroubleshootSpec) => collectors.flatMap(({ exec }) => exec ?? []);
const verdicts = ({ analyzers }: TroubleshootSpec) =>
  analyzers.flatMap(({ textAnalyze }) =>
    textAnalyze?.checkName === 'Blueprints of Authentik' ? [textAnalyze] : [],
  );

/** An instance of a blueprint, as Authentik has it. */
interface Instance {
  readonly path: string;
  readonly status: string;
  readonly enabled?: boolean;
}

/** Runs the query as Authentik's shell does, over made-up instances. */
function query(instances: readonly Instance[]): string {
  const command = execs(SPEC)[0]?.command[3] ?? '';
  const program = [
    'import datetime, json, sys, types',
    'given, command = json.load(sys.stdin)',
    'when = datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc)',
    'found = [types.SimpleNamespace(name="Name of " + str(n), last_applied=when, **{"enabled": True, **one}) for n, one in enumerate(given)]',
    'models = types.ModuleType("authentik.blueprints.models")',
    'models.BlueprintInstance = types.SimpleNamespace(objects=types.SimpleNamespace(all=lambda: found))',
    'sys.modules.update({"authentik": types.ModuleType("a"), "authentik.blueprints": types.ModuleType("b"), models.__name__: models})',
    'exec(command, {})',
  ].join('\n');
  return python(program, {}, JSON.stringify([instances, command]));
}

/** The message of the first outcome that is true, as the tool finds it. */
function judge(text: string): string {
  const [verdict] = verdicts(SPEC);
  const pattern = verdict?.regexGroups?.replace('(?m)', '').replaceAll('?P<', '?<') ?? '';
  const groups: Record<string, string | undefined> = new RegExp(pattern, 'm').exec(text)?.groups ?? {};
  for (const outcome of verdict?.outcomes ?? []) {
    const [[kind, { when, message = '' }] = ['none', {}]] = Object.entries(outcome) as [
      string,
      { readonly when?: string; readonly message?: string },
    ][];
    const [name = '', , value] = when?.split(' ') ?? [];
    if (when === undefined || groups[name] === value) {
      return `${kind}: ${message.replaceAll('{{ .Path }}', groups['Path'] ?? '')}`;
    }
  }
  return 'none';
}

test('the worker is asked, in its own container, for as long as checks may take', () => {
  const [exec, ...more] = execs(SPEC);
  expect(more).toEqual([]);
  expect(exec).toMatchObject({
    name: 'authentik-blueprints',
    namespace: 'security',
    selector: [
      'app.kubernetes.io/component=worker',
      'app.kubernetes.io/instance=acme',
      'app.kubernetes.io/name=authentik',
    ],
    containerName: 'worker',
    timeout: '600s',
  });
  expect(exec?.command.slice(0, 3)).toEqual(['ak', 'shell', '-c']);
  const longer = mergeValues<Values>(AUTHENTIK, { global: { pixee: { runPodTimeout: '20m' } } });
  expect(execs(specOf(longer))[0]?.timeout).toBe('20m');
});

test('the selector is that of the worker, and the container is there', () => {
  const { objects } = synthesize(AUTHENTIK, WORKER);
  const worker = objects.find(
    ({ kind, metadata }) =>
      kind === 'Deployment' && (metadata as { name: string }).name === 'acme-authentik-worker',
  ) as {
    readonly spec: {
      readonly selector: { readonly matchLabels: Record<string, string> };
      readonly template: { readonly spec: { readonly containers: readonly { readonly name: string }[] } };
    };
  };
  const [exec] = execs(bundleOf(objects).bundle.spec);
  const labels = Object.entries(worker.spec.selector.matchLabels).map((label) => label.join('='));
  expect(exec?.selector).toEqual(labels.sort());
  expect(worker.spec.template.spec.containers.map(({ name }) => name)).toContain(exec?.containerName);
});

test('without Authentik nobody is asked', () => {
  expect(execs(specOf(MINIMAL))).toEqual([]);
  expect(verdicts(specOf(MINIMAL))).toEqual([]);
});

(hasPython ? describe : describe.skip)('what the worker prints', () => {
  const well = { path: 'default/a.yaml', status: 'successful' };
  const bad = { path: 'mounted/cm-pixee/z.yaml', status: 'error' };

  test('is a line a blueprint, those in error first, and the count', () => {
    expect(query([well, { path: '', status: 'unknown' }, { ...bad, enabled: false }, bad])).toBe(
      [
        'error mounted/cm-pixee/z.yaml 2026-01-02T00:00:00+00:00 Name of 3',
        'disabled mounted/cm-pixee/z.yaml 2026-01-02T00:00:00+00:00 Name of 2',
        'successful default/a.yaml 2026-01-02T00:00:00+00:00 Name of 0',
        'unknown - 2026-01-02T00:00:00+00:00 Name of 1',
        'end 4 blueprints\n',
      ].join('\n'),
    );
  });

  test('is a warning with the command that tells more, when one is in error', () => {
    expect(judge(`{"event": "Loaded config"}\n${query([well, bad])}`)).toMatch(
      /^warn: .*kubectl --namespace security exec deploy\/acme-authentik-worker -- ak apply_blueprint mounted\/cm-pixee\/z\.yaml /,
    );
  });

  test('names no command for one that is no file', () => {
    expect(judge(query([{ path: '', status: 'error' }]))).toMatch(/^warn: A blueprint that was made in/);
    expect(judge(query([{ path: '', status: 'unknown' }, bad]))).toMatch(/apply_blueprint mounted/);
  });

  test('is well when none is in error, and none at all', () => {
    expect(judge(query([well, { ...bad, enabled: false }]))).toBe('pass: No blueprint is in error.');
    expect(judge(query([]))).toBe('pass: No blueprint is in error.');
  });

  test('is a warning when it broke off', () => {
    expect(judge('Traceback (most recent call last)')).toMatch(/^warn: The worker did not tell/);
  });
});

describe('logs', () => {
  const logs = ({ collectors }: TroubleshootSpec) => collectors.flatMap(({ logs: one }) => one ?? []);

  test('are those of server and worker, each by its own labels', () => {
    for (const role of ['server', 'worker']) {
      expect(logs(SPEC)).toContainEqual({
        name: `logs/acme-authentik-${role}`,
        namespace: 'security',
        selector: [
          `app.kubernetes.io/component=${role}`,
          'app.kubernetes.io/instance=acme',
          'app.kubernetes.io/name=authentik',
        ],
      });
    }
  });

  test('are those of the outposts too, when Authentik starts them', () => {
    const outposts = expect.objectContaining({ selector: ['app.kubernetes.io/managed-by=goauthentik.io'] });
    expect(logs(SPEC)).not.toContainEqual(outposts);
    const managed = mergeValues<Values>(AUTHENTIK, { cdk8s: { authentik: { manageOutposts: true } } });
    expect(logs(specOf(managed))).toContainEqual(outposts);
  });
});
