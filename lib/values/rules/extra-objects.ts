import { readExtraObjects } from '../../core/object/extra-object';
import type { ValueRule } from './rule';

/** What is given as an object has to be one. */
export const extraObjects: ValueRule = {
  id: 'extra-object',
  severity: 'error',
  *check({ values, releaseName, namespace }) {
    const { problems } = readExtraObjects(values.cdk8s?.extraObjects ?? [], { name: releaseName, namespace });
    for (const { entry, message, remedy } of problems)
      yield { path: ['cdk8s', 'extraObjects', entry], message, remedy };
  },
};
