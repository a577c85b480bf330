import type { PathPart, Reference, Scalar, Template, TransformCall } from './model';
import { Scanner } from './scanner';
import { TRANSFORMS } from './transforms';

/** A template as it stands in a profile: `https://{global.pixee.domain}`. */
export function printTemplate(template: Template): string {
  return template
    .map((part) =>
      typeof part === 'string'
        ? part.replaceAll('{', '{{').replaceAll('}', '}}')
        : `{${printReference(part)}}`,
    )
    .join('');
}

/** A hole without its braces: `platform.analysisTimeout|iso ?? 'PT15M'`. */
export function printReference({ scope, path, transforms, fallback }: Reference): string {
  const or =
    fallback === undefined
      ? ''
      : ` ${fallback.of === 'missing' ? '??' : '?:'} ${printScalar(fallback.value)}`;
  return `${printPath(scope, path)}${printTransforms(transforms)}${or}`;
}

/** What is done with a value: `|noSuffix('/')|upper`. */
export function printTransforms(transforms: readonly TransformCall[]): string {
  return transforms
    .map(({ name, args }) => `|${name}${args.length === 0 ? '' : `(${args.map(quoted).join(', ')})`}`)
    .join('');
}

const SIGNS = { values: '', item: '.', outer: '^', release: '$' } as const;

/** Where a value is: `platform.image.tag`, `.host` of an item, `$release`. */
export function printPath(scope: Reference['scope'], path: readonly PathPart[]): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${String(part)}]`;
    const text = /^[A-Za-z_#][\w-]*$/.test(part) ? part : JSON.stringify(part);
    return index === 0 ? text : `.${text}`;
  });
  return `${SIGNS[scope]}${parts.join('')}`;
}

/** A scalar in a hole or condition. */
export function printScalar(value: Scalar): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** Reads text with holes. @throws Error that says what was expected, and where */
export function parseTemplate(text: string): Template {
  const parts: (string | Reference)[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push(literal);
    literal = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const [here, next] = [text.charAt(at), text.charAt(at + 1)];
    if ((here === '{' || here === '}') && next === here) {
      literal += here;
      at += 1;
    } else if (here === '{') {
      flush();
      const scanner = new Scanner(text, at + 1);
      parts.push(scanReference(scanner));
      scanner.expect('}');
      at = scanner.position - 1;
    } else if (here === '}') {
      throw new Error(`a } without a { at character ${String(at + 1)}; write }} for the sign itself`);
    } else literal += here;
  }
  flush();
  return parts;
}

/** Reads a hole without its braces. @throws Error that says what was expected, and where */
export function parseReference(text: string): Reference {
  const scanner = new Scanner(text);
  const reference = scanReference(scanner);
  scanner.end();
  return reference;
}

/** Reads a hole from where the scanner stands. */
export function scanReference(scanner: Scanner): Reference {
  const { scope, path } = scanPath(scanner);
  const transforms = scanTransforms(scanner);
  for (const [sign, of] of [
    ['??', 'missing'],
    ['?:', 'empty'],
  ] as const) {
    if (scanner.take(sign)) return { scope, path, transforms, fallback: { of, value: scanner.scalar() } };
  }
  return { scope, path, transforms };
}

/** Reads what is done with a value. */
export function scanTransforms(scanner: Scanner): readonly TransformCall[] {
  const transforms: TransformCall[] = [];
  while (scanner.take('|')) {
    const name = scanner.word('the name of a transform');
    if (!Object.hasOwn(TRANSFORMS, name)) {
      throw new Error(`unknown transform ${name}; known are ${Object.keys(TRANSFORMS).join(', ')}`);
    }
    const args: string[] = [];
    if (scanner.take('(')) {
      do args.push(scanner.quotedText());
      while (scanner.take(','));
      scanner.expect(')');
    }
    transforms.push({ name, args });
  }
  return transforms;
}

/** Reads where a value is. */
export function scanPath(scanner: Scanner): Pick<Reference, 'scope' | 'path'> {
  const scope = scanner.take('$')
    ? 'release'
    : scanner.take('^')
      ? 'outer'
      : scanner.take('.')
        ? 'item'
        : 'values';
  const path: PathPart[] = [];
  if (scope === 'values' || scanner.isKey()) path.push(scanner.key());
  for (;;) {
    if (scanner.take('[')) {
      path.push(scanner.integer());
      scanner.expect(']');
    } else if (path.length > 0 && scanner.take('.')) path.push(scanner.key());
    else break;
  }
  return { scope, path };
}
