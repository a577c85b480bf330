export * from './exposure/basic-auth';
export * from './logs/victoria-logs';
export * from './metrics/victoria-metrics';
export * from './scraping/pod-monitors';
export * from './scraping/scrape-target';
export * from './telemetry/telemetry';
export * from './traces/victoria-traces';
export * from './victoria/victoria-props';
export { VictoriaServer } from './victoria/victoria-server';
