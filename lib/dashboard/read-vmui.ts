import { isPlainObject, type PlainObject } from '../base/plain-object';
import type { ValuePath } from '../findings/finding';
import { dashboardProblems } from './check';
import type { Dashboard, DashboardPanel, DashboardRow } from './dashboard';
import type { DashboardProblem } from './problem';

/** What a file says, and what is wrong with it; with problems, the dashboard is only what could be read. */
export interface ReadDashboard {
  readonly dashboard: Dashboard;
  readonly problems: readonly DashboardProblem[];
}

/**
 * Reads a dashboard that the web interface of VictoriaMetrics exported or somebody wrote for it. Stricter than the server, which
 * passes over what it does not know, and shows no dashboard at all when one file has a wrong type somewhere.
 *
 * @param fileName name of the file, without its ending
 * @param text its JSON
 */
export function readVmui(fileName: string, text: string): ReadDashboard {
  const reader = new Reader();
  const file = reader.parse(text);
  const dashboard: Dashboard = {
    title: reader.text(file, 'title', []) ?? fileName,
    fileName,
    rows: reader.list(file, 'rows', []).map((row, index) => readRow(reader, row, ['rows', index])),
  };
  reader.text(file, 'filename', []);
  reader.onlyKeys(file, ['title', 'filename', 'rows'], []);
  // What is not of the right type would be found empty here a second time.
  const problems =
    reader.problems.length > 0 ? reader.problems : dashboardProblems(dashboard).map(inVmuiTerms);
  return { dashboard, problems };
}

function readRow(reader: Reader, given: unknown, path: ValuePath): DashboardRow {
  const row = reader.object(given, path);
  reader.onlyKeys(row, ['title', 'panels'], path);
  return {
    title: reader.text(row, 'title', path),
    panels: reader
      .list(row, 'panels', path)
      .map((panel, index) => readPanel(reader, panel, [...path, 'panels', index])),
  };
}

function readPanel(reader: Reader, given: unknown, path: ValuePath): DashboardPanel {
  const panel = reader.object(given, path);
  const known = ['title', 'description', 'unit', 'expr', 'alias', 'showLegend', 'width'];
  reader.onlyKeys(panel, known, path);
  const expressions = reader.texts(panel, 'expr', path);
  const legends = panel.alias === undefined ? [] : reader.texts(panel, 'alias', path);
  if (legends.length > expressions.length) {
    reader.report([...path, 'alias'], 'has more items than `expr`');
  }
  return {
    title: reader.text(panel, 'title', path) ?? expressions[0] ?? 'untitled',
    description: reader.text(panel, 'description', path),
    unit: reader.text(panel, 'unit', path),
    queries: expressions.map((expression, index) => ({ expression, legend: legends[index] })),
    width: reader.value(panel, 'width', path, 'number') as number | undefined,
    showLegend: reader.value(panel, 'showLegend', path, 'boolean') as boolean | undefined,
  };
}

/** Our words for the parts of a panel are not those of the file. */
function inVmuiTerms({ path, ...rest }: DashboardProblem): DashboardProblem {
  const said = path.flatMap((part) => (part === 'queries' ? ['expr'] : part === 'expression' ? [] : [part]));
  return { ...rest, path: said };
}

/** Takes values out of parsed JSON and notes down what is not of the type it must be. */
class Reader {
  public readonly problems: DashboardProblem[] = [];

  public report(path: ValuePath, message: string, remedy?: string): void {
    this.problems.push({ path, message, ...(remedy === undefined ? {} : { remedy }) });
  }

  public parse(text: string): PlainObject {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      // the reader quotes what it cannot read
      const [place = 'cut off or empty'] =
        /at position \d+(?: \(line \d+ column \d+\))?/.exec(String(error)) ?? [];
      this.report([], `is no JSON: ${place}`);
      return {};
    }
    return this.object(parsed, []);
  }

  public object(given: unknown, path: ValuePath): PlainObject {
    if (isPlainObject(given)) return given;
    this.report(path, `must be an object, got ${typeName(given)}`);
    return {};
  }

  public onlyKeys(of: PlainObject, known: readonly string[], path: ValuePath): void {
    for (const key of Object.keys(of).filter((one) => !known.includes(one))) {
      this.report([...path, key], `is not known here; allowed are ${known.join(', ')}`);
    }
  }

  public value(
    of: PlainObject,
    key: string,
    path: ValuePath,
    type: 'string' | 'number' | 'boolean',
  ): unknown {
    const value = of[key];
    if (value === undefined || typeof value === type) return value;
    this.report([...path, key], `must be a ${type}, got ${typeName(value)}`);
    return undefined;
  }

  public text(of: PlainObject, key: string, path: ValuePath): string | undefined {
    return this.value(of, key, path, 'string') as string | undefined;
  }

  public list(of: PlainObject, key: string, path: ValuePath): readonly unknown[] {
    const value = of[key];
    if (Array.isArray(value)) return value;
    // A file that is no object has been reported, and has no keys.
    if (this.problems.length === 0 || value !== undefined)
      this.report([...path, key], `must be a list, got ${typeName(value)}`);
    return [];
  }

  public texts(of: PlainObject, key: string, path: ValuePath): string[] {
    const value = of[key];
    const where = [...path, key];
    if (!Array.isArray(value)) {
      const remedy = typeof value === 'string' ? `write ${JSON.stringify([value])}` : undefined;
      this.report(where, `must be a list of strings, got ${typeName(value)}`, remedy);
      return [];
    }
    return value.map((item: unknown, index) => {
      if (typeof item === 'string') return item;
      this.report([...where, index], `must be a string, got ${typeName(item)}`);
      return '';
    });
  }
}

function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`.replace('a object', 'an object');
}
