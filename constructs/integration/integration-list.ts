import type { Integration } from './integration';

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
      throw new Error(
        `${integration.node.path}: the platform has a connection to ${twin.title} already (${twin.node.path}), and takes one of each kind`,
      );
    }
    const known = new Map(
      this.integrations.flatMap(({ title, webhooks }) => webhooks.map(({ url }) => [url, title])),
    );
    for (const { url } of integration.webhooks) {
      const owner = known.get(url);
      if (owner === undefined) continue;
      throw new Error(
        `${integration.node.path}: ${owner} has the webhook ${url} already; each needs one of its own`,
      );
    }
    this.integrations.push(integration);
  }
}
