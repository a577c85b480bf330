import { Construct } from 'constructs';
import type { Release } from '../../lib/core/release';
import type { OutboundHost } from './outbound-host';

/** A host that a component calls. */
export interface CalledHost extends OutboundHost {
  /** Who calls it: `platform`, `authentik` … */
  readonly component: string;
  /** Whether it speaks http, so that a proxy can lead there and a check can ask it. @default true */
  readonly isWeb?: boolean;
}

const ID = 'called-hosts';

/** The hosts outside of the release that its components call, as far as they say so themselves. */
export class CalledHosts extends Construct {
  /** Those of a release. */
  public static of(release: Release): CalledHosts {
    return (release.node.tryFindChild(ID) as CalledHosts | undefined) ?? new CalledHosts(release, ID);
  }

  private readonly hosts: CalledHost[] = [];

  /** Declares hosts that are called; those inside of the cluster are left out. */
  public add(...hosts: readonly CalledHost[]): void {
    this.hosts.push(...hosts);
  }

  /** All that were declared, in the order in which they were. */
  public get all(): readonly CalledHost[] {
    return [...this.hosts];
  }
}
