import { sizedResources } from '../../core/pod/sizes';
import { SHARED_BUFFERS_REMEDY, sharedBuffersProblem } from '../../rules/postgresql/shared-buffers';
import { effective } from './effective';
import type { ValueRule } from './rule';

const PATH = ['cloudnative-pg', 'postgresql', 'parameters', 'sharedBuffers'];
const REQUEST = ['cloudnative-pg', 'postgresql', 'resources', 'requests', 'memory'];

/** The operator refuses a server that asks for less memory than PostgreSQL takes at its start. */
export const sharedBuffers: ValueRule = {
  id: 'shared-buffers',
  severity: 'error',
  *check(context) {
    if (context.values.platform?.database?.embedded === false) return;
    const size = context.values.cdk8s?.resources;
    const given = context.values['cloudnative-pg']?.postgresql?.resources;
    const request =
      size === undefined
        ? effective(context, REQUEST)
        : sizedResources(size, 'postgresql', given).requests?.memory;
    const message = sharedBuffersProblem(effective(context, PATH), request);
    if (message !== undefined) yield { path: REQUEST, message, remedy: SHARED_BUFFERS_REMEDY };
  },
};
