import type { PostgresqlParameter } from './parameter';
import type * as version17 from './parameters-17';
import type * as version18 from './parameters-18';

type ParameterTable = Readonly<Record<string, PostgresqlParameter>>;

/* eslint-disable @typescript-eslint/no-require-imports -- few values set a parameter, and they know one release */
/** Tables by major version; a release that is none of them is not judged. */
const TABLES: Readonly<Record<number, () => ParameterTable>> = {
  17: () => (require('./parameters-17') as typeof version17).POSTGRESQL_17,
  18: () => (require('./parameters-18') as typeof version18).POSTGRESQL_18,
};
/* eslint-enable @typescript-eslint/no-require-imports */

const BOOLEAN = /^(?:on|off|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|0|1)$/i;
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|0x[0-9a-f]{1,16}))\s*([a-zA-Z]*)$/i;

/** Bytes and milliseconds of the units that PostgreSQL knows (`memory_unit_conversion_table` and its kin in guc.c); case matters. */
const MEMORY: Readonly<Record<string, number>> = {
  B: 1,
  kB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
};
const TIME: Readonly<Record<string, number>> = {
  us: 1e-3,
  ms: 1,
  s: 1e3,
  min: 60e3,
  h: 3_600e3,
  d: 86_400e3,
};

/**
 * Why PostgreSQL of a major version would not start with a parameter, or nothing: a name that it does not know, a value out of its range
 * or with a unit that it has not. Names with a dot belong to extensions and are not judged.
 */
export function postgresqlParameterProblem(major: number, name: string, value: string): string | undefined {
  if (name.includes('.')) return undefined;
  const table = TABLES[major]?.();
  if (table === undefined) return undefined;
  const parameter = Object.hasOwn(table, name.toLowerCase()) ? table[name.toLowerCase()] : undefined;
  if (parameter === undefined) return `is no parameter of PostgreSQL ${String(major)}`;
  switch (parameter.type) {
    case 'string':
      return undefined;
    case 'bool':
      return BOOLEAN.test(value) ? undefined : 'must be on or off';
    case 'enum':
      return isChoice(parameter, value)
        ? undefined
        : `must be one of ${(parameter.choices ?? []).join(', ')}`;
    default:
      return numberProblem(parameter, value);
  }
}

/** Many enumerations were booleans once, and still take their words, which PostgreSQL does not list. */
function isChoice({ choices = [] }: PostgresqlParameter, value: string): boolean {
  return choices.some((choice) => choice.toLowerCase() === value.toLowerCase()) || BOOLEAN.test(value);
}

function numberProblem({ type, unit, min, max }: PostgresqlParameter, value: string): string | undefined {
  const [, digits, given = ''] = NUMBER.exec(value.trim()) ?? [];
  const units = unitsOf(unit);
  const factor = given === '' ? 1 : factorOf(given, unit);
  if (digits === undefined || factor === undefined) {
    const words =
      units === undefined ? 'without a unit' : `with one of the units ${Object.keys(units).join(', ')}`;
    return `must be a number ${words}`;
  }
  const exact = Number(digits) * factor;
  const counted = type === 'integer' ? Math.round(exact) : exact;
  const counts = unit === undefined ? '' : ` (counted in ${unit})`;
  if (min !== undefined && counted < min) return `must be at least ${String(min)}${counts}`;
  if (max !== undefined && counted > max) return `must be at most ${String(max)}${counts}`;
  return undefined;
}

function unitsOf(unit: string | undefined): Readonly<Record<string, number>> | undefined {
  if (unit === undefined) return undefined;
  return unit.endsWith('B') ? MEMORY : TIME;
}

/** How many of the parameter's own units one of the given is. */
function factorOf(given: string, unit: string | undefined): number | undefined {
  const [, count = '', base = ''] = /^(\d*)([a-zA-Z]+)$/.exec(unit ?? '') ?? [];
  const units = unitsOf(unit);
  const size = units !== undefined && Object.hasOwn(units, given) ? units[given] : undefined;
  const own = units?.[base];
  return size === undefined || own === undefined
    ? undefined
    : size / (own * (count === '' ? 1 : Number(count)));
}
