/** One step into an object: a key, or an item of a list by what names it. */
export type Step = { readonly key: string } | { readonly item: string };

/** One field that differs. */
export interface FieldChange {
  /** Where it stands: `spec.template.spec.containers[platform].image`. */
  readonly path: string;
  readonly steps: readonly Step[];
  /** @default - it was not there */
  readonly before?: unknown;
  /** @default - it is not there any more */
  readonly after?: unknown;
}

const SIMPLE_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** The path in words: keys of labels and the like are quoted. */
export function printSteps(steps: readonly Step[]): string {
  let text = '';
  for (const step of steps) {
    if ('item' in step) text += `[${step.item}]`;
    else {
      const key = SIMPLE_KEY.test(step.key) ? step.key : `"${step.key.replace(/["\\]/g, '\\$&')}"`;
      text += text === '' ? key : `.${key}`;
    }
  }
  return text;
}
