import { PATH_PREFIX } from '../../rules/victoria-arguments';
import type { Values } from '../contract/values';

/** The sections of the values that describe a server of the Victoria family. */
export const VICTORIA_SECTIONS = [
  'victoria-metrics-single',
  'victoria-logs-single',
  'victoriatraces',
] as const;

/** One of these sections. */
export type VictoriaSection = (typeof VICTORIA_SECTIONS)[number];

/** The path prefix of each, when nothing takes its place. */
export const VICTORIA_PREFIXES: Readonly<Record<VictoriaSection, string>> = {
  'victoria-metrics-single': '/metrics',
  'victoria-logs-single': '/logs',
  victoriatraces: '/traces',
};

/** The port of each. */
export const VICTORIA_PORTS: Readonly<Record<VictoriaSection, number>> = {
  'victoria-metrics-single': 8428,
  'victoria-logs-single': 9428,
  victoriatraces: 10428,
};

/** The sections whose server these values deploy. */
export function deployedVictoria(values: Values): VictoriaSection[] {
  if (values.global?.pixee?.localMetrics?.enabled !== true) return [];
  return VICTORIA_SECTIONS.filter((section) => values[section]?.server?.enabled !== false);
}

/** The path prefix of a server: as its arguments say, else its own. */
export function victoriaPrefix(values: Values, section: VictoriaSection): string {
  const given = values[section]?.server?.extraArgs?.[PATH_PREFIX] ?? '';
  return given === '' ? VICTORIA_PREFIXES[section] : String(given);
}
