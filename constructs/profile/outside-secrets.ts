import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import type { Finding } from '../../lib/findings/finding';
import { pathOf } from '../../lib/values/prepare/paths';
import { withValue } from '../../lib/values/samples/value-at';
import { type DrawnSecret, drawnSecrets, leftToChance } from './drawn-secrets';
import type { OutsideKey } from './given-secrets';
import { type Moved, type MovedKeys, withVolumes } from './outside-volumes';
import { withContainers, withPod } from './pods-in';

/** Stands for a secret while objects are made; `.invalid` is nobody's (RFC 2606). */
interface Marker {
  readonly text: string;
  /** What is in the text, whatever a chart does to it. */
  readonly core: string;
  readonly path: string;
  readonly at: OutsideKey;
}

/** Secrets of the values that come from outside, though the chart knows no existing Secret for them. */
export class OutsideSecrets {
  private readonly markers: readonly Marker[];

  public constructor(outside: ReadonlyMap<string, OutsideKey>) {
    this.markers = [...outside].map(([path, at], index) => {
      const core = `outside-secret-${String(index)}.invalid`;
      return { path, at, core, text: /Proxy$/.test(path) ? `http://${core}:3128` : core };
    });
  }

  /** The values, with something to be found again in the place of each. */
  public mark(values: unknown): unknown {
    return this.markers.reduce<unknown>((all, { path, text }) => withValue(all, pathOf(path), text), values);
  }

  /** The objects, reading the Secrets from outside; and every place that cannot. */
  public point(bodies: readonly PlainObject[]): {
    readonly bodies: readonly PlainObject[];
    readonly findings: readonly Finding[];
    /** Secrets of what the chart draws by chance: somebody has to make them, once. */
    readonly drawn: readonly DrawnSecret[];
  } {
    const drawn = drawnSecrets(bodies);
    if (this.markers.length === 0 && drawn.length === 0)
      return { bodies, findings: bodies.flatMap(leftToChance), drawn };
    const moved = new Map<string, MovedKeys>();
    const left = bodies.flatMap((body) => {
      if (body.kind !== 'Secret') return [body];
      const own = drawn.find(({ of }) => of === nameOf(body));
      // what has nothing else in it keeps its name, and those who read it read on
      if (own?.name === nameOf(body)) return [];
      const { secret, keys } = this.withoutKeys(body, own);
      if (keys.size > 0) moved.set(nameOf(body), { keys, isEmpty: secret === undefined });
      return secret === undefined ? [] : [secret];
    });
    const pointed = left.map((body) =>
      withPod(body, (pod) =>
        withVolumes(
          withContainers(pod, (one) => this.container(one, moved)),
          moved,
        ),
      ),
    );
    const findings = pointed.flatMap((body) => [...this.leftIn(body), ...leftToChance(body)]);
    return { bodies: pointed, findings, drawn };
  }

  private withoutKeys(
    body: PlainObject,
    drawn?: DrawnSecret,
  ): { secret?: PlainObject; keys: Map<string, OutsideKey> } {
    const keys = new Map<string, OutsideKey>();
    const part = (map: unknown, read: (text: string) => string): PlainObject =>
      Object.fromEntries(
        Object.entries(isPlainObject(map) ? map : {}).filter(([key, value]) => {
          const marker = this.markers.find(({ text }) => text === read(textOf(value)));
          const outside = drawn?.keys.includes(key) === true ? { name: drawn.name, key } : marker?.at;
          if (outside !== undefined) keys.set(key, outside);
          return outside === undefined;
        }),
      );
    const data = part(body.data, decoded);
    const stringData = part(body.stringData, (text) => text);
    if (keys.size === 0) return { secret: body, keys };
    const isEmpty = Object.keys(data).length + Object.keys(stringData).length === 0;
    if (isEmpty) return { keys };
    return {
      keys,
      secret: {
        ...body,
        ...('data' in body ? { data } : {}),
        ...('stringData' in body ? { stringData } : {}),
      },
    };
  }

  private container(container: PlainObject, moved: Moved): PlainObject {
    const used = new Map<string, OutsideKey>();
    // Kubernetes puts variables into values and arguments where it reads $(NAME)
    const through = (value: unknown): unknown =>
      typeof value !== 'string'
        ? value
        : this.markers.reduce((text, marker, index) => {
            if (!text.includes(marker.text)) return text;
            const name = `OUTSIDE_SECRET_${String(index)}`;
            used.set(name, marker.at);
            return text.replaceAll(marker.text, `$(${name})`);
          }, value);
    const list = (key: string): unknown[] =>
      Array.isArray(container[key]) ? (container[key] as unknown[]) : [];
    const spoken = ['args', 'command'].filter((key) => key in container);
    const texts = Object.fromEntries(spoken.map((key) => [key, list(key).map(through)]));
    const named = list('env').map((one) => this.variable(one, moved, through));
    const names = new Set(named.map((one) => (isPlainObject(one) ? textOf(one.name) : '')));
    const sources = list('envFrom').map((source) => ({ source, name: nameAt(source, 'secretRef') }));
    const given = sources.flatMap(({ name }) => [...(moved.get(name)?.keys ?? [])]);
    const added = [...used, ...given.filter(([name]) => !names.has(name))];
    const env = [...added.map(([name, at]) => variableOf(name, at)), ...named];
    const envFrom = sources
      .filter(({ name }) => moved.get(name)?.isEmpty !== true)
      .map(({ source }) => source);
    return {
      ...container,
      ...texts,
      ...(env.length === 0 ? {} : { env }),
      ...('envFrom' in container ? { envFrom } : {}),
    };
  }

  private variable(one: unknown, moved: Moved, through: (value: unknown) => unknown): unknown {
    if (!isPlainObject(one)) return one;
    const whole = this.markers.find(({ text }) => text === one.value);
    if (whole !== undefined) return variableOf(textOf(one.name), whole.at);
    const from = isPlainObject(one.valueFrom) ? one.valueFrom : {};
    const ref = isPlainObject(from.secretKeyRef) ? from.secretKeyRef : {};
    const at = moved.get(textOf(ref.name))?.keys.get(textOf(ref.key));
    if (at !== undefined) return { ...one, valueFrom: { ...from, secretKeyRef: { ...ref, ...at } } };
    return 'value' in one ? { ...one, value: through(one.value) } : one;
  }

  private leftIn(body: PlainObject): readonly Finding[] {
    const text = JSON.stringify(body.kind === 'Secret' ? { ...body, data: mapValues(body.data) } : body);
    return this.markers
      .filter(({ core }) => text.toLowerCase().includes(core))
      .map(({ path, at }) => ({
        rule: 'chart-profile',
        severity: 'error',
        path: pathOf(path),
        message: `the chart puts ${path} into a longer text of ${String(body.kind)}/${nameOf(body)}, where no Secret can be read`,
        remedy: `pin that object in the profile and write out what shall read the key ${at.key} of the Secret ${at.name}, or give ${path} in the values`,
      }));
  }
}

function variableOf(name: string, { name: secret, key }: OutsideKey): PlainObject {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

function nameAt(source: unknown, key: string): string {
  const ref = isPlainObject(source) ? source[key] : undefined;
  return isPlainObject(ref) ? textOf(ref.name) : '';
}

function nameOf({ metadata }: PlainObject): string {
  return textOf(isPlainObject(metadata) ? metadata.name : undefined);
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function mapValues(data: unknown): PlainObject {
  return Object.fromEntries(
    Object.entries(isPlainObject(data) ? data : {}).map(([key, value]) => [key, decoded(textOf(value))]),
  );
}
