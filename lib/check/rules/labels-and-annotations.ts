import type { ValuePath } from '../../findings/finding';
import type { ObjectMeta } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import { podOf } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';
import { labelValueProblem, qualifiedNameProblem } from '../syntax/qualified-name';

const MAX_ANNOTATION_BYTES = 256 * 1024;

type TextMap = Readonly<Record<string, string | undefined>>;

/** Keys of labels and annotations, and values of labels, have their syntax; annotations are not too big. */
export const labelsAndAnnotations: ObjectRule = {
  id: 'labels-and-annotations',
  check(context) {
    // most objects carry the same labels: each text is looked at once
    const syntax = new Syntax();
    for (const object of context.index.objects) {
      checkMetadata(object, ['metadata'], object.metadata, syntax, context);
      const pod = podOf(object);
      if (pod !== undefined) {
        checkLabels(object, [...pod.path, 'metadata', 'labels'], pod.labels, syntax, context);
        checkAnnotations(object, [...pod.path, 'metadata', 'annotations'], pod.annotations, syntax, context);
        checkLabels(object, [...pod.specPath, 'nodeSelector'], pod.spec.nodeSelector ?? {}, syntax, context);
      }
      checkSelector(object, syntax, context);
    }
  },
};

function checkSelector(object: CheckedObject, syntax: Syntax, context: RuleContext): void {
  const { body } = object;
  switch (body?.kind) {
    case 'Deployment':
    case 'DaemonSet':
    case 'StatefulSet':
      checkLabels(
        object,
        ['spec', 'selector', 'matchLabels'],
        body.spec?.selector?.matchLabels ?? {},
        syntax,
        context,
      );
      break;
    case 'Service':
      checkLabels(object, ['spec', 'selector'], body.spec?.selector ?? {}, syntax, context);
      break;
    default:
  }
}

function checkMetadata(
  object: CheckedObject,
  path: ValuePath,
  metadata: DeepPartial<ObjectMeta>,
  syntax: Syntax,
  context: RuleContext,
): void {
  if (metadata.labels !== undefined)
    checkLabels(object, [...path, 'labels'], metadata.labels, syntax, context);
  if (metadata.annotations !== undefined) {
    checkAnnotations(object, [...path, 'annotations'], metadata.annotations, syntax, context);
  }
}

function checkLabels(
  object: CheckedObject,
  path: ValuePath,
  labels: TextMap,
  syntax: Syntax,
  { report }: RuleContext,
): void {
  for (const [key, value] of Object.entries(labels)) {
    const problem = syntax.key(key) ?? syntax.value(value ?? '');
    if (problem !== undefined) report({ object, path: [...path, key], message: problem });
  }
}

function checkAnnotations(
  object: CheckedObject,
  path: ValuePath,
  annotations: TextMap,
  syntax: Syntax,
  { report }: RuleContext,
): void {
  let bytes = 0;
  for (const [key, value] of Object.entries(annotations)) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value ?? '');
    // the server compares keys of annotations in lower case
    const problem = syntax.key(key.toLowerCase());
    if (problem !== undefined) report({ object, path: [...path, key], message: problem });
  }
  if (bytes > MAX_ANNOTATION_BYTES) {
    report({ object, path, message: `have ${bytes} bytes, at most ${MAX_ANNOTATION_BYTES} are allowed` });
  }
}

class Syntax {
  private readonly keys = new Map<string, string | undefined>();
  private readonly values = new Map<string, string | undefined>();

  public key(text: string): string | undefined {
    return remember(this.keys, text, qualifiedNameProblem);
  }

  public value(text: string): string | undefined {
    return remember(this.values, text, labelValueProblem);
  }
}

function remember(
  known: Map<string, string | undefined>,
  text: string,
  judge: (text: string) => string | undefined,
): string | undefined {
  if (known.has(text)) return known.get(text);
  const problem = judge(text);
  known.set(text, problem);
  return problem;
}
