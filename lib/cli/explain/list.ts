import type { ProfileModel } from '../../chart/profile/model';
import { documentedKeys, type SchemaNode } from '../../values/schema/walk';
import { effectsOf } from './effects';
import { printKeyPath } from './key-path';
import { limitsText, typeText } from './type-text';

/** A value as programs are told of it. */
export interface ExplainedValue {
  readonly path: string;
  readonly type: string;
  /** What it may be beyond its type. @default - anything */
  readonly allowed?: string;
  /** The literal default. @default - there is none */
  readonly default?: unknown;
  /** What happens without it, where that is no literal. @default - the literal default holds, or nothing happens */
  readonly otherwise?: string;
  readonly description: string;
  /** Whether it is a secret. @default false */
  readonly secret?: true;
  /** What to use instead. @default - it is not deprecated */
  readonly deprecated?: string;
  /** Objects that it changes, each followed by its fields. @default - none: it groups others, or changes nothing by itself */
  readonly changes?: readonly string[];
}

/** The values at and below a path: all of them, or only the path itself and, for a mapping, its keys. */
export function listValues(
  schema: SchemaNode,
  below: readonly string[],
  all: boolean,
  chart?: ProfileModel,
): readonly ExplainedValue[] {
  return documentedKeys(schema)
    .filter(({ path }) => below.every((part, index) => path[index] === part))
    .filter(({ path }) => all || path.length <= Math.max(below.length, 1))
    .map(({ path, node, kubernetesType }) => explained(schema, path, node, { kubernetesType, chart }));
}

function explained(
  schema: SchemaNode,
  path: readonly string[],
  node: SchemaNode,
  {
    kubernetesType,
    chart,
  }: { readonly kubernetesType: string | undefined; readonly chart: ProfileModel | undefined },
): ExplainedValue {
  const allowed = limitsText(schema, node);
  const changes = effectsOf(path, chart);
  const { default: fixed, 'x-default': otherwise, secret, deprecated } = node;
  const type =
    kubernetesType === undefined
      ? typeText(schema, node)
      : `${node.type === 'array' ? 'list of ' : ''}Kubernetes ${kubernetesType}`;
  return {
    path: printKeyPath(path),
    type,
    ...(allowed === undefined ? {} : { allowed }),
    ...(fixed === undefined ? {} : { default: fixed }),
    ...(fixed !== undefined || otherwise === undefined ? {} : { otherwise }),
    description: node.description ?? '',
    ...(secret === true ? { secret } : {}),
    ...(deprecated === true ? { deprecated: node.deprecationMessage ?? 'do not use it' } : {}),
    ...(changes.length === 0 ? {} : { changes }),
  };
}

/** A line for each value: where it is, its type, its default. */
export function linesOf(values: readonly ExplainedValue[]): string {
  return values
    .map(({ path, type, default: fixed, otherwise }) => {
      const standing = fixed === undefined ? otherwise : JSON.stringify(fixed);
      return `${path}  (${type}${standing === undefined ? '' : `; ${standing}`})\n`;
    })
    .join('');
}
