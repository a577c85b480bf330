import { given } from '../../lib/base/given';
import { Env } from '../../lib/core/pod/env';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import type { Pod } from '../../lib/core/pod/pod';
import { trustedBundle, trustMounts } from '../../lib/core/trust/private-ca';
import type { Release } from '../../lib/core/release/release';
import type { EnvVar, VolumeMount } from '../../lib/generated/kubernetes';
import type { SupersetDriverValues } from '../../lib/values/contract/superset';
import { SCRATCH_MOUNTS } from './superset-volumes';

/** Where the driver lies, outside of what the image brings, so that nothing of that is replaced. */
export const DRIVER_FOLDER = '/app/driver';

const VOLUME = 'driver';

/**
 * Ready-made packages only, so that no compiler and no script of a package runs, and nothing that it depends on. The image has uv from
 * Superset 5 on; older ones, and many that are made from it, have pip.
 */
const INSTALL = `
if command -v uv > /dev/null; then
  [ -z "$PIP_INDEX_URL" ] || export UV_DEFAULT_INDEX="$PIP_INDEX_URL"
  exec uv pip install --no-cache --no-deps --only-binary :all: --python "$(command -v python)" --target ${DRIVER_FOLDER} "$DRIVER"
fi
exec python -m pip install --no-cache-dir --no-deps --only-binary :all: --target ${DRIVER_FOLDER} "$DRIVER"
`.trim();

/** How the other containers of the pod see the driver. */
export const DRIVER_MOUNT: VolumeMount = { name: VOLUME, mountPath: DRIVER_FOLDER, readOnly: true };

/**
 * Installs the driver into a volume before anything of the pod starts that needs it. The container is told how to reach the index and
 * nothing else: no secret of Superset.
 */
export function installDriver(
  pod: Pod,
  release: Release,
  driver: SupersetDriverValues,
  extraEnv: readonly EnvVar[],
): void {
  const env = new Env().set('DRIVER', driver.requirement).set('PIP_INDEX_URL', given(driver.indexUrl));
  OutboundProxy.of(release).addTo(env);
  const mounts = trustMounts(release);
  if (mounts.length > 0)
    env.set('SSL_CERT_FILE', trustedBundle(release)).set('PIP_CERT', trustedBundle(release));
  env.addExtra(extraEnv.filter(({ name }) => /^(?:PIP|UV)_|_PROXY$/i.test(name)));
  pod.addVolume({ name: VOLUME, emptyDir: {} });
  pod.addMount(DRIVER_MOUNT);
  pod.addInitContainer({
    name: 'install-driver',
    command: ['/bin/sh', '-c', INSTALL],
    env: env.render(),
    volumeMounts: [{ name: VOLUME, mountPath: DRIVER_FOLDER }, ...SCRATCH_MOUNTS, ...mounts],
  });
}
