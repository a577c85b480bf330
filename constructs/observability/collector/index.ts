export { LogCollector, type LogCollectorProps } from './log-collector';
