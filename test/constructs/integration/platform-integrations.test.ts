import type { Construct } from 'constructs';
import { Analysis } from '../../../constructs/analysis';
import { Database } from '../../../constructs/database';
import { Integration, type IntegrationType, type Webhook } from '../../../constructs/integration';
import { ObjectStore } from '../../../constructs/object-store';
import { Platform } from '../../../constructs/platform';
import { GitLab } from '../../../constructs/scm';
import { Arnica, Sonar } from '../../../constructs/security';
import { objects, release } from '../../support/chart';
import { inline, integrationVariables, platformIn } from './connected';

/** An integration of somebody's own, with a webhook anywhere. */
class Custom extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts = [];
  public readonly credentialChecks = [];

  public constructor(scope: Construct, id: string, type: IntegrationType, url: string) {
    super(scope, id, type);
    this.webhooks = [
      {
        title: 'anything',
        where: 'anywhere',
        url,
        method: 'POST',
        events: [],
        authentication: { method: 'none' },
      },
    ];
  }
}

describe('what a platform is connected to', () => {
  test('is given as a list or added later, with the same result', () => {
    const listed = release();
    const objectStore = ObjectStore.embedded(listed, 'objects');
    const analysis = new Analysis(listed, 'analysis', { objectStore });
    const database = Database.embedded(listed, 'database');
    new Platform(listed, 'platform', {
      objectStore,
      analysis,
      database,
      integrations: [
        new GitLab(listed, 'gitlab', { token: inline() }),
        new Arnica(listed, 'arnica', { apiKey: inline() }),
      ],
    });

    const added = release();
    const platform = platformIn(added);
    platform.addIntegration(new GitLab(added, 'gitlab', { token: inline() }));
    platform.addIntegration(new Arnica(added, 'arnica', { apiKey: inline() }));

    expect(platform.integrations.map(({ type }) => type)).toEqual(['gitlab', 'arnica']);
    expect(objects(added)).toEqual(objects(listed));
    expect(Object.keys(integrationVariables(added))).toEqual(['ARNICA_API_KEY', 'GITLAB_TOKEN']);
  });

  test('is a copy that changes nothing', () => {
    const platform = platformIn(release());
    (platform.integrations as Integration[]).push(new Arnica(platform, 'arnica', { apiKey: inline() }));
    expect(platform.integrations).toEqual([]);
  });

  test('fails with two of one type', () => {
    const chart = release();
    const platform = platformIn(chart);
    platform.addIntegration(new Sonar(chart, 'cloud', { token: inline() }));
    expect(() => platform.addIntegration(new Sonar(chart, 'server', { token: inline() }))).toThrow(
      'pixee/server: the platform has a connection to SonarQube already (pixee/cloud), and takes one of each kind',
    );
  });

  test('fails with two that want the same webhook', () => {
    const chart = release();
    const platform = platformIn(chart);
    const url = 'https://pixee.example.com/hook';
    platform.addIntegration(new Custom(chart, 'one', 'arnica', url));
    expect(() => platform.addIntegration(new Custom(chart, 'two', 'veracode', url))).toThrow(
      'pixee/two: Arnica has the webhook https://pixee.example.com/hook already; each needs one of its own',
    );
    platform.addIntegration(new Custom(chart, 'three', 'datadog', `${url}/other`));
    expect(platform.integrations).toHaveLength(2);
  });

  test('has webhooks under the address that the other side sees', () => {
    const chart = release({ externalProtocol: 'http', port: '8443' });
    const { webhooks } = new GitLab(chart, 'gitlab', { token: inline(), webhookSecret: inline() });
    expect(webhooks[0]?.url).toBe(
      'http://pixee.example.com:8443/api/v1/integrations/gitlab-default/webhooks',
    );
  });
});
