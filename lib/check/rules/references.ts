import { Available } from '../references/available';
import { objectReferences } from '../references/object-references';
import { podReferences } from '../references/pod-references';
import type { Reference } from '../references/reference';
import type { ObjectRule, Problem } from '../rule';
import { suggest } from '../../findings/suggest';

/** Everything an object names exists: it is rendered, an operator makes it of what is rendered, or it is expected. */
export const references: ObjectRule = {
  id: 'references',
  check({ index, options, report }) {
    const available = new Available(index, options);
    const all = [...index.pods.flatMap(podReferences), ...index.objects.flatMap(objectReferences)];
    const missing = new Set<string>();
    for (const reference of all) {
      const problem = problemOf(reference, available);
      if (problem === undefined) continue;
      // several keys of one Secret are read at one place: that the Secret is missing is told once
      const key = `${reference.object.label}\n${problem.path.join('\n')}\n${problem.message}`;
      if (!missing.has(key)) report(problem);
      missing.add(key);
    }
  },
};

function problemOf(reference: Reference, available: Available): Problem | undefined {
  const { object, path, kind, name, namespace, key, keyPath = path, severity = 'error' } = reference;
  const keys = available.find(kind, namespace, name);
  if (keys === 'absent') {
    const nearest = suggest(name, available.namesOf(kind, namespace));
    return {
      object,
      path,
      severity,
      message: `${kind}/${name} is neither rendered nor expected to exist`,
      remedy: nearest === undefined ? remedyOf(kind, name) : `write ${nearest}`,
    };
  }
  if (key === undefined || keys === undefined || keys.has(key)) return undefined;
  const nearest = suggest(key, [...keys]);
  return {
    object,
    path: keyPath,
    severity,
    message: `${kind}/${name} has no key ${key} (${keys.size === 0 ? 'it has none' : `it has ${[...keys].sort().join(', ')}`})`,
    ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
  };
}

function remedyOf(kind: string, name: string): string {
  return `add ${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind} named ${name}, or declare that others make it`;
}
