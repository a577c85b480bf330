import type { FormatProblem } from './format';
import { hostFormat, isHostName, isIpAddress } from './host';
import { portFormat } from './port';

/** A host with or without a port: `db2.example.com:5432`, `10.0.0.2`, `[fd00::2]:5432`. */
export interface HostPort {
  /** Host name or IP, without brackets. */
  readonly host: string;
  /** @default - none was given */
  readonly port?: number;
}

/** A server by its host and maybe its port. */
export function hostPortFormat(text: string): FormatProblem | undefined {
  return parseHostPort(text) === undefined
    ? { expected: 'a host such as db2.example.com or db2.example.com:5432, one of version 6 in brackets' }
    : undefined;
}

/** The host of a database server; several, as its driver takes them, have a place of their own. */
export function databaseHostFormat(text: string): FormatProblem | undefined {
  const several = text.split(',');
  if (several.length < 2 || several.some((part) => parseHostPort(part.trim()) === undefined))
    return hostFormat(text);
  return {
    expected: 'one host name or IP address',
    remedy: 'leave the first one here, and list the others in `cdk8s.database.failoverHosts`',
  };
}

/** A host and its port, or nothing when the text is neither. */
export function parseHostPort(text: string): HostPort | undefined {
  if (isIpAddress(text)) return { host: text };
  const [, host = '', port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(text) ?? [];
  if (port !== undefined && portFormat(port) !== undefined) return undefined;
  const inner = host.startsWith('[') ? host.slice(1, -1) : host;
  const fits = host.startsWith('[')
    ? inner.includes(':') && isIpAddress(inner)
    : isHostName(inner) || isIpAddress(inner);
  return fits ? { host: inner, ...(port === undefined ? {} : { port: Number(port) }) } : undefined;
}
