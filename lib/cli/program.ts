/** What the program is called. */
export const PROGRAM = 'cdk8s-pixee';
