/** Which objects a patch is for. */
export interface PatchTarget {
  /** Kind of the objects, such as `Deployment`. @format any */
  readonly kind: string;
  /** Name of the object; `*` stands for any characters, as in `pixee-enterprise-server-*`. @format any */
  readonly name: string;
}

/** One step of a JSON patch (RFC 6902). */
export interface JsonPatchStep {
  /** What is done. */
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** Where, as a JSON pointer: `/spec/template/spec/containers/0/image`. A `/` in a key is written `~1`. @format any */
  readonly path: string;
  /**
   * The value that is added, put in its place or looked for.
   * @default - none, where the step needs none
   */
  readonly value?: unknown;
  /**
   * Where a value is moved or copied from.
   * @default - none, where the step needs none
   * @format any
   * @nullable
   */
  readonly from?: string;
}

/** A change to finished objects, before they are checked: the last word, as that of a post-renderer of Helm. */
export interface ObjectPatch {
  /** Which objects it is for; one that matches none is an error. */
  readonly target: PatchTarget;
  /**
   * Fields to merge into the object (RFC 7386): maps are merged, lists and everything else are replaced, `null` takes a field away.
   * @default - none: `json6902` says what is changed
   */
  readonly merge?: { readonly [field: string]: unknown };
  /**
   * Steps to carry out one after the other (RFC 6902), which can also change one item of a list.
   * @default - none: `merge` says what is changed
   */
  readonly json6902?: readonly JsonPatchStep[];
}
