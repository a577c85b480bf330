import type { ContainerView } from '../pod-view';
import type { Breach } from './breach';

/** Capabilities that a container adds beyond the one that opens low ports. */
export function capabilityBreaches({ container, path }: ContainerView): Breach[] {
  const { add = [] } = container.securityContext?.capabilities ?? {};
  return add.flatMap((capability, position) =>
    capability === 'NET_BIND_SERVICE'
      ? []
      : [
          {
            path: [...path, 'securityContext', 'capabilities', 'add', position],
            message: `must not be ${capability}`,
          },
        ],
  );
}
