import type { Integration } from './integration';
import { PixeeError } from '../../lib/findings/pixee-error';

/** The integrations of one platform: at most one of each type, and no two that share a webhook URL. */
export class IntegrationList {
  private readonly integrations: Integration[] = [];

  /** The integrations, in the order in which they were added. */
  public get all(): readonly Integration[] {
    return [...this.integrations];
  }

  /** @throws Error when one of its type is there already, or one of its webhooks would be called for two purposes */
  public add(integration: Integration): void {
    const twin = this.integrations.find(({ type }) => type === integration.type);
    if (twin !== undefined) {
      throw PixeeError.of(
        'integration',
        `the platform has a connection to ${twin.title} already (${twin.node.path}), and takes one of each kind`,
        integration.node.path,
      );
    }
    const known = new Map(
      this.integrations.flatMap(({ title, webhooks }) => webhooks.map(({ url }) => [url, title])),
    );
    for (const { url } of integration.webhooks) {
      const owner = known.get(url);
      if (owner === undefined) continue;
      throw PixeeError.of(
        'integration',
        `${owner} has the webhook ${url} already; each needs one of its own`,
        integration.node.path,
      );
    }
    this.integrations.push(integration);
  }
}
