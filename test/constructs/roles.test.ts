import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import type { PolicyRule } from '../../lib/generated/kubernetes';
import type { Values } from '../../lib/values/contract/values';
import { objects } from '../support/chart';
import { scenarios } from '../support/scenarios';
import { manifestsIn } from '../support/shared/manifests';
import { synthesize } from '../support/synthesize';

/** One call of the API, as `verb group/resource name`; `*` is any name, as in lists. */
type Call = string;

interface Program {
  /** Values with which its Role is rendered. */
  readonly values: Values;
  readonly kind: 'Role' | 'ClusterRole';
  readonly role: string;
  /** What it asks for, and where its source says so. */
  readonly calls: readonly Call[];
}

const NAME = 'pixee-enterprise-server';
const INGRESS = {
  enabled: true,
  className: 'nginx',
  hosts: [{ host: 'pixee.example.com', paths: [{ path: '/', pathType: 'Prefix' as const }] }],
  tls: [{ hosts: ['pixee.example.com'], secretName: 'tls' }],
};
const MINIMAL: Values = { global: { pixee: { domain: 'pixee.example.com' } } };
const EVERYTHING: Values = {
  ...MINIMAL,
  cdk8s: { existingSecrets: { replicated: { name: 'vendor' } } },
};

/** Each kind of object that an outpost needs, in `authentik/outposts/controllers/k8s/` at version/2026.2.2: read, made, changed, removed. */
const OUTPOST_OBJECTS = [
  '/secrets', // secret.py
  '/services', // service.py
  'apps/deployments', // deployment.py
  'networking.k8s.io/ingresses', // ingress.py
  'traefik.io/middlewares', // traefik.py, traefik_3.py
  'gateway.networking.k8s.io/httproutes', // httproute.py, from 2025.12
  'monitoring.coreos.com/servicemonitors', // service_monitor.py
];

/** By the name of the Role, without the release: every Role that any golden holds must stand here. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  // replicated-sdk 1.19.10, with status informers of Deployments, StatefulSets, Services and Ingresses.
  'replicated-role': {
    values: { ...EVERYTHING, platform: { ingress: INGRESS } },
    kind: 'Role',
    role: 'replicated-role',
    calls: [
      'get /configmaps replicated-sdk', // pkg/util/replicated.go GetReplicatedAndAppIDs
      'get apps/deployments replicated', // pkg/util/replicated.go GetReplicatedDeploymentUID, pkg/report/util.go
      'get /pods *', // pkg/report/util.go
      'get apps/replicasets *', // pkg/report/util.go
      'get /secrets replicated', // pkg/integration/integration.go IsEnabled
      'get /secrets replicated-meta-data', // pkg/meta/meta.go
      'create /secrets *', // pkg/meta/meta.go, pkg/report/report.go
      'update /secrets replicated-meta-data', // pkg/meta/meta.go
      'get /secrets replicated-instance-report', // pkg/report/report.go
      'update /secrets replicated-instance-report',
      'get /secrets replicated-custom-app-metrics-report',
      'update /secrets replicated-custom-app-metrics-report',
      'get /secrets replicated-support-metadata', // pkg/supportbundle/metadata.go
      'update /secrets replicated-support-metadata',
      'list apps/deployments *', // pkg/appstate/deployments.go
      'watch apps/deployments *',
      'list apps/statefulsets *', // pkg/appstate/statefulsets.go
      'watch apps/statefulsets *',
      'list /pods *', // pkg/appstate/pods.go, statefulsets.go
      'watch /pods *',
      'list /services *', // pkg/appstate/service.go
      'watch /services *',
      'list discovery.k8s.io/endpointslices *', // pkg/appstate/service.go serviceGetStateFromEndpoints
      'list networking.k8s.io/ingresses *', // pkg/appstate/ingress.go
      'watch networking.k8s.io/ingresses *',
      `get /services ${NAME}-platform`, // pkg/appstate/ingress.go, of every backend
    ],
  },
  // Prometheus' kubernetes_sd with role pod, in lib/promscrape/discovery/kubernetes/api_watcher.go of VictoriaMetrics 1.150.0.
  'metrics-server': {
    values: {
      ...MINIMAL,
      global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled: true } } },
    },
    kind: 'Role',
    role: `${NAME}-metrics-server`,
    calls: ['list /pods *', 'watch /pods *'],
  },
  authentik: {
    values: {
      ...MINIMAL,
      global: {
        pixee: {
          domain: 'pixee.example.com',
          access: { oidc: { client: { existingSecret: 'oidc' } } },
        },
      },
      authentik: { enabled: true, database: { existingSecret: 'authentik-database' } },
      cdk8s: { authentik: { manageOutposts: true }, existingSecrets: { authentik: { name: 'authentik' } } },
    },
    kind: 'Role',
    role: 'authentik',
    calls: OUTPOST_OBJECTS.flatMap((object) =>
      ['get', 'list', 'create', 'patch', 'delete'].map((verb) => `${verb} ${object} *`),
    ),
  },
};

function allows(rules: readonly PolicyRule[], call: Call): boolean {
  const [verb = '', place = '', name = ''] = call.split(' ');
  const [group = '', resource = ''] = place.split('/');
  return rules.some(
    ({ verbs, apiGroups = [], resources = [], resourceNames }) =>
      verbs.includes(verb) &&
      apiGroups.includes(group) &&
      resources.includes(resource) &&
      (resourceNames === undefined || resourceNames.includes(name)),
  );
}

function rulesOf({ values, kind, role }: Program): readonly PolicyRule[] {
  const { server } = synthesize(values);
  expect(server).toBeInstanceOf(PixeeEnterpriseServer);
  const found = objects(server).find((one) => one.kind === kind && one.metadata?.name === role);
  return (found as { rules?: PolicyRule[] } | undefined)?.rules ?? [];
}

describe.each(Object.entries(PROGRAMS))('the Role %s', (_name, program) => {
  test('allows every call that the program makes', () => {
    const rules = rulesOf(program);
    expect(program.calls.filter((call) => !allows(rules, call))).toEqual([]);
  });
});

test('what is written at no time is not allowed in read-only mode', () => {
  const program = PROGRAMS['replicated-role'];
  if (program === undefined) throw new Error('no such program');
  const rules = rulesOf({ ...program, values: { ...program.values, replicated: { readOnlyMode: true } } });
  expect(
    rules.flatMap(({ verbs }) => verbs).filter((verb) => !['get', 'list', 'watch'].includes(verb)),
  ).toEqual([]);
});

test('every Role of the goldens has its list', () => {
  const known = Object.values(PROGRAMS).map(({ role }) => role.replace(`${NAME}-`, ''));
  const roles = scenarios().flatMap(({ manifestsFile, releaseName = NAME }) =>
    (manifestsIn(manifestsFile) as readonly { kind: string; metadata: { name: string } }[])
      .filter(({ kind }) => kind === 'Role')
      .map(({ metadata }) => metadata.name.replace(`${releaseName}-`, '')),
  );
  expect([...new Set(roles)].filter((role) => !known.includes(role))).toEqual([]);
});
