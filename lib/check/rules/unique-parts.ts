import type { ValuePath } from '../../findings/finding';
import type { CheckedObject } from '../checked-object';
import type { ContainerView, PodView } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';

/** Within one object, what must be unique is: containers, volumes, variables, mounts and ports. */
export const uniqueParts: ObjectRule = {
  id: 'unique-parts',
  check(context) {
    for (const pod of context.index.pods) checkPod(pod, context);
    for (const service of context.index.ofKind('Service')) {
      const { ports = [] } = service.body.spec ?? {};
      const names = new Seen(service, context);
      const numbers = new Seen(service, context);
      ports.forEach(({ name, port, protocol = 'TCP' }, position) => {
        names.add(name, 'port name', () => ['spec', 'ports', position, 'name']);
        numbers.add(port && `${port}/${protocol}`, 'port', () => ['spec', 'ports', position, 'port']);
      });
    }
  },
};

function checkPod(pod: PodView, context: RuleContext): void {
  const { object, specPath, spec, containers, claimNames } = pod;
  const names = new Seen(object, context);
  for (const { container, path } of containers)
    names.add(container.name, 'container name', () => [...path, 'name']);
  const volumes = new Seen(object, context);
  claimNames.forEach((name, position) => {
    volumes.add(name, 'volume name', () => ['spec', 'volumeClaimTemplates', position, 'metadata', 'name']);
  });
  spec.volumes?.forEach(({ name }, position) => {
    // a claim template of the same name wins: Kubernetes allows that
    if (name === undefined || claimNames.includes(name)) return;
    volumes.add(name, 'volume name', () => [...specPath, 'volumes', position, 'name']);
  });
  const hostPorts = new Seen(object, context);
  for (const view of containers) checkContainer(object, view, hostPorts, context);
  checkPortNames(pod, context);
}

function checkContainer(
  object: CheckedObject,
  { container, path }: ContainerView,
  hostPorts: Seen,
  context: RuleContext,
): void {
  const variables = new Seen(object, context);
  container.env?.forEach(({ name }, position) => {
    variables.add(name, 'variable', () => [...path, 'env', position, 'name']);
  });
  const mounts = new Seen(object, context);
  container.volumeMounts?.forEach(({ mountPath }, position) => {
    mounts.add(mountPath, 'mount path', () => [...path, 'volumeMounts', position, 'mountPath']);
  });
  const ports = new Seen(object, context);
  container.ports?.forEach(({ containerPort, protocol = 'TCP', hostPort, hostIP = '' }, position) => {
    ports.add(containerPort && `${containerPort}/${protocol}`, 'port', () => [
      ...path,
      'ports',
      position,
      'containerPort',
    ]);
    hostPorts.add(hostPort && `${hostIP}${hostPort}/${protocol}`, 'host port', () => [
      ...path,
      'ports',
      position,
      'hostPort',
    ]);
  });
}

/** Names of ports are looked up over all containers of a pod that run side by side. */
function checkPortNames({ object, containers }: PodView, context: RuleContext): void {
  const names = new Seen(object, context);
  for (const { container, path, init } of containers) {
    if (init) continue;
    container.ports?.forEach(({ name }, position) => {
      names.add(name, 'port name', () => [...path, 'ports', position, 'name']);
    });
  }
}

/** Reports what comes a second time. */
class Seen {
  private readonly texts = new Set<string>();

  public constructor(
    private readonly object: CheckedObject,
    private readonly context: RuleContext,
  ) {}

  public add(text: string | number | undefined, what: string, path: () => ValuePath): void {
    if (text === undefined || text === '' || text === 0) return;
    const key = String(text);
    if (this.texts.has(key)) {
      this.context.report({
        object: this.object,
        path: path(),
        message: `the ${what} ${JSON.stringify(key)} is there already`,
      });
    }
    this.texts.add(key);
  }
}
