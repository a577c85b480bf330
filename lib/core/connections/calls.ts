import { urlOf } from '../../rules/placeholders';
import type { Call } from './call';

/** Calls that are only known when all constructs are made. */
export type LateCalls = () => Iterable<Call>;

/** The outgoing proxy, as far as connections tell. */
export interface OutgoingProxy {
  readonly host: string;
  readonly port: number;
  /** Hosts that are called without it. */
  readonly bypass: readonly string[];
}

/** Whom the components of a release call, as far as they say so themselves. */
export class Calls {
  private readonly late: LateCalls[] = [];
  private readonly callers = new Map<string, string[]>();
  private readonly proxied = new Set<string>();
  /** The outgoing proxy. @default - there is none */
  public outgoing?: OutgoingProxy;

  /** Declares calls. */
  public add(...calls: readonly Call[]): void {
    this.late.push(() => calls);
  }

  /** Declares calls that are asked for when all is made. */
  public addLate(calls: LateCalls): void {
    this.late.push(calls);
  }

  /** Registers workloads under the word that calls name them by. */
  public register(caller: string, ...workloads: readonly string[]): void {
    this.callers.set(caller, [...new Set([...(this.callers.get(caller) ?? []), ...workloads])]);
  }

  /** Says that a workload is told of the outgoing proxy. */
  public useProxy(workload: string): void {
    this.proxied.add(workload);
  }

  /** Whether a workload is told of the outgoing proxy. */
  public usesProxy(workload: string): boolean {
    return this.proxied.has(workload);
  }

  /**
   * Names of the workloads that a word stands for, or a word among those; a name that nobody registered stands for itself, and so does one
   * that leads back to itself: in a chart of the vendor's, a workload may be called as another's word.
   */
  public workloadsOf(caller: string): readonly string[] {
    return this.standingFor(caller, new Set([caller]));
  }

  private standingFor(caller: string, above: ReadonlySet<string>): readonly string[] {
    const found = this.callers.get(caller) ?? [caller];
    return found.flatMap((name) =>
      above.has(name) ? [name] : this.standingFor(name, new Set([...above, name])),
    );
  }

  /** All that were declared. */
  public get all(): readonly Call[] {
    return this.late.flatMap((calls) => [...calls()]);
  }
}

/** Host, port and encryption of a URL. */
export function placeOf(url: string): Pick<Call, 'to' | 'encrypted'> {
  const { hostname, port, protocol } = urlOf(url);
  const isEncrypted = protocol === 'https:';
  return {
    to: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (isEncrypted ? '443' : '80')) },
    encrypted: isEncrypted ? 'yes' : 'no',
  };
}
