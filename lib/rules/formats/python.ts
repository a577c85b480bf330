import type { FormatProblem } from './format';

/** Name and extras, two or three equals signs, and what stands behind them (PEP 508). */
const PINNED =
  /^[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?(?:\[[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?(?:,[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?)*\])?(={2,3})([A-Z0-9.!+_-]+)$/i;
/** A version: its epoch and numbers, what comes before and behind the release, and the local part (PEP 440, Appendix B). */
const VERSION = [
  /^v?(?:\d+!)?\d+(?:\.\d+)*/i,
  /^[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?\d*/i,
  /^(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)/i,
  /^[-_.]?dev[-_.]?\d*/i,
  /^\+[a-z0-9]+(?:[-_.][a-z0-9]+)*/i,
] as const;

/** One package of Python with one version, by PEP 508 as far as it is a name, extras and `==` or `===`. */
export function pythonRequirementFormat(text: string): FormatProblem | undefined {
  const [, sign, version = ''] = PINNED.exec(text) ?? [];
  const isGood = sign === '===' || (sign === '==' && isVersion(version));
  return isGood
    ? undefined
    : { expected: 'a package of Python with its version, such as psycopg2-binary==2.9.13' };
}

function isVersion(text: string): boolean {
  const [release, ...parts] = VERSION;
  if (!release.test(text)) return false;
  return parts.reduce((rest, part) => rest.replace(part, ''), text.replace(release, '')) === '';
}

/** Lines of a Python module: text, without the characters that Python refuses in one. */
export function pythonSettingsFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? { expected: 'lines of Python' } : undefined;
}
