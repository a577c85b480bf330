import { Construct } from 'constructs';
import type { Call } from '../../lib/core/connections/call';
import type { SecretKey } from '../../lib/core/credential/credential-secret';
import type { Release } from '../../lib/core/release/release';
import type { OutboundHost } from './outbound-host';

/** A host that a component calls. */
export interface CalledHost extends OutboundHost {
  /** Who calls it: `platform`, `authentik` … */
  readonly component: string;
  /** Whether it speaks http, so that a proxy can lead there and a check can ask it. @default true */
  readonly isWeb?: boolean;
  /** Whether what is said is encrypted. @default - by https, or as the server offers it */
  readonly encrypted?: Call['encrypted'];
  /** Where the credential is that is shown. @default - none that is known */
  readonly credential?: SecretKey;
}

/** The same as a call, for the connections of the release; what is not said is that of the web. */
export function callOf({
  component,
  host,
  port,
  purpose,
  isWeb = true,
  encrypted,
  credential,
}: CalledHost): Call {
  const guessed = isWeb ? (port === 80 ? 'no' : 'yes') : 'if-offered';
  return {
    from: component,
    to: { host, port },
    isWeb,
    encrypted: encrypted ?? guessed,
    ...(credential === undefined ? {} : { credential }),
    reason: purpose,
  };
}

const ID = 'called-hosts';

/** The hosts outside of the release that its components call, as far as they say so themselves. */
export class CalledHosts extends Construct {
  /** Those of a release. */
  public static of(release: Release): CalledHosts {
    return (release.node.tryFindChild(ID) as CalledHosts | undefined) ?? new CalledHosts(release, ID);
  }

  private readonly hosts: CalledHost[] = [];

  private constructor(release: Release, id: string) {
    super(release, id);
    release.calls.addLate(() => this.hosts.map(callOf));
  }

  /** Declares hosts that are called; those inside of the cluster are left out. */
  public add(...hosts: readonly CalledHost[]): void {
    this.hosts.push(...hosts);
  }

  /** All that were declared, in the order in which they were. */
  public get all(): readonly CalledHost[] {
    return [...this.hosts];
  }
}
