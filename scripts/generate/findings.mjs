/** Writes docs/findings.md of what is known of every rule (`lib/findings/rules`). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import prettier from 'prettier';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const INTRO = `# Findings

For those who met a finding, or want to acknowledge one.

Every finding names its rule. Ids are public and stay. Errors stop synthesis; warnings do not, unless they are wanted as errors (\`--strict\`,
\`strict: true\`). A warning that is known and meant is acknowledged, by \`cdk8s.acknowledge: [id, …]\` in values or the prop \`acknowledge\` of
a release: it is counted then, in one line. An id that is no rule, or that no warning needs, is a warning itself, so that none is left behind
when its reason is gone. Errors cannot be acknowledged.

In an app, \`release.findings\` has all of them as data: rule, severity, construct, path of the value, object, field, message and remedy.
\`PixeeError\` has the same in \`findings\`. What blueprints say wrongly of one entry, that entry acknowledges:
[docs/authentik-blueprints.md](authentik-blueprints.md).

This page is made by \`npm run generate\`, from \`lib/findings/rules\`.
`;

const SEVERITY = { error: 'error', warning: 'warning', either: 'error or warning' };

/** Writes the page into a folder, by default the project's. */
export async function generateFindings(outDir = ROOT) {
  const rules = await readRules();
  const sections = Object.entries(rules).map(([area, table]) => {
    const rows = Object.entries(table)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { severity, why, remedy }]) => `| \`${id}\` | ${SEVERITY[severity]} | ${why} | ${remedy} |`);
    return `## ${area}\n\n| rule | severity | why | what to do |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const options = JSON.parse(await readFile(join(ROOT, '.prettierrc.json'), 'utf8').catch(() => '{}'));
  const text = await prettier.format([INTRO, ...sections].join('\n'), { ...options, parser: 'markdown' });
  await writeFile(join(outDir, 'docs/findings.md'), text);
}

async function readRules() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'lib/findings/rules/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const { RULES } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  return RULES;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateFindings(process.argv[2]);
