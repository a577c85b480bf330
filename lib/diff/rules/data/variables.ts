import type { FieldChange } from '../../field-change';

/** A variable of a container that has another literal value than before. */
export interface VariableChange {
  readonly name: string;
  /** @default - it had no literal value */
  readonly before?: string;
  /** @default - it has none any more */
  readonly after?: string;
  readonly field: FieldChange;
}

const VARIABLE = /\.env\[([^\]]*)\](\.value)?$/;

/** The changed variables among the changed fields of a workload; those read from Secrets have no value here. */
export function changedVariables(fields: readonly FieldChange[]): readonly VariableChange[] {
  return fields.flatMap((field): readonly VariableChange[] => {
    const match = VARIABLE.exec(field.path);
    if (match === null) return [];
    const [, name = '', leaf] = match;
    const [before, after] = [field.before, field.after].map((value) =>
      leaf === undefined ? valueOf(value) : value,
    );
    return [
      {
        name,
        field,
        ...(typeof before === 'string' ? { before } : {}),
        ...(typeof after === 'string' ? { after } : {}),
      },
    ];
  });
}

function valueOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined;
}
