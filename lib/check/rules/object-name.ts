import type { CheckedObject } from '../checked-object';
import type { ObjectRule } from '../rule';
import {
  dns1035LabelProblem,
  dnsLabelProblem,
  type NameProblem,
  dnsSubdomainProblem,
  pathSegmentProblem,
} from '../syntax/dns-name';

interface NameSyntax {
  readonly problem: (name: string) => NameProblem;
  /** Why the name may not be longer. @default - it is the usual limit */
  readonly because?: string;
}

const MAX_LABEL_LENGTH = 63;
const MAX_WITH_HASH = 52;
const MAX_POSTGRESQL_LENGTH = 50;

const inPodNames: NameSyntax = {
  problem: (name) => dnsSubdomainProblem(name, MAX_LABEL_LENGTH),
  because: 'the names of its pods, which are host names, are made from it',
};
const bindable: NameSyntax = { problem: pathSegmentProblem };
const namespaceSyntax: NameSyntax = { problem: dnsLabelProblem };

/** The syntax of names by kind, where it is narrower than a DNS name of 253 characters. */
const SYNTAX: Readonly<Record<string, NameSyntax>> = {
  Namespace: namespaceSyntax,
  Service: { problem: dns1035LabelProblem },
  Deployment: inPodNames,
  DaemonSet: inPodNames,
  Job: {
    problem: (name) => dnsSubdomainProblem(name, MAX_LABEL_LENGTH),
    because: 'the name becomes the value of the label job-name',
  },
  StatefulSet: {
    problem: (name) => dnsLabelProblem(name, MAX_WITH_HASH),
    because: 'the name and a hash become the value of the label controller-revision-hash',
  },
  CronJob: {
    problem: (name) => dnsSubdomainProblem(name, MAX_WITH_HASH),
    because: 'the names of its Jobs get eleven more characters',
  },
  Role: bindable,
  RoleBinding: bindable,
  ClusterRole: bindable,
  ClusterRoleBinding: bindable,
  Cluster: {
    problem: (name) => dns1035LabelProblem(name, MAX_POSTGRESQL_LENGTH),
    because: 'the names of its pods and Services are made from it',
  },
};

/** Names and namespaces have the syntax and length that their kind needs. */
export const objectName: ObjectRule = {
  id: 'object-name',
  check({ index, report }) {
    for (const object of index.objects) {
      const path = ['metadata', 'name'];
      if (object.name === '') {
        if (!hasUnreadableName(object))
          report({ object, path, message: 'is missing; every object needs a name of its own' });
      } else {
        const syntax = SYNTAX[object.body === undefined ? '' : object.kind] ?? {
          problem: dnsSubdomainProblem,
        };
        const message = syntax.problem(object.name);
        if (message !== undefined) report({ object, path, message: withReason(message, syntax) });
      }
      const { namespace } = object.metadata;
      const problem = namespace === undefined ? undefined : dnsLabelProblem(namespace);
      if (problem !== undefined) report({ object, path: ['metadata', 'namespace'], message: problem });
    }
  },
};

function withReason(message: string, { because }: NameSyntax): string {
  return because === undefined || !message.includes('characters,') ? message : `${message}: ${because}`;
}

/** The schema has already told that the name is no text. */
function hasUnreadableName({ given, body }: CheckedObject): boolean {
  const metadata = given['metadata'];
  return (
    body !== undefined &&
    typeof metadata === 'object' &&
    metadata !== null &&
    (metadata as { name?: unknown }).name !== undefined &&
    typeof (metadata as { name?: unknown }).name !== 'string'
  );
}
