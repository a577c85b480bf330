import { access } from './access';
import { affinity } from './affinity';
import { autoscaling } from './autoscaling';
import { claims } from './claims';
import { containers } from './containers';
import { environment } from './env';
import { handlers } from './handlers';
import { jobs } from './jobs';
import type { Mirror } from './mirror';
import { networking } from './networking';
import { podContainers } from './pod-containers';
import { podSpecs } from './pod-spec';
import { projectedVolumes } from './projected-volumes';
import { securityContexts } from './security-context';
import { selectors } from './selectors';
import { services } from './services';
import { tolerations } from './tolerations';
import { topologySpread } from './topology-spread';
import { volumes } from './volumes';
import { workloads } from './workloads';

/** All rules of the API server that we follow, in the order in which they report on one value. */
export const mirrors: readonly Mirror[] = [
  ...claims,
  ...workloads,
  ...jobs,
  ...podSpecs,
  ...podContainers,
  ...containers,
  ...environment,
  ...handlers,
  ...securityContexts,
  ...volumes,
  ...projectedVolumes,
  ...tolerations,
  ...affinity,
  ...topologySpread,
  ...selectors,
  ...services,
  ...networking,
  ...autoscaling,
  ...access,
];
