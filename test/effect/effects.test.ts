import { effects } from './effects';
import { exempt } from './exempt';
import { isPending } from './pending';

describe('what explain says of a value', () => {
  const all = Object.entries(effects());

  it('names objects and fields for every value that has an effect', () => {
    const silent = all.filter(([key, lines]) => lines.length === 0 && !isPending(key) && !(key in exempt));
    expect(silent).toEqual([]);
  });

  it('is silent about values whose component does not exist yet', () => {
    expect(all.filter(([key, lines]) => lines.length > 0 && isPending(key))).toEqual([]);
  });

  it('fits on a screen, and names the release as such', () => {
    expect(all.filter(([, lines]) => lines.length > 9)).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/any-release/);
  });

  it('names items of lists by their names', () => {
    const table = new Map(all);
    expect(table.get('platform.gitCloneStrategy')).toEqual([
      'Deployment/<release>-platform spec.template.spec.containers[pixeebot].env[PIXEE_PLATFORM_GIT_CLONE_STRATEGY]',
    ]);
    expect(table.get('platform.service.port')).toContain('Service/<release>-platform spec.ports[http].port');
    expect(table.get('platform.ingress.enabled')).toEqual(['Ingress/<release>-platform']);
  });
});
