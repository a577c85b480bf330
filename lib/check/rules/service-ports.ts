import type { CheckedObjectOf } from '../checked-object';
import type { PodView } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';
import { suggest } from '../../findings/suggest';

interface OpenPort {
  readonly name?: string;
  readonly containerPort?: number;
  readonly protocol?: string;
}

/** Every port of a Service leads to a port that a container of the selected pods has. */
export const servicePorts: ObjectRule = {
  id: 'service-ports',
  check(context) {
    for (const service of context.index.ofKind('Service')) {
      const { selector = {}, type } = service.body.spec ?? {};
      if (Object.keys(selector).length === 0 || type === 'ExternalName') continue;
      const pods = context.index.podsWithLabels(selector, service.namespace);
      // when nothing is selected, another rule says so
      if (pods.length > 0) checkService(service, pods.flatMap(openPorts), context);
    }
  },
};

function openPorts({ containers }: PodView): readonly OpenPort[] {
  return containers.filter(({ init }) => !init).flatMap(({ container }) => container.ports ?? []);
}

function checkService(
  object: CheckedObjectOf<'Service'>,
  open: readonly OpenPort[],
  { report }: RuleContext,
): void {
  object.body.spec?.ports?.forEach(({ port, targetPort = port, protocol = 'TCP' }, position) => {
    const sameProtocol = open.filter((candidate) => (candidate.protocol ?? 'TCP') === protocol);
    const path = ['spec', 'ports', position, 'targetPort'];
    if (typeof targetPort === 'string') {
      const names = sameProtocol.flatMap(({ name }) => (name === undefined ? [] : [name]));
      if (names.includes(targetPort)) return;
      const nearest = suggest(targetPort, names);
      report({
        object,
        path,
        message: `no container of the selected pods has a ${protocol} port of the name ${targetPort} (${listed(names)})`,
        ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
      });
      return;
    }
    const numbers = sameProtocol.flatMap(({ containerPort }) =>
      containerPort === undefined ? [] : [containerPort],
    );
    // a container may listen without saying so, but then none of them says anything
    if (targetPort === undefined || open.length === 0 || numbers.includes(targetPort)) return;
    const message = `no container of the selected pods has the ${protocol} port ${targetPort} (${listed(numbers)})`;
    report({ object, path, message });
  });
}

function listed(choices: readonly (string | number)[]): string {
  return choices.length === 0 ? 'they have none' : `they have ${[...new Set(choices)].join(', ')}`;
}
