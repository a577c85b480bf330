export { type Consequence, CONSEQUENCE_WORDS, CONSEQUENCES } from './consequence';
export { type ConsequenceCounts, type Difference, diffObjects, type DiffResult } from './diff';
