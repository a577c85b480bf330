import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../package.json';

const ROOT = join(__dirname, '../..');

/** What an expression gives in a module of its own, which may import our scripts. */
function evaluate(imports: string, expression: string): unknown {
  const code = `${imports}; console.log(JSON.stringify(${expression}))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' }),
  );
}

describe('licences of dependencies', () => {
  test('are all among the allowed ones', () => {
    const said = execFileSync(process.execPath, ['scripts/check-licenses.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(said).toMatch(/^\d+ packages, all with an allowed licence$/m);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE', false],
    [undefined, false],
  ])('%s: %s', (license, allowed) => {
    const lock = JSON.stringify({ packages: { '': {}, 'node_modules/a': { license } } });
    const refused = evaluate(
      `import { refusedPackages } from './scripts/check-licenses.mjs'`,
      `refusedPackages(${lock})`,
    );
    expect(refused).toEqual(allowed ? [] : [`a: ${license ?? 'names none'}`]);
  });
});

test('the bill of materials names every package that is needed or bundled, and is the same each time', () => {
  const imports = `import { billOfMaterials } from './scripts/build/sbom.mjs'`;
  const call = `await billOfMaterials(process.cwd(), ['lib/index.ts', 'node_modules/yaml/dist/index.js'])`;
  const text = evaluate(imports, call) as string;
  expect(evaluate(imports, call)).toBe(text);
  const bill = JSON.parse(text);
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.metadata.component.purl).toBe(`pkg:npm/cdk8s-pixee@${version}`);
  expect(Array.from(bill.components, ({ name }: { name: string }) => name)).toEqual([
    'cdk8s-plus-28',
    'cdk8s',
    'constructs',
    'fastest-levenshtein',
    'yaml',
  ]);
  for (const component of bill.components) expect(component.licenses).toHaveLength(1);
});
