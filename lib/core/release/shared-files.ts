import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Finding } from '../../findings/finding';

/**
 * Files of a release that another chart of the app writes as well, by the names that `App.synth` gives them: cdk8s writes one over the
 * other without a word. Of two releases the later says so. What two releases render alike is told by itself.
 *
 * @param mine the objects of the release
 * @param says whether another chart says it itself
 */
export function sharedFiles(
  release: IConstruct,
  mine: readonly ApiObject[],
  says: (other: Chart) => boolean,
): readonly Finding[] {
  const { root } = release.node;
  if (!(root instanceof App)) return [];
  const own = Chart.of(release);
  const perChart = new Map<Chart, string[]>();
  const files = new Map<string, ApiObject>();
  for (const object of mine) {
    const file = fileOf(object, root);
    if (file === undefined) return [];
    const other = files.get(file);
    if (other !== undefined && identity(other) !== identity(object)) note(perChart, own, file);
    files.set(file, object);
  }
  for (const object of root.node.findAll()) {
    if (!(object instanceof ApiObject) || Chart.of(object) === own) continue;
    const file = fileOf(object, root);
    const ours = file === undefined ? undefined : files.get(file);
    const chart = Chart.of(object);
    if (file !== undefined && ours !== undefined && identity(ours) !== identity(object) && !says(chart))
      note(perChart, chart, file);
  }
  return [...perChart].map(([chart, names]) => finding(own, chart, names));
}

function note(perChart: Map<Chart, string[]>, chart: Chart, file: string): void {
  const names = perChart.get(chart) ?? [];
  if (!names.includes(file)) perChart.set(chart, [...names, file]);
}

function finding(own: Chart, other: Chart, files: readonly string[]): Finding {
  const [first = ''] = files;
  const more = files.length === 1 ? '' : ` and ${String(files.length - 1)} more files`;
  const who = other === own ? 'twice' : `as ${other.node.path} does`;
  return {
    rule: 'shared-file',
    severity: 'error',
    construct: own.node.path,
    message: `would write ${first}${more} ${who}, and one of them would be lost`,
    remedy:
      'let the app write a file or folder for each chart (yamlOutputType), or give its releases different names',
  };
}

/** The file that an object goes to (`App.synth` of cdk8s 2.70). */
function fileOf(object: ApiObject, app: App): string | undefined {
  const resource = `${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, '') + app.outputFileExtension;
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
      return resource;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return `${Names.toDnsLabel(Chart.of(object))}/${resource}`;
    default:
      // One file for the app has everything, and files of charts are told apart by the hash of the chart's path.
      return undefined;
  }
}

function identity(object: ApiObject): string {
  return [
    object.apiVersion,
    object.kind,
    object.metadata.namespace ?? Chart.of(object).namespace,
    object.name,
  ].join('|');
}
