import type { FormatProblem } from './format';

/** One package of Python with one version, by PEP 508 as far as it is a name, extras and `==` or `===`. */
export function pythonRequirementFormat(text: string): FormatProblem | undefined {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\[[A-Za-z0-9._,-]+\])?={2,3}[A-Za-z0-9.!+_-]+$/.test(
    text,
  )
    ? undefined
    : { expected: 'a package of Python with its version, such as psycopg2-binary==2.9.13' };
}

/** Lines of a Python module: text, without the characters that Python refuses in one. */
export function pythonSettingsFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? { expected: 'lines of Python' } : undefined;
}
