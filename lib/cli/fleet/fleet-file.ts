import { dirname, isAbsolute, join } from 'node:path';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Place } from '../../findings/disclosure';
import type { Finding, ValuePath } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import { placeOfKey } from '../../values/load/flag-name';
import { valuesPlace } from '../../values/prepare/show';
import { kubernetesVersionFormat } from '../../rules/formats/kubernetes-version';
import { DEFAULT_RELEASE_NAME, isDnsLabel, releaseNameProblem } from '../../rules/names';
import { DEFAULT_FOLDER } from '../default-folder';
import { collisions } from './collisions';
import type { Installation } from './installation';

/** What stands for the name of the installation in any text of the file. */
const NAME = '{name}';

const TEXTS = ['namespace', 'releaseName', 'kubeVersion', 'profile', 'output'] as const;
const FIELDS = [...TEXTS, 'values', 'set'] as const;

/** A fleet as its file tells it, and what is wrong with it. */
export interface FleetFile {
  readonly installations: readonly Installation[];
  /** Without locations: paths lead into the file. */
  readonly findings: readonly Finding[];
}

const SHOWN: readonly string[] = ['name', 'values', ...TEXTS];
const INDEX = /^\d+$/;

/** What may be shown of single values: as much as in a values file. A text in their place may be one of them. */
const setPlace: Place = section((key) => placeOfKey(valuesPlace, key));

const textPlace: Place = {
  shows: 'text',
  hasParts: true,
  below: (part) => (INDEX.test(part) ? textPlace : undefined),
};

const entryPlace = section((part) => {
  if (part === 'set') return setPlace;
  return SHOWN.includes(part) ? textPlace : undefined;
});

const entriesPlace = section((part) => (INDEX.test(part) ? entryPlace : undefined));

/** What may be shown of a fleet file: what it is known for. */
export const fleetPlace = section((part) => {
  if (part === 'installations') return entriesPlace;
  return part === 'defaults' ? entryPlace : undefined;
});

function section(below: Place['below']): Place {
  return { shows: 'nothing', hasParts: true, below };
}

/** Reads what a fleet file says; names of files in it start from its own folder. */
export function readFleet(content: PlainObject, file: string, cwd: string): FleetFile {
  const reader = new Reader(file === '-' ? '' : dirname(file));
  const installations = reader.read(content);
  return { installations, findings: [...reader.findings, ...collisions(installations, cwd)] };
}

/** What an entry or the defaults say. */
interface Entry {
  readonly texts: Readonly<Partial<Record<(typeof TEXTS)[number], string>>>;
  readonly values: readonly string[];
  readonly set: PlainObject;
}

class Reader {
  public readonly findings: Finding[] = [];

  public constructor(private readonly folder: string) {}

  public read(content: PlainObject): Installation[] {
    this.unknownKeys(content, ['defaults', 'installations'], []);
    const defaults = this.entry(content.defaults ?? {}, ['defaults'], FIELDS);
    const { installations } = content;
    if (!Array.isArray(installations) || installations.length === 0) {
      this.wrong(['installations'], 'must be a list of installations, each with a name');
      return [];
    }
    return installations.flatMap((item: unknown, index): Installation[] => {
      const path = ['installations', index];
      const entry = this.entry(item, path, ['name', ...FIELDS]);
      const name = isPlainObject(item) ? item.name : undefined;
      if (typeof name !== 'string' || !isDnsLabel(name)) {
        this.wrong([...path, 'name'], 'must be a DNS label: lower-case letters, digits and hyphens');
        return [];
      }
      return [this.installation(name, defaults, entry, path)];
    });
  }

  private installation(name: string, defaults: Entry, own: Entry, path: ValuePath): Installation {
    const { namespace, releaseName, kubeVersion, profile, output } = { ...defaults.texts, ...own.texts };
    const named = (text: string): string => text.replaceAll(NAME, name);
    const inFolder = (text: string): string =>
      isAbsolute(text) || text === '-' ? named(text) : join(this.folder, named(text));
    const installation: Installation = {
      name,
      namespace: named(namespace ?? name),
      releaseName: named(releaseName ?? DEFAULT_RELEASE_NAME),
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      ...(profile === undefined ? {} : { profile: inFolder(profile) }),
      values: [...defaults.values, ...own.values].map(inFolder),
      setJson: Object.entries({ ...defaults.set, ...own.set }).map(
        ([key, value]) => `${key}=${JSON.stringify(typeof value === 'string' ? named(value) : value)}`,
      ),
      setPaths: Object.keys({ ...defaults.set, ...own.set }).map((key) => [
        ...(Object.hasOwn(own.set, key) ? path : ['defaults']),
        'set',
        key,
      ]),
      output: inFolder(output ?? join(DEFAULT_FOLDER, NAME)),
    };
    this.checkNames(installation, path);
    return installation;
  }

  private checkNames({ namespace, releaseName, kubeVersion, values }: Installation, path: ValuePath): void {
    if (!isDnsLabel(namespace)) this.wrong([...path, 'namespace'], `must be a DNS label, got "${namespace}"`);
    const problem = releaseNameProblem(releaseName);
    if (problem !== undefined) this.wrong([...path, 'releaseName'], problem);
    const version = kubeVersion === undefined ? undefined : kubernetesVersionFormat(kubeVersion);
    if (version !== undefined)
      this.wrong([...path, 'kubeVersion'], `must be ${version.expected}, got "${kubeVersion ?? ''}"`);
    if (values.length === 0) this.wrong([...path, 'values'], 'must name a values file, here or in defaults');
  }

  private entry(item: unknown, path: ValuePath, fields: readonly string[]): Entry {
    const nothing: Entry = { texts: {}, values: [], set: {} };
    if (!isPlainObject(item)) {
      this.wrong(path, `must be a map with ${fields.join(', ')}`);
      return nothing;
    }
    this.unknownKeys(item, fields, path);
    const texts = Object.fromEntries(
      TEXTS.flatMap((field) => {
        const value = item[field];
        if (value === undefined || value === null) return [];
        if (typeof value === 'string' && value !== '') return [[field, value]];
        const quotes = typeof value === 'number' ? '; put it in quotes' : '';
        this.wrong([...path, field], `must be text${quotes}`);
        return [];
      }),
    );
    return { texts, values: this.files(item.values, [...path, 'values']), set: this.set(item.set, path) };
  }

  private files(value: unknown, path: ValuePath): readonly string[] {
    const list: unknown[] = Array.isArray(value)
      ? value
      : value === undefined || value === null
        ? []
        : [value];
    return list.flatMap((item, index) => {
      if (typeof item === 'string' && item !== '') return [item];
      this.wrong(Array.isArray(value) ? [...path, index] : path, 'must be the name of a values file');
      return [];
    });
  }

  private set(value: unknown, path: ValuePath): PlainObject {
    if (value === undefined || value === null) return {};
    if (isPlainObject(value)) return value;
    this.wrong([...path, 'set'], 'must be a map from value paths, such as global.pixee.domain, to values');
    return {};
  }

  private unknownKeys(map: PlainObject, known: readonly string[], path: ValuePath): void {
    for (const key of Object.keys(map)) {
      if (known.includes(key)) continue;
      const nearest = suggest(key, known);
      this.findings.push({
        rule: 'fleet-file',
        severity: 'error',
        path: [...path, key],
        onKey: true,
        message: 'is not a known key',
        remedy: nearest === undefined ? `known here: ${known.join(', ')}` : `write \`${nearest}\``,
      });
    }
  }

  private wrong(path: ValuePath, message: string): void {
    this.findings.push({ rule: 'fleet-file', severity: 'error', path, message });
  }
}
