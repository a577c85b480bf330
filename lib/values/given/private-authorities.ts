import { type Authorities, authoritiesOf } from '../../core/trust/private-ca-source';
import type { Values } from '../contract/values';

/** What holds the certificates of private authorities, as far as the values name it; of rendered ones the name follows from the release. */
export function givenAuthorities({ global, cdk8s }: Values): Authorities | undefined {
  const { privateCACert } = global?.pixee ?? {};
  return authoritiesOf({ privateCACert, privateCA: cdk8s?.privateCA });
}
