import { isPlainObject } from '../../base/plain-object';
import { holdsOf, subjectIn, transformed } from '../profile/evaluate-template';
import type { Atom, Scalar, Subject } from '../profile/model';
import { type Bits, bitsAt, size } from './bits';
import { TOKEN } from './canary';
import { partStatements } from './parts';
import type { Path } from './plan';
import type { Render } from './render';
import { Departures, type Seen, seenIn } from './seen';
import type { Situation } from './situation';

const MAX_CHOICES = 12;

/** What can be said of values, and in which renders it is so. */
export class Features {
  private readonly columns = new Map<string, Bits>();
  private readonly distinct = new Map<string, Bits>();
  private readonly seen = new Map<string, SeenInRenders>();
  private readonly earlier: ReadonlyMap<string, Seen>;
  private readonly departures: Departures;
  private readonly byAtom = new WeakMap<Atom, Bits>();
  private readonly atoms = new Map<string, readonly Atom[]>();
  private allPaths?: readonly Path[];
  private allAtoms?: readonly Atom[];

  /** @param before what was known of the first of the renders */
  public constructor(
    private readonly renders: readonly Render[],
    before?: Features,
  ) {
    this.earlier = before?.seen ?? new Map<string, Seen>();
    this.departures = new Departures(renders);
  }

  /** Every key that any render has set, sections included. */
  public get paths(): readonly Path[] {
    if (this.allPaths !== undefined) return this.allPaths;
    const found = new Map<string, Path>();
    const seen = new WeakSet<object>();
    const walk = (value: unknown, path: Path): void => {
      // renders that depart from one another have most parts of their values in common
      if (typeof value === 'object' && value !== null && seen.has(value)) return;
      if (typeof value === 'object' && value !== null) seen.add(value);
      if (path.length > 0) found.set(JSON.stringify(path), path);
      if (isPlainObject(value)) for (const [key, below] of Object.entries(value)) walk(below, [...path, key]);
    };
    for (const { values } of this.renders) walk(values, []);
    this.allPaths = [...found.values()].filter((path) => String(path.at(-1)).search(TOKEN) === -1);
    return this.allPaths;
  }

  /** Statements about all keys, of those that are true of the same renders the first. */
  public get everything(): readonly Atom[] {
    if (this.allAtoms !== undefined) return this.allAtoms;
    const known = new Set<Bits>();
    this.allAtoms = this.paths
      .flatMap((path) => this.atomsOf({ scope: 'values', path }, []))
      .filter((atom) => {
        const column = this.column(atom);
        const count = size(column);
        if (known.has(column) || count === 0 || count === this.renders.length) return false;
        known.add(column);
        return true;
      });
    return this.allAtoms;
  }

  /** Statements about one value that are worth trying. */
  public atomsOf(reference: Atom['reference'], situations: readonly Situation[]): readonly Atom[] {
    const isGlobal = reference.scope === 'values' || reference.scope === 'release';
    const key = JSON.stringify(reference);
    const known = isGlobal ? this.atoms.get(key) : undefined;
    if (known !== undefined) return known;
    const values = isGlobal
      ? this.seenAt(reference).distinct
      : situations.map((situation) => subjectIn(reference, situation));
    const made = makeAtoms(reference, values);
    if (isGlobal) this.atoms.set(key, made);
    return made;
  }

  /** What a reference means in each situation. */
  public valueOf(reference: Atom['reference']): (situation: Situation) => unknown {
    if (reference.scope !== 'values') return (situation) => subjectIn(reference, situation);
    const { distinct, places } = this.seenAt(reference);
    return ({ render }) => distinct[places[render] ?? 0];
  }

  /** For which renders a statement about the values is true, negation left aside; the same row for all that say the same. */
  public column(atom: Atom): Bits {
    const known = this.byAtom.get(atom);
    if (known !== undefined) return known;
    const key = JSON.stringify([atom.reference, atom.test, atom.operand, atom.missing]);
    let column = this.columns.get(key);
    if (column === undefined) {
      const plain = { ...atom, negated: false };
      const { distinct, places, columns } = this.seenAt(atom.reference);
      const truths = Uint8Array.from(distinct, (value) => Number(holdsOf(plain, value)));
      // most of what can be said of a value comes to the same
      const said = truths.join('');
      column = columns.get(said) ?? this.shared(bitsAt(places, truths));
      columns.set(said, column);
      this.columns.set(key, column);
    }
    this.byAtom.set(atom, column);
    return column;
  }

  private shared(bits: Bits): Bits {
    const key = Buffer.from(bits.buffer).toString('latin1');
    const known = this.distinct.get(key);
    if (known !== undefined) return known;
    this.distinct.set(key, bits);
    return bits;
  }

  /** What all renders have at a path. */
  private seenAt(reference: Atom['reference']): SeenInRenders {
    const key = JSON.stringify(reference);
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const seen = { ...this.lookUp(reference, key), columns: new Map<string, Bits>() };
    this.seen.set(key, seen);
    return seen;
  }

  private lookUp({ transforms, ...place }: Subject, key: string): Seen {
    if (transforms !== undefined) {
      const { distinct, places } = this.seenAt(place);
      return { distinct: distinct.map((value) => transformed(value ?? undefined, transforms)), places };
    }
    return place.scope === 'values'
      ? this.departures.seenAt(place.path, this.earlier.get(key))
      : seenIn(this.renders, ({ values }) => subjectIn(place, rootScope(values)));
  }
}

/** What all renders have at a path, and the columns of what was said of it, by whether it is true of each of the values. */
interface SeenInRenders extends Seen {
  readonly columns: Map<string, Bits>;
}

function rootScope(values: unknown): Parameters<typeof subjectIn>[1] {
  return { values, releaseName: '', namespace: '', names: {}, items: [] };
}

function makeAtoms(reference: Subject, values: readonly unknown[]): readonly Atom[] {
  const atom = (test: Atom['test'], operand?: Scalar, missing?: Scalar): Atom => ({
    reference,
    test,
    negated: false,
    ...(operand === undefined ? {} : { operand }),
    ...(missing === undefined ? {} : { missing }),
  });
  const given = values.filter((value) => value !== undefined);
  const scalars = [...new Set(given.filter(isChoice))];
  const hasFlags = scalars.some((value) => typeof value === 'boolean');
  const atoms: Atom[] = [atom('truthy')];
  if (values.some((value) => value === undefined)) {
    if (
      given.some(
        (value) => value === null || value === false || value === '' || value === 0 || isEmpty(value),
      )
    ) {
      atoms.push(atom('truthy', undefined, true), atom('given'));
    }
  }
  if (given.includes(null)) atoms.push(atom('equals', null));
  const choices = scalars.filter((value) => typeof value !== 'boolean');
  for (const choice of choices.slice(0, MAX_CHOICES))
    atoms.push(atom('equals', choice), atom('equals', choice, choice));
  if (hasFlags && scalars.includes(false)) atoms.push(atom('equals', false));
  const numbers = [...new Set(given.filter((value) => typeof value === 'number'))].sort((a, b) => a - b);
  // none is above the largest: that would only say that nothing is given
  for (const number of numbers.slice(0, -1).slice(0, MAX_CHOICES))
    atoms.push(atom('above', number), atom('above', number, number + 1));
  const members = [...new Set(given.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [])))];
  for (const member of members.filter(isChoice).slice(0, MAX_CHOICES)) atoms.push(atom('contains', member));
  for (const { transforms, ...said } of partStatements(values))
    atoms.push({
      ...said,
      reference: { ...reference, transforms },
      negated: false,
    });
  return atoms;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Texts that are no canaries, and numbers of one digit. */
function isChoice(value: unknown): value is string | number | boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'number') return value < 10;
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length < 40 &&
    value.search(TOKEN) === -1 &&
    !/\d{4}/.test(value)
  );
}
