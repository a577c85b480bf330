import type { PlainObject } from '../../base/plain-object';
import { quote } from '../../core/pod/shell';
import { gatewaysOf, ingressClasses, objectsOf } from './objects';
import type { Step } from './step';

const WAIT = '--timeout=10m';

/** What runs, and what operators make. */
export function workloadSteps(objects: readonly PlainObject[], namespace: string): readonly Step[] {
  const within = `--namespace ${quote(namespace)}`;
  const rollouts = objectsOf(objects, 'Deployment', 'StatefulSet', 'DaemonSet').map(
    ({ kind, name }) => `kubectl rollout status ${kind.toLowerCase()}/${name} ${within} ${WAIT}`,
  );
  const jobs = objectsOf(objects, 'Job');
  return [
    {
      title: 'All pods and services',
      expect: 'every pod is ready, or completed',
      commands: [`kubectl get all ${within}`],
    },
    { title: 'Every workload has come up', commands: rollouts },
    ...(jobs.length === 0
      ? []
      : [
          {
            title: 'Every Job is done',
            expect: 'condition met; a Job that is not found was done more than a day ago',
            commands: jobs.map(
              ({ name }) => `kubectl wait --for=condition=complete job/${name} ${within} ${WAIT}`,
            ),
          },
        ]),
    ...operated(objects, within),
    ...ingressSteps(objects, within),
    ...gatewaySteps(objects, within),
    ...routeSteps(objects, within),
  ];
}

/** Kinds of operators that have a condition `Ready`, and what their being ready means. */
const READY = {
  ExternalSecret: ['externalsecret.external-secrets.io', 'Every Secret was fetched from the outside store'],
  Certificate: ['certificate.cert-manager.io', 'Every certificate was issued'],
  Cluster: ['cluster.postgresql.cnpg.io', 'The database cluster is ready'],
} as const;

function operated(objects: readonly PlainObject[], within: string): readonly Step[] {
  const ready = Object.entries(READY).flatMap(([kind, [resource, title]]): Step[] => {
    const found = objectsOf(objects, kind);
    return found.length === 0
      ? []
      : [
          {
            title,
            commands: found.map(
              ({ name }) => `kubectl wait --for=condition=Ready ${resource}/${name} ${within} ${WAIT}`,
            ),
          },
        ];
  });
  const clusters = objectsOf(objects, 'Cluster');
  const databases = objectsOf(objects, 'Database');
  return [
    ...ready,
    ...(clusters.length === 0
      ? []
      : [
          {
            title: 'State of the database cluster',
            expect: 'Cluster in healthy state',
            commands: clusters.map(
              ({ name }) =>
                `kubectl get cluster.postgresql.cnpg.io/${name} ${within} --output 'jsonpath={.status.phase}{"\\n"}'`,
            ),
          },
        ]),
    ...(databases.length === 0
      ? []
      : [
          {
            title: 'Databases of the components',
            expect: 'true under APPLIED',
            commands: [`kubectl get database.postgresql.cnpg.io ${within}`],
          },
        ]),
  ];
}

function ingressSteps(objects: readonly PlainObject[], within: string): readonly Step[] {
  const classes = ingressClasses(objects);
  if (classes.length === 0) return [];
  return [
    {
      title: 'Ingress',
      expect: 'the class exists, and every Ingress has an address',
      commands: [
        `kubectl get ingressclass ${classes.map(quote).join(' ')}`,
        `kubectl get ingress ${objectsOf(objects, 'Ingress')
          .map(({ name }) => name)
          .join(' ')} ${within}`,
      ],
    },
  ];
}

function gatewaySteps(objects: readonly PlainObject[], within: string): readonly Step[] {
  if (objectsOf(objects, 'HTTPRoute').length === 0) return [];
  return [
    ...acceptedSteps(objects, within, 'ListenerSet', 'Listeners of the release at the Gateway'),
    ...acceptedSteps(objects, within, 'BackendTLSPolicy', 'TLS between Gateway and pods'),
    {
      title: 'Routes of the Gateway API',
      expect:
        'the Gateways have an address, and every route shows Accepted=True and ResolvedRefs=True from each of them',
      commands: [
        ...gatewaysOf(objects).map(
          ({ name, namespace }) =>
            `kubectl get gateway.gateway.networking.k8s.io/${name} ${namespace === undefined ? within : `--namespace ${quote(namespace)}`}`,
        ),
        ...conditionCommands(objects, within, 'HTTPRoute'),
      ],
    },
  ];
}

function routeSteps(objects: readonly PlainObject[], within: string): readonly Step[] {
  const names = objectsOf(objects, 'Route').map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      title: 'Routes of OpenShift',
      expect: 'each has its host, and none of them HostAlreadyClaimed',
      commands: [`kubectl get route.route.openshift.io ${names.join(' ')} ${within}`],
    },
  ];
}

/** Where the objects of a Gateway have what it says of them. */
const CONDITIONS = {
  HTTPRoute: ['httproutes', '.status.parents[*].conditions[*]'],
  ListenerSet: ['listenersets', '.status.conditions[*]'],
  BackendTLSPolicy: ['backendtlspolicies', '.status.ancestors[*].conditions[*]'],
} as const;

/** Commands that print what a Gateway says of the objects of a kind, each by itself: of one, kubectl prints no list. */
function conditionCommands(
  objects: readonly PlainObject[],
  within: string,
  kind: keyof typeof CONDITIONS,
): readonly string[] {
  const [resource, conditions] = CONDITIONS[kind];
  return objectsOf(objects, kind).map(
    ({ name }) =>
      `kubectl get ${resource}.gateway.networking.k8s.io ${name} ${within} -o jsonpath='{.metadata.name}{range ${conditions}} {.type}={.status}{end}{"\\n"}'`,
  );
}

function acceptedSteps(
  objects: readonly PlainObject[],
  within: string,
  kind: 'ListenerSet' | 'BackendTLSPolicy',
  title: string,
): readonly Step[] {
  const commands = conditionCommands(objects, within, kind);
  return commands.length === 0 ? [] : [{ title, expect: 'Accepted=True for each', commands }];
}
