import { urlOf } from '../../../lib/rules/placeholders';
import type { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { Component } from '../../../lib/core/release/component';
import { Outpost, type OutpostProps } from './outpost';
import { outpostConfig } from './outpost-config';
import { checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/**
 * The outpost inside of Authentik's server, for an Authentik that has a host of its own. The blueprint tells it what it protects,
 * and at which address browsers find Authentik: left alone it would send them to `0.0.0.0`.
 */
export class EmbeddedOutpost extends Outpost {
  /** @throws Error when Authentik is served under a path */
  public constructor(scope: Construct, id: string, props: OutpostProps) {
    super(...place(scope, id), checkProps('OutpostProps', props, pathBelow(scope, id)));
    const { authentik, blueprint } = this;
    if (authentik.webPath !== '/')
      throw PixeeError.of(
        'authentik-props',
        `Authentik is served under ${authentik.webPath}, where the outpost in its server does not answer: it looks for its own paths at the root of the host, which the server does not serve then; use a ProxyOutpost, or give Authentik a host of its own and the web path /`,
        this.node.path,
      );
    blueprint.addLate(() => [
      BlueprintEntry.existing(
        'authentik_outposts.outpost',
        { managed: 'goauthentik.io/outposts/embedded' },
        {
          name: 'authentik Embedded Outpost',
          type: 'proxy',
          providers: this.providers,
          config: outpostConfig({ host: authentik.url }),
        },
      ),
    ]);
  }

  /** That of Authentik's server. */
  public get component(): Component {
    return this.authentik.serverComponent;
  }

  /** @internal */
  protected get port(): number {
    return Number(urlOf(this.authentik.internalUrl).port || '80');
  }
}
