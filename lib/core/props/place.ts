import type { Construct } from 'constructs';
import { PixeeError } from '../../findings/pixee-error';
import { showProp } from './prop-text';

/**
 * The place of a construct in the tree, for the constructor above it: without types the two are easily swapped or forgotten, and
 * `constructs` would fail inside of itself.
 *
 * @throws PixeeError when there is no such place
 */
export function place(scope: Construct, id: string): readonly [scope: Construct, id: string] {
  const isScope = isConstruct(scope);
  if (!isScope) fail('scope', `must be a construct, such as an App, a chart or a release, got ${got(scope)}`);
  if (typeof id !== 'string' || id === '')
    fail('id', `must be a text that is not empty, unique below its scope, got ${got(id)}`, scope.node.path);
  return [scope, id];
}

/** Constructs are known by what they have: there may be two copies of their package in one app. */
function isConstruct(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('node' in value)) return false;
  const { node } = value;
  return typeof node === 'object' && node !== null && 'addChild' in node && 'path' in node;
}

function got(value: unknown): string {
  return value === '' ? 'an empty text' : showProp({}, value);
}

function fail(name: string, message: string, construct?: string): never {
  throw new PixeeError([
    { rule: 'prop-type', severity: 'error', path: [name], message, ...(construct && { construct }) },
  ]);
}
