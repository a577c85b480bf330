import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import type { Component } from '../../../lib/core/release/component';
import { ComponentIngress } from '../../../lib/core/exposure/ingress';
import { type IngressHost } from '../../../lib/core/exposure/ingress-props';
import { ingressController } from '../../../lib/core/exposure/ingress-protection';
import { Release } from '../../../lib/core/release/release';
import type { VictoriaIngressValues } from '../../../lib/values/contract/victoria/ingress';
import type { VictoriaPlan } from '../victoria/victoria-plan';
import type { VictoriaProps } from '../victoria/victoria-props';
import { addRedirect, type Redirect } from './address-redirect';
import { place } from '../../../lib/core/props/place';

/** Props of {@link VictoriaExposure}. @internal */
export interface VictoriaExposureProps extends VictoriaProps {
  readonly plan: VictoriaPlan;
  readonly component: Component;
  readonly pathPrefix: string;
  readonly ingress: VictoriaIngressValues;
  readonly service: ApiObject;
}

/** The Ingress of a server of the Victoria family, and the redirect from the address that the product's documentation names. */
export class VictoriaExposure extends Construct {
  /** The Ingress. */
  public readonly ingress: ComponentIngress;
  /** What leads the documented address to the real one. */
  public readonly redirects: readonly ApiObject[];
  /** Address with the path prefix, without a slash at the end. */
  public readonly url: string;

  /** @throws Error when the class or the hosts are missing, or the protection does not work with the controller */
  public constructor(scope: Construct, id: string, props: VictoriaExposureProps) {
    super(...place(scope, id));
    const { component, ingress, pathPrefix, plan, protection, certManager } = props;
    const { enabled, ingressClassName: className = '', annotations, tls } = ingress;
    const controller =
      props.ingressController ??
      ingressController(Release.of(this).settings.ingressController, { className, annotations });
    const hosts = (ingress.hosts ?? []).map(({ name, path, port }): IngressHost => {
      const paths = path === undefined ? [pathPrefix] : [path].flat();
      return { host: name, paths: paths.map((one) => ({ path: one, port: portOf(port) })) };
    });
    const redirect =
      plan.documentedInterface === undefined
        ? undefined
        : addRedirect(this, {
            component,
            controller,
            className,
            hosts,
            tls,
            from: `${pathPrefix}${plan.documentedInterface}`,
            to: `${pathPrefix}${plan.webInterface}`,
          });
    this.redirects = redirect?.objects ?? [];
    this.ingress = new ComponentIngress(this, 'ingress', {
      component,
      controller,
      protection,
      certManager,
      service: props.service,
      needs: { healthPath: `${pathPrefix}/health` },
      annotations: redirect?.annotations,
      ingress: { enabled, className, annotations, tls, hosts: withRoute(hosts, redirect) },
    });
    this.url = `${this.origin(hosts)}${pathPrefix}`;
  }

  /** Scheme and host that browsers use: those of the product, unless the host is another one. */
  private origin(hosts: readonly IngressHost[]): string {
    const release = Release.of(this);
    const host = given(hosts[0]?.host) ?? release.domain;
    const { url, settings } = release;
    return host === release.domain
      ? url
      : `${settings.externalProtocol ?? settings.protocol ?? 'https'}://${host}`;
  }
}

function withRoute(hosts: readonly IngressHost[], redirect: Redirect | undefined): IngressHost[] {
  const route = redirect?.route;
  return hosts.map(({ host, paths }) => ({
    host,
    paths: route === undefined ? paths : [route, ...(paths ?? [])],
  }));
}

function portOf(port: string | number | undefined): string | number | undefined {
  return typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : (port ?? undefined);
}
