/**
 * What a change does, the gravest first:
 *
 * - `data-loss`: data are lost, or stay behind where nothing looks for them
 * - `refused`: the API server does not take the change
 * - `recreate`: an object goes and another one comes in its place
 * - `access`: somebody or something gets in that did not before
 * - `outside`: somebody must act outside of the cluster
 * - `rerun`: a Job runs
 * - `restart`: pods are replaced or end
 * - `reload`: files in running pods change
 * - `none`: nothing happens to what runs
 */
export const CONSEQUENCES = [
  'data-loss',
  'refused',
  'recreate',
  'access',
  'outside',
  'rerun',
  'restart',
  'reload',
  'none',
] as const;

/** One of {@link CONSEQUENCES}. */
export type Consequence = (typeof CONSEQUENCES)[number];

/** The place of a consequence by its gravity, 0 for the gravest. */
export function gravity(consequence: Consequence): number {
  return CONSEQUENCES.indexOf(consequence);
}

/** Each consequence in words. */
export const CONSEQUENCE_WORDS: Readonly<Record<Consequence, string>> = {
  'data-loss': 'data lost or left behind',
  refused: 'refused by the API server',
  recreate: 'object recreated',
  access: 'access widened',
  outside: 'someone must act outside',
  rerun: 'a Job runs',
  restart: 'pods restart',
  reload: 'files reload',
  none: 'nothing happens to what runs',
};
