import type { Node, ProfileModel } from './model';

/** A text of the chart itself, with no value in it. */
export interface Constant {
  readonly object: string;
  readonly path: string;
  readonly text: string;
}

/** Every text of a profile that no value is in. */
export function constantsOf(model: ProfileModel): readonly Constant[] {
  return model.objects.flatMap(({ id, node }) =>
    textsOf(node, '').map(({ path, text }) => ({ object: id, path, text })),
  );
}

function textsOf({ body }: Node, path: string): readonly Omit<Constant, 'object'>[] {
  switch (body.type) {
    case 'cases':
      return body.cases.flatMap(({ value }) =>
        value.type === 'constant'
          ? dataTexts(value.value, path)
          : value.type === 'copy'
            ? dataTexts(value.over, path)
            : [],
      );
    case 'map':
      return body.fields.flatMap(({ key, node }) => textsOf(node, path === '' ? key : `${path}.${key}`));
    case 'list':
      return body.slots.flatMap(({ key, node }) => textsOf(node, `${path}[${key}]`));
    case 'encoded':
      return textsOf(body.content, path);
  }
}

function dataTexts(value: unknown, path: string): readonly Omit<Constant, 'object'>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => dataTexts(below, `${path}.${key}`));
}
