import type { Construct } from 'constructs';
import type { TroubleshootPreflight } from '../../lib/kubernetes/custom-resources/index';
import { clusterAnalyzers } from './cluster-analyzers';
import { type Checks, expectedObjectChecks, joinChecks } from './expected-objects';
import { imageChecks } from './image-checks';
import { operatorAnalyzers } from './operator-analyzers';
import { pass, warn } from './outcomes';
import type { Rendered } from './rendered';
import { type CheckGroup, connectionGroups, SupportDocument } from './support-document';
import type { SupportProps } from './support-props';
import { checkProps, pathBelow } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

const ADDRESS = 'product-address';

/**
 * What must be so before an installation, for `kubectl preflight`: derived from what the release renders and expects. It is
 * no object of the release: `document` is for you to print. No credential is in it; its pods read Secrets.
 */
export class Preflight extends SupportDocument {
  public constructor(scope: Construct, id: string, props: SupportProps = {}) {
    super(...place(scope, id), checkProps('SupportProps', props, pathBelow(scope, id)));
  }

  /** The whole document. To be asked for when the release is complete. */
  public get document(): TroubleshootPreflight {
    return {
      apiVersion: 'troubleshoot.sh/v1beta2',
      kind: 'Preflight',
      metadata: { name: `${this.release.name}-preflight` },
      spec: this.spec(),
    };
  }

  /** @internal */
  protected override derive(rendered: Rendered): Checks {
    return joinChecks(
      {
        collectors: [{ clusterInfo: {} }, { clusterResources: { namespaces: [this.release.namespace] } }],
        analyzers: [...clusterAnalyzers(rendered), ...operatorAnalyzers(rendered)],
      },
      expectedObjectChecks(rendered),
      imageChecks(rendered),
      this.addressCheck(),
    );
  }

  /** @internal */
  protected override groups(): readonly CheckGroup[] {
    return connectionGroups(this.release, this.props, false);
  }

  /** As a browser would do it, from the machine that the command runs on. Nobody need answer yet. */
  private addressCheck(): Checks {
    const url = `${this.release.url}/q/health`;
    return {
      collectors: [{ http: { collectorName: ADDRESS, get: { url, timeout: '10s' } } }],
      analyzers: [
        {
          http: {
            checkName: `${this.release.url} from this machine`,
            collectorName: ADDRESS,
            outcomes: [
              warn(
                'Nobody answers there yet, or by a certificate that this machine does not trust. After the installation it must.',
                'error',
              ),
              pass('Name and certificate are well: somebody answers there.'),
            ],
          },
        },
      ],
    };
  }
}
