/** Labels or annotations of a Kubernetes object. */
export interface StringMap {
  readonly [key: string]: string;
}
