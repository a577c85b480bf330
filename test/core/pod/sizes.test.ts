import { join } from 'node:path';
import { SIZES } from '../../../lib/core/pod/size-table';
import { sizedResources } from '../../../lib/core/pod/sizes';
import { quantityNumber } from '../../../lib/rules/quantity';
import { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { App } from 'cdk8s';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mergeValues } from '../../../lib/base/merge';
import type { Values } from '../../../lib/values/contract/values';
import { workloadsOf } from '../../../lib/check/rules/quota-use';
import { ObjectIndex } from '../../../lib/check/object-index';
import { readObject } from '../../../lib/check/read-objects';
import { GOLDEN } from '../../support/scenarios';
import { objects } from '../../support/chart';

const SIZE_NAMES = ['small', 'medium', 'large'] as const;
const amount = (quantity: string | number | undefined): number =>
  quantityNumber(quantity ?? '') ?? Number.NaN;

describe('the sizes', () => {
  test('have all four amounts, requests within limits, and grow', () => {
    for (const [role, sizes] of Object.entries(SIZES)) {
      const all = SIZE_NAMES.map((size) => {
        const { requests, limits } = sizes[size];
        const numbers = [requests?.cpu, limits?.cpu, requests?.memory, limits?.memory].map(amount);
        expect({ role, size, bad: numbers.filter((number) => !(number > 0)) }).toEqual({
          role,
          size,
          bad: [],
        });
        expect(numbers[0]).toBeLessThanOrEqual(numbers[1] ?? 0);
        expect(numbers[2]).toBeLessThanOrEqual(numbers[3] ?? 0);
        return numbers;
      });
      for (const index of [1, 2])
        all[index]?.forEach((number, at) => {
          expect(number).toBeGreaterThanOrEqual(all[index - 1]?.[at] ?? 0);
        });
    }
  });

  test('are those of docs/sizing.md', () => {
    const page = readFileSync(join(__dirname, '../../../docs/sizing.md'), 'utf8');
    for (const [role, sizes] of Object.entries(SIZES)) {
      const cells = SIZE_NAMES.map((size) => {
        const { requests, limits } = sizes[size];
        const pair = (name: 'cpu' | 'memory'): string =>
          `${String(requests?.[name])}–${String(limits?.[name])}`;
        return `${pair('cpu')}, ${pair('memory')}`;
      });
      expect(page.replace(/ +/g, ' ')).toContain(`| \`${role}\` | ${cells.join(' | ')} |`);
    }
  });
});

describe('what the user says', () => {
  test('wins, amount by amount', () => {
    expect(
      sizedResources('small', 'platform', { requests: { cpu: '750m' }, limits: { memory: '5Gi' } }),
    ).toEqual({
      requests: { cpu: '750m', memory: '2Gi' },
      limits: { cpu: '2', memory: '5Gi' },
    });
    expect(sizedResources(undefined, 'platform', undefined)).toEqual({});
    expect(sizedResources('small', 'platform', null)).toEqual({});
  });

  test('pulls our amounts along, where they would contradict it', () => {
    expect(sizedResources('small', 'platform', { requests: { memory: '6Gi', cpu: 3 } }).limits).toEqual({
      cpu: 3,
      memory: '6Gi',
    });
    expect(sizedResources('large', 'platform', { limits: { memory: '4Gi', cpu: '1' } }).requests).toEqual({
      cpu: '1',
      memory: '4Gi',
    });
  });
});

describe('with a size, in an installation of everything', () => {
  const text = readFileSync(join(GOLDEN, 'embedded-everything', 'values.yaml'), 'utf8');
  const made = (cdk8s: Values['cdk8s']) => {
    const values = mergeValues<Values>(parse(text) as Values, { cdk8s });
    const chart = new PixeeEnterpriseServer(new App(), 'pixee', { values, silent: true });
    const { namespace } = chart.release;
    const index = new ObjectIndex(objects(chart).map((object) => readObject(object, namespace).object));
    return { workloads: workloadsOf(index, namespace) };
  };

  test.each(SIZE_NAMES)('%s, every container states requests and limits', (resources) => {
    const { workloads } = made({ resources });
    const bare = workloads.flatMap(({ object, containers }) =>
      containers
        .filter(({ resources: { requests = {}, limits = {} } }) =>
          ['cpu', 'memory'].some((name) => requests[name] === undefined || limits[name] === undefined),
        )
        .map(({ name }) => `${object.label} ${name}`),
    );
    expect(workloads.length).toBeGreaterThan(8);
    expect(bare).toEqual([]);
  });

  test('small, all requests fit into 8 cores and 32 GiB', () => {
    const total = (name: string): number =>
      made({ resources: 'small' }).workloads.reduce(
        (sum, { pods, containers }) =>
          sum +
          pods *
            containers
              .filter(({ before }) => !before)
              .reduce((one, { resources: { requests = {} } }) => one + amount(requests[name]), 0),
        0,
      );
    expect(total('cpu')).toBeLessThan(8);
    expect(total('memory')).toBeLessThan(32 * 2 ** 30);
  });
});
