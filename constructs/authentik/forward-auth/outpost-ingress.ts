import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import type { IngressTlsValues } from '../../../lib/core/exposure/ingress-values';
import { controllerAnnotations } from '../../../lib/core/exposure/ingress-controllers';
import { ingressController } from '../../../lib/core/exposure/ingress-protection';
import { manifest, unlessEmpty } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import { HTTP_PORT } from '../../../lib/core/exposure/service';
import type { Ingress } from '../../../lib/generated/kubernetes';
import { type Outpost, OUTPOST_PATH } from './outpost';

/** What the Ingress of an outpost's own path is made of. */
export interface OutpostIngressProps {
  readonly outpost: Outpost;
  /** Part of its name behind that of the outpost. */
  readonly name: string;
  readonly className: string;
  /** Host that is protected. @default - every host */
  readonly host?: string;
  /** @default - none */
  readonly tls?: readonly IngressTlsValues[];
}

/**
 * Leads the path under which users sign in, and come back from Authentik, to the outpost, at a host that it protects. It lies in the
 * namespace of the outpost, because an Ingress leads to Services of its own namespace only; ingress controllers join the Ingresses of
 * a host, whatever namespaces they are in. It asks for no sign-in itself.
 */
export function addOutpostIngress(scope: Construct, id: string, props: OutpostIngressProps): ApiObject {
  const { outpost, name, className, host, tls = [] } = props;
  const controller = ingressController(Release.of(scope).settings.ingressController, { className });
  for (const { secretName } of tls) {
    const secret = given(secretName);
    if (secret === undefined) continue;
    const purpose = 'TLS certificate of the ingress';
    Release.of(scope).expect({ kind: 'Secret', name: secret, keys: ['tls.crt', 'tls.key'], purpose });
  }
  return manifest<Ingress>(scope, id, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: `${outpost.objectName}-${name}`,
      labels: outpost.component.labels,
      // Users come back from the sign-in here, with large cookies.
      ...unlessEmpty('annotations', controllerAnnotations(controller)),
    },
    spec: {
      ingressClassName: className,
      rules: [
        {
          ...(host === undefined ? {} : { host }),
          http: {
            paths: [
              {
                path: OUTPOST_PATH,
                pathType: 'Prefix',
                backend: { service: { name: outpost.component.fullName, port: { name: HTTP_PORT } } },
              },
            ],
          },
        },
      ],
      ...unlessEmpty(
        'tls',
        tls.map(({ hosts, secretName }) => ({
          ...unlessEmpty('hosts', hosts ?? []),
          ...(given(secretName) === undefined ? {} : { secretName }),
        })),
      ),
    },
  });
}
