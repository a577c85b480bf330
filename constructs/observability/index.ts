export * from './collector';
export * from './dashboards';
export * from './exposure/basic-auth';
export * from './logs/victoria-logs';
export * from './metrics/victoria-metrics';
export * from './rules';
export * from './scraping/pod-monitors';
export * from './scraping/scrape-target';
export * from './telemetry/telemetry';
export * from './traces/victoria-traces';
export * from './victoria/victoria-props';
export type { ServerArguments } from './victoria/server-arguments';
export type { VictoriaPlan } from './victoria/victoria-plan';
export {
  VictoriaServer,
  type VictoriaServerParts,
  type VictoriaServerSettings,
} from './victoria/victoria-server';
