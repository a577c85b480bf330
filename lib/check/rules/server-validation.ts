import { kinds } from '../../generated/kubernetes-schema';
import { checkedRelease } from '../kubernetes-release';
import type { ObjectRule } from '../rule';
import { walk } from '../server/walk';

/** Groups of the API server itself; the core has no name. */
const BUILT_IN = /^(?:|apps|autoscaling|batch|policy|(?:networking|rbac\.authorization)\.k8s\.io)$/;

/** Every value is one that the API server takes, beyond what a schema can say. */
export const serverValidation: ObjectRule = {
  id: 'server-validation',
  check({ index, options, report }) {
    const release = checkedRelease(options.kubeVersion);
    for (const object of index.objects) {
      const definition = kinds[`${object.apiVersion}/${object.kind}`];
      if (definition === undefined || object.body === undefined) continue;
      const foreign = !BUILT_IN.test(object.group);
      const surroundings = { foreign, ...(release === undefined ? {} : { release }) };
      // the values of a Secret are looked at by other rules, which never show them
      walk(definition, object.body, (path, message) => report({ object, path, message }), surroundings);
    }
  },
};
