import type { Values } from '../contract/values';
import { visit } from '../prepare/paths';

/** Maps whose keys may be annotations or labels of AWS. */
const MAPS = [
  'global.pixee.serviceAccount.annotations',
  'platform.ingress.annotations',
  'oidc.ingress.annotations',
  'authentik.server.ingress.annotations',
  'authentik.server.service.annotations',
  ...['platform', 'analysis', 'oidc'].flatMap((name) => [
    `${name}.service.annotations`,
    `${name}.podAnnotations`,
    `${name}.nodeSelector`,
  ]),
  'cdk8s.annotations',
];
const AWS_KEY =
  /^(?:eks\.amazonaws\.com|alb\.ingress\.kubernetes\.io|karpenter\.k8s\.aws)\/|\/aws-load-balancer-/;

/** Addresses that lead to AWS. The vendor's own image repositories do too and tell nothing, so images are no hint. */
const ADDRESSES = [
  'platform.database.host',
  'global.pixee.objectStore.endpoint',
  'authentik.authentik.postgresql.host',
];
const AWS_ADDRESS = /\.amazonaws\.com(?:\.cn)?(?:$|[:/])/;

/** What shows that the product runs on Amazon EKS, in words, or nothing where nothing does. */
export function eksHint(values: Values): string | undefined {
  if (values.platform?.ingress?.className === 'alb') return 'the ingress class alb';
  for (const map of MAPS) {
    const key = visit(values, `${map}.*`).find(({ path }) => AWS_KEY.test(String(path.at(-1))));
    if (key !== undefined) return String(key.path.at(-1));
  }
  const address = ADDRESSES.find((place) =>
    visit(values, place).some(({ value }) => typeof value === 'string' && AWS_ADDRESS.test(value)),
  );
  return address === undefined ? undefined : `the address ${address}`;
}
