import type { StringMap } from '../../base/string-map';
import type { SecretKey } from '../credential/credential-secret';
import type { Connection, PartEnd } from './connection';

/** Pods by labels, and a port of theirs by name or number. */
export interface CalledPods {
  readonly labels: StringMap;
  /** Ports of their containers. */
  readonly ports: readonly (string | number)[];
}

/** A host and port as the caller knows them: a Service of the release or of the cluster, or a host outside. */
export interface CalledPlace {
  readonly host: string;
  readonly port: number;
}

/** What a construct says about whom it calls; ends are looked up when all is made. */
export interface Call {
  /**
   * Who calls: the name of a workload, the word that several were registered under (`authentik`), or a part that somebody else plays.
   */
  readonly from: string | PartEnd;
  /** Who is called. */
  readonly to: CalledPlace | CalledPods | PartEnd;
  /** @default no */
  readonly encrypted?: Connection['encrypted'];
  /** @default - none */
  readonly credential?: SecretKey;
  /** Whether it speaks http, so that the outgoing proxy leads there. @default false */
  readonly isWeb?: boolean;
  readonly reason: string;
}
