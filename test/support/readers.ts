import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spot } from './slips';

/** A place where a command reads YAML of others. */
export interface Reader {
  /** The file in lib that parses it. */
  readonly file: string;
  /** The command line; the YAML is in FILE. */
  readonly argv: readonly string[];
  /** Where a secret may stand in such a file. */
  readonly spot: Spot;
  /** Around what is large in size: what makes the file one of its kind. */
  readonly around?: (text: string) => string;
}

const DOMAIN = ['--set', 'global.pixee.domain=a.example.com'];
const BLUEPRINT: Spot = {
  above: `version: 1
metadata: {name: a}
entries:
  - model: authentik_providers_oauth2.oauth2provider
    identifiers: {name: a}
    attrs:
`,
  indent: '      ',
  key: 'client_secret',
};
const MANIFEST: Spot = {
  above: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n',
  indent: '  ',
  key: 'password',
};

/** Every place where a command reads YAML of others; test/foreign-yaml.test.ts finds one that is missing. */
export const READERS: Readonly<Record<string, Reader>> = {
  'values': {
    file: 'lib/values/load/parse.ts',
    argv: ['validate', '-f', 'FILE'],
    spot: { above: 'platform:\n  github:\n', indent: '    ', key: 'token' },
  },
  'a fleet file': {
    file: 'lib/values/load/parse.ts',
    argv: ['fleet', 'validate', 'FILE'],
    spot: {
      above: 'installations:\n  - name: a\n    values: values.yaml\n    set:\n',
      indent: '      ',
      key: 'platform.github.token',
    },
  },
  'a profile': {
    file: 'lib/chart/profile/read.ts',
    argv: ['validate', ...DOMAIN, '--profile', 'FILE'],
    spot: {
      above: 'kind: ChartProfile\nchart: {name: a, version: 1.0.0}\nobjects:\n  - id: Secret/a\n    component: a\n    fields:\n',
      indent: '      ',
      key: 'stringData.password',
    },
  },
  'a blueprint that is checked': {
    file: 'lib/authentik/blueprint/file/yaml.ts',
    argv: ['blueprint', 'check', 'FILE'],
    spot: BLUEPRINT,
  },
  'a blueprint that is imported': {
    file: 'lib/authentik/blueprint/file/yaml.ts',
    argv: ['blueprint', 'import', 'FILE'],
    spot: BLUEPRINT,
  },
  'the old side of a difference': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['diff', 'FILE', ...DOMAIN],
    spot: MANIFEST,
  },
  'what is taken over': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['take-over', 'FILE', ...DOMAIN],
    spot: MANIFEST,
  },
  'what the chart rendered': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['chart', 'compare', ...DOMAIN, '--rendered', 'FILE'],
    spot: MANIFEST,
  },
  'digests of images': {
    file: 'lib/values/load/parse.ts',
    argv: ['images', ...DOMAIN, '--format', 'json', '--lock', 'FILE'],
    spot: { above: '', indent: '', key: 'registry.example.com/a' },
  },
  'comments of values': {
    file: 'lib/cli/import/comments.ts',
    argv: ['import', ...DOMAIN, '-o', 'app', '-f', 'FILE'],
    spot: { above: 'platform:\n  github:\n', indent: '    ', key: 'token' },
  },
  'objects of others, as text in values': {
    file: 'lib/core/object/extra-object.ts',
    argv: ['validate', ...DOMAIN, '-f', 'FILE'],
    spot: {
      above: `cdk8s:\n  extraObjects:\n    - |\n${MANIFEST.above.replace(/^/gm, '      ').trimEnd()}\n`,
      indent: '        ',
      key: 'password',
    },
    around: (text) => `cdk8s:\n  extraObjects:\n    - |\n${text.replace(/^/gm, '      ')}\n`,
  },
}; // prettier-ignore

/** Puts a text where the reader finds it, and says how the reader is called. */
export function given(folder: string, { argv }: Reader, text: string): readonly string[] {
  const file = join(folder, 'given.yaml');
  writeFileSync(file, text);
  rmSync(join(folder, 'app'), { recursive: true, force: true });
  return argv.map((word) => (word === 'FILE' ? file : word));
}
