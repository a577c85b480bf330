import { isForbiddenParameter } from './forbidden-parameters';
import { PARAMETER_NAMES } from './parameter-names';
import { postgresqlParameterProblem } from './parameter-value';

const SETTINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(PARAMETER_NAMES).map(([setting, name]) => [name, setting]),
);

/** What is wrong with a parameter. */
export interface ParameterProblem {
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** Whether it is the name that is wrong. @default false */
  readonly onKey?: boolean;
}

/** Says what is wrong with a parameter under its setting, for a major version of PostgreSQL. */
export function settingProblem(major: number, setting: string, value: unknown): ParameterProblem | undefined {
  const name = (PARAMETER_NAMES as Readonly<Record<string, string>>)[setting];
  if (name === undefined) return undefined;
  const text = typeof value === 'boolean' ? 'on' : String(value);
  const problem = postgresqlParameterProblem(major, name, text);
  return problem === undefined ? undefined : { message: `${problem}, or PostgreSQL would not start` };
}

/** Says what is wrong with a parameter under PostgreSQL's own name, beside those that have a setting. */
export function extraParameterProblem(
  major: number,
  name: string,
  value: string,
): ParameterProblem | undefined {
  const setting = SETTINGS.get(name);
  if (!/^[a-zA-Z_][\w$]*(?:\.[a-zA-Z_][\w$]*)?$/.test(name))
    return { onKey: true, message: 'is no name of a parameter, which the operator refuses' };
  if (setting !== undefined)
    return { onKey: true, message: 'has a setting of its own', remedy: `use \`parameters.${setting}\`` };
  if (isForbiddenParameter(name))
    return {
      onKey: true,
      message: 'is set by CloudNativePG itself, which refuses it',
      remedy: 'leave it out',
    };
  const problem = postgresqlParameterProblem(major, name, value);
  if (problem === undefined) return undefined;
  return { onKey: problem.startsWith('is no'), message: `${problem}, or PostgreSQL would not start` };
}
