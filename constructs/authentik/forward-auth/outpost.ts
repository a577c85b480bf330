import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { Component } from '../../../lib/core/release/component';
import { Release } from '../../../lib/core/release/release';
import type { Authentik } from '../authentik';
import type { AuthentikBlueprint } from '../blueprint';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Path under which an outpost answers, the same at every host that it protects. */
export const OUTPOST_PATH = '/outpost.goauthentik.io';

/** What every outpost takes. */
export interface OutpostProps {
  /** The blueprint that describes the outpost and all that it protects; an outpost belongs to one blueprint. */
  readonly blueprint: AuthentikBlueprint;
  /** Domain of the cluster's Services, which ingress-nginx must be told. @default cluster.local @format host-name */
  readonly clusterDomain?: string;
}

/** What answers an ingress controller that asks whether a request may pass, and signs in those who may not yet. */
export abstract class Outpost extends Construct {
  /** The Authentik that it speaks for. */
  public readonly authentik: Authentik;
  /** The blueprint that describes it. */
  public readonly blueprint: AuthentikBlueprint;
  /** The Middleware of Traefik, for patches, once an Ingress of Traefik has asked for it. */
  public middleware?: ApiObject;
  private readonly clusterDomain: string;
  private readonly byHost = new Map<string, BlueprintEntry>();
  private readonly headerMaps = new Map<string, ApiObject>();

  /** @internal */
  protected constructor(scope: Construct, id: string, { blueprint, clusterDomain }: OutpostProps) {
    super(...place(scope, id));
    this.blueprint = blueprint;
    this.authentik = blueprint.authentik;
    this.clusterDomain = clusterDomain ?? 'cluster.local';
    this.node.addValidation({
      validate: () =>
        this.byHost.size > 0
          ? []
          : ['the outpost protects nothing, which Authentik refuses; add a ForwardAuth, or leave it out'],
    });
  }

  /** The ConfigMaps that ingress-nginx reads, one a namespace, for patches. */
  public get headerConfigMaps(): readonly ApiObject[] {
    return [...this.headerMaps.values()];
  }

  /** Adds such a ConfigMap, unless the namespace has one. @internal */
  public addHeaderConfigMap(namespace: string, make: () => ApiObject): void {
    if (!this.headerMaps.has(namespace)) this.headerMaps.set(namespace, make());
  }

  /** Name and labels of its pods and its Service, which has a port named `http`. */
  public abstract get component(): Component;

  /** Number of the port named `http`. @internal */
  protected abstract get port(): number;

  /** Name for what belongs to it, such as a Middleware. @internal */
  public get objectName(): string {
    return `${Release.of(this.authentik).component('authentik').fullName}-outpost`;
  }

  /** Address inside the cluster, without a slash at the end; whole, because nginx completes no host names. */
  public get url(): string {
    const { namespace } = Release.of(this);
    return `http://${this.component.fullName}.${namespace}.svc.${this.clusterDomain}:${String(this.port)}`;
  }

  /**
   * Lets it speak for a provider, which it finds by the host of a request.
   *
   * @param host host of the provider, with its port when that is not the scheme's own
   * @throws Error when it speaks for another provider at that host
   * @internal
   */
  public addProvider(host: string, provider: BlueprintEntry): void {
    const other = this.byHost.get(host);
    if (other !== undefined)
      throw PixeeError.of(
        'authentik-props',
        `${String(other)} already protects ${host}, and an outpost finds its provider by the host alone; use one ForwardAuth for all paths of a host`,
        this.node.path,
      );
    this.byHost.set(host, provider);
  }

  /** References to all that it speaks for. @internal */
  protected get providers(): readonly BlueprintTag[] {
    return [...this.byHost.values()].map((provider) => BlueprintTag.keyOf(provider));
  }
}
