import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../lib/cli/commands';

/** A command line about values. */
export interface Call {
  /** Without the values, which follow. */
  readonly argv: readonly string[];
  /** Whether the values are those of `values.yaml` beside it, and no flag gives any. @default false */
  readonly byFile?: boolean;
  /** What the command is for: what it prints holds Secrets when the values are right, so that only the rest must hold none. @default false */
  readonly printsSecrets?: boolean;
}

/** How a command is called about values, for each action; or why it is not. */
interface Way {
  /** What stands behind the action. @default - nothing */
  readonly rest?: readonly string[];
  /** @default - all that the command table has */
  readonly actions?: readonly string[];
  /** Further flags that print something else, each a call of its own. @default - none */
  readonly also?: readonly (readonly string[])[];
  readonly byFile?: boolean;
  /** Formats that print Secrets. @default - none */
  readonly secretFormats?: readonly string[];
}

const WAYS: Readonly<Record<string, Way | string>> = {
  'init': 'asks for values, and prints what was answered',
  'synth': {
    also: [['--stdout'], ['--dry-run'], ['--show-only', 'Secret'], ['--layout', 'by-kind'], ['--kustomization']],
    secretFormats: ['--stdout', '--show-only', '--dry-run'],
  },
  'validate': { also: [['--strict']] },
  'diff': { rest: ['old.yaml'] },
  'fleet': { rest: ['fleet.yaml'], byFile: true },
  'take-over': { rest: ['old.yaml'] },
  'import': { rest: ['-o', 'app'] },
  'explain': 'reads no values',
  'images': { also: [['--format', 'crane', '--lock', 'lock.yaml']] },
  'graph': { also: [['--all']] },
  'report': { rest: ['-o', 'report.html'] },
  'hosts': {},
  'secrets': { also: [['--generate', '-']], secretFormats: ['kubectl', 'sealed-secret-input', '--generate'] },
  'rotate': {},
  'webhooks': { also: [['--github-app-manifest'], ['--ci-job', 'gitlab-sast'], ['--ci-job', 'datadog-sarif']] },
  'authentik': {},
  'blueprint': 'reads no values; test/foreign-yaml.test.ts has it',
  'iam': {},
  'preflight': {},
  'verify': {},
  'support-bundle': {},
  'chart': { actions: ['compare'], rest: ['--rendered', 'old.yaml'] },
  'values': 'reads no values',
  'schema': 'reads no values',
  'completion': 'reads no values',
}; // prettier-ignore

/** Names of the commands of which it is not known how they are called about values. */
export function unknownCommands(): readonly string[] {
  return commands.map(({ name }) => name).filter((name) => !Object.hasOwn(WAYS, name));
}

/** Every command line about values: each command, action and format that the command table has. */
export function allCalls(): readonly Call[] {
  return commands.flatMap((command): readonly Call[] => {
    const way = WAYS[command.name];
    if (way === undefined || typeof way === 'string') return [];
    const [argument] = command.arguments ?? [];
    const actions = way.actions ?? argument?.choices ?? [undefined];
    const format = (command.options as Readonly<Record<string, { readonly choices?: readonly string[] }>>)['format'];
    const flags = [
      ...(format?.choices?.map((name) => ['--format', name]) ?? [[]]),
      ...(way.also ?? []),
    ];
    return actions.flatMap((action) =>
      flags.map((more): Call => ({
        argv: [command.name, ...(action === undefined ? [] : [action]), ...(way.rest ?? []), ...more],
        ...(way.byFile === true ? { byFile: true } : {}),
        ...(way.secretFormats?.some((name) => more.includes(name)) === true ? { printsSecrets: true } : {}),
      })),
    );
  });
} // prettier-ignore

/** Puts what the calls need beside the values into a folder. */
export function prepareCalls(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('old.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: pixee-old, namespace: default}\n');
  write('fleet.yaml', 'installations:\n  - name: one\n    values: values.yaml\n');
  write('lock.yaml', '{}\n');
}
