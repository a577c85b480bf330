import { ApiObject, type ApiObjectProps, App, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PlainObject } from '../../base/plain-object';
import { markSorted } from '../../output/normalize';
import type { ReleaseScope } from '../release/release-scope';
import { resolved } from './resolved';
import { once } from './synthesis';

/** How many resolvers an App has when the user gives it none (cdk8s 2.70). */
const OWN_RESOLVERS = 3;

/**
 * An object that the release's patches have the last word on. It is rendered once in a synthesis: checksums, the check and the writer
 * all look at it.
 */
export class RenderedOnce extends ApiObject {
  private hasJsonPatches = false;

  public constructor(
    scope: Construct,
    id: string,
    private readonly body: ApiObjectProps,
    private readonly release: ReleaseScope,
  ) {
    super(scope, id, body);
  }

  public override addJsonPatch(...patches: JsonPatch[]): void {
    this.hasJsonPatches = true;
    super.addJsonPatch(...patches);
  }

  public override toJson(): unknown {
    return once(this, this, (): unknown => this.release.patches.apply(this.render()));
  }

  private render(): PlainObject {
    // eslint-disable-next-line no-restricted-globals -- cdk8s asks for this variable here, and nothing else decides it
    const isSorted = !process.env['CDK8S_DISABLE_SORT'];
    if (isSorted && !this.hasJsonPatches && App.of(this).resolvers.length === OWN_RESOLVERS) {
      try {
        const { apiVersion, kind, ...rest } = resolved({ ...this.body, metadata: undefined });
        return markSorted({ apiVersion, kind, metadata: this.metadata.toJson() as unknown, ...rest });
      } catch {
        // cdk8s resolves it in its own way, or says what is wrong.
      }
    }
    return super.toJson() as PlainObject;
  }
}
