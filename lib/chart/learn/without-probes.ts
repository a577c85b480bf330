import type { Body, Case, Node, ProfileObject } from '../profile/model';
import { TRACE } from './canary';
import { hidesCanary } from './learn-text';

/** An object without what was not understood, and where that was. */
interface Cleaned {
  readonly object: ProfileObject;
  readonly gone: readonly (readonly string[])[];
}

/** Takes everything out that a canary is in: what was made of a value in a way that no profile can say. */
export function withoutProbes(object: ProfileObject): Cleaned {
  const gone: (readonly string[])[] = [];
  const clean = ({ when, body }: Node, path: readonly string[]): Node => {
    const inside = cleanBody(body, path);
    if (!holdsCanary(when)) return when === undefined ? { body: inside } : { when, body: inside };
    gone.push(path);
    return { when: (when ?? []).filter((all) => !holdsCanary(all)), body: inside };
  };
  const cleanBody = (body: Body, path: readonly string[]): Body => {
    switch (body.type) {
      case 'cases': {
        const cases = body.cases.filter((one) => !isOdd(one));
        if (cases.length < body.cases.length) gone.push(path);
        return { ...body, cases };
      }
      case 'map':
        return {
          ...body,
          fields: body.fields
            .map(({ key, node }) => ({ key, node: clean(node, [...path, key]) }))
            .filter(({ node }, index) => !isGone(node, body.fields[index]?.node)),
        };
      case 'list':
        return {
          ...body,
          slots: body.slots
            .map((slot) => ({ ...slot, node: clean(slot.node, [...path, `[${slot.key}]`]) }))
            .filter(({ node }, index) => !isGone(node, body.slots[index]?.node)),
        };
      case 'encoded':
        return { ...body, content: clean(body.content, path) };
    }
  };
  return { object: { ...object, node: clean(object.node, []) }, gone };
}

/** Whether nothing is left of what was there. */
function isGone({ body }: Node, before: Node | undefined): boolean {
  const isEmpty = body.type === 'cases' && body.cases.length === 0;
  return isEmpty && before?.body.type === 'cases' && before.body.cases.length > 0;
}

function isOdd({ when, value }: Case): boolean {
  const hides = value.type === 'constant' && typeof value.value === 'string' && hidesCanary(value.value);
  return hides || holdsCanary(when) || holdsCanary(value);
}

function holdsCanary(part: unknown): boolean {
  return part !== undefined && TRACE.test(JSON.stringify(part));
}
