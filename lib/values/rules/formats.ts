import type { RuleId } from '../../findings/rules';
import { valueFormats } from '../../generated/value-formats';
import { innerPathFormat } from '../../rules/formats/absolute-path';
import { type FormatName, formats, type NamedFormat } from '../../rules/formats/registry';
import { type FormatPlaces, formatRule } from './format-rule';
import type { ValueRule } from './rule';

/** Every value that only has to be well formed, by the format that the contract gives it. */
export const formatRules: readonly ValueRule[] = [
  ...[...placesByRule()].map(([id, places]) => formatRule(id, places)),
  // Mounts are of Kubernetes' own types, which have no formats.
  formatRule('sub-path', [
    {
      format: { rule: 'sub-path', check: innerPathFormat },
      places: ['platform', 'analysis', 'oidc'].map((name) => `${name}.extraVolumeMounts.*.subPath`),
    },
  ]),
];

function placesByRule(): ReadonlyMap<RuleId, readonly FormatPlaces[]> {
  const byRule = new Map<RuleId, FormatPlaces[]>();
  for (const [name, places] of Object.entries(valueFormats) as [FormatName, readonly string[]][]) {
    const format: NamedFormat = formats[name];
    if (format.rule === undefined || format.ownRule === true) continue;
    byRule.set(format.rule, [...(byRule.get(format.rule) ?? []), { format, places }]);
  }
  return byRule;
}
