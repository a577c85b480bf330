import { mergeValues } from '../../base/merge';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { isOfOthers } from '../../chart/learn/chart-keys';
import { SourceText } from '../../findings/source-text';
import { parseValues } from '../../values/load/parse';
import type { ChartFiles } from './chart-files';

/** The values that a chart has by itself: its own over those of the charts within it, which stand below their names, as Helm has them. */
export function chartValues(files: ChartFiles): PlainObject {
  const dependencies = [...listIn(files, 'Chart.yaml'), ...listIn(files, 'requirements.yaml')];
  const inside = chartsIn(files).reduce<PlainObject>((sum, below) => {
    const { name, type } = read(below, 'Chart.yaml');
    if (type === 'library') return sum;
    const names = dependencies.filter((one) => one.name === name).map((one) => textOf(one.alias ?? one.name));
    const own = chartValues(below);
    return (names.length === 0 ? [textOf(name)] : names)
      .filter((one) => one !== '' && !isOfOthers([one]))
      .reduce<PlainObject>((all, one) => ({ ...all, [one]: own }), sum);
  }, {});
  return mergeValues<PlainObject>(inside, read(files, 'values.yaml'));
}

/** The files of each chart within a chart. */
function chartsIn(files: ChartFiles): readonly ChartFiles[] {
  const charts = new Map<string, Map<string, Buffer>>();
  for (const [path, content] of files) {
    const [, folder, file] = /^charts\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (folder === undefined || file === undefined) continue;
    const own = charts.get(folder) ?? new Map<string, Buffer>();
    charts.set(folder, own.set(file, content));
  }
  return [...charts.values()];
}

function listIn(files: ChartFiles, name: string): readonly PlainObject[] {
  const { dependencies } = read(files, name);
  return Array.isArray(dependencies) ? dependencies.filter(isPlainObject) : [];
}

function read(files: ChartFiles, name: string): PlainObject {
  const content = files.get(name);
  return content === undefined ? {} : parseValues(new SourceText(content.toString('utf8'))).values;
}
