import {
  type Authentik,
  AuthentikBlueprint,
  ForwardAuth,
  type ForwardAuthProps,
  type AuthentikProps,
  ProxyOutpost,
  type ProxyOutpostProps,
} from '../../../../constructs/authentik';
import type { PixeeRelease } from '../../../../constructs/pixee-release';
import { Credential } from '../../../../lib/core/credential/credential';
import { type ReadBlueprint, readBlueprint } from '../../../authentik/blueprint/read-blueprint';
import { object } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

/** Name of the stand-alone outpost's objects. */
export const OUTPOST = 'pixee-enterprise-server-authentik-outpost';
/** Name of the ConfigMap with the blueprint. */
export const BLUEPRINT = 'forward-auth';

/** An Authentik with a blueprint for forward auth. */
export function withBlueprint(
  chart: PixeeRelease,
  props: Partial<AuthentikProps> = {},
): { readonly authentik: Authentik; readonly blueprint: AuthentikBlueprint } {
  const authentik = sampleAuthentik(chart, props);
  const blueprint = new AuthentikBlueprint(chart, 'blueprint', {
    authentik,
    name: 'Forward auth',
    configMapName: BLUEPRINT,
  });
  return { authentik, blueprint };
}

/** A stand-alone outpost beside an Authentik under `/authentik/`. */
export function withOutpost(
  chart: PixeeRelease,
  props: Partial<ProxyOutpostProps> = {},
  authentik: Partial<AuthentikProps> = {},
): ProxyOutpost {
  const { blueprint } = withBlueprint(chart, authentik);
  return new ProxyOutpost(chart, 'outpost', {
    blueprint,
    token: Credential.existing('outpost', 'token'),
    ...props,
  });
}

/** Props of a host that is protected with ingress-nginx. */
export function longhorn(props: Partial<ForwardAuthProps>): Omit<ForwardAuthProps, 'outpost'> {
  return {
    externalUrl: 'https://longhorn.example.com',
    name: 'Longhorn',
    ingress: { className: 'nginx' },
    ...props,
  };
}

/** A protected host beside a stand-alone outpost. */
export function protect(chart: PixeeRelease, props: Partial<ForwardAuthProps> = {}): ForwardAuth {
  const outpost = props.outpost ?? withOutpost(chart);
  return new ForwardAuth(chart, 'longhorn', { ...longhorn(props), outpost });
}

/** The blueprint of a chart, read back. */
export function blueprintOf(chart: PixeeRelease): ReadBlueprint {
  const data = object(chart, 'ConfigMap', BLUEPRINT).data ?? {};
  return readBlueprint(Object.values(data)[0] ?? '');
}
