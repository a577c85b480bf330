import type { Place, Shows } from '../../findings/disclosure';
import type { ValuePath } from '../../findings/finding';
import { branches, kubernetesType, resolveNode, type SchemaNode } from './walk';

/** Maps with keys of the user's own whose values are no secrets: everybody may read labels and amounts in the cluster. */
const OPEN_MAPS = /(?:labels|nodeselector|limits|requests)$/i;

/** Lists of what is given to a program, passwords too. */
const ARGUMENTS = /(?:args|command)$/i;

/** Values of Kubernetes' own types that may hold anything. */
const FREE_VALUES: Readonly<Record<string, string>> = { EnvVar: 'value', HTTPHeader: 'value' };

/** Sections within sections that are looked at for secrets. */
const MAX_LEVELS = 4;

const SCALARS = ['string', 'number', 'integer', 'boolean'];

/** What the schema of the values knows about their root, and by it about every place below. */
export function rootPlace(schema: SchemaNode): Place {
  return new SchemaPlace(schema, schema, 'known');
}

/** The place that a path leads to; undefined where the schema has none. */
export function placeAt(root: Place, path: ValuePath): Place | undefined {
  let place: Place | undefined = root;
  for (const part of path) place = place?.below(String(part));
  return place;
}

/** How a place got its name: from the schema, or from a user. */
type Naming = 'known' | 'free';

class SchemaPlace implements Place {
  readonly hasParts: boolean;
  private readonly nodes: readonly SchemaNode[];
  private readonly kubernetes: string | undefined;
  private readonly isAnything: boolean;
  private readonly isClosed: Shows | undefined;
  private lazyShows?: Shows;
  private lazyFree?: Place;
  private readonly parts = new Map<string, Place | undefined>();

  constructor(
    private readonly schema: SchemaNode,
    node: SchemaNode,
    private readonly naming: Naming,
    private readonly name = '',
  ) {
    this.nodes = branches(schema, node);
    this.kubernetes = kubernetesType(node);
    const isSecret = this.nodes.some(({ secret }) => secret === true);
    const isSensitive = this.nodes.some(({ sensitive }) => sensitive === true);
    this.isClosed = isSecret ? 'nothing' : isSensitive ? 'address' : undefined;
    this.isAnything = this.nodes.every(
      ({ type, properties, items, anyOf, enum: choices, const: only }) =>
        type === undefined &&
        properties === undefined &&
        items === undefined &&
        anyOf === undefined &&
        choices === undefined &&
        only === undefined,
    );
    this.hasParts =
      !isSecret &&
      !isSensitive &&
      (this.isAnything ||
        this.nodes.some(
          ({ items, properties, additionalProperties }) =>
            (items ?? properties) !== undefined || typeof additionalProperties === 'object',
        ));
  }

  get shows(): Shows {
    this.lazyShows ??= this.isClosed ?? this.showsOf(this.naming);
    return this.lazyShows;
  }

  below(part: string): Place | undefined {
    if (!this.hasParts) return undefined;
    if (!this.parts.has(part)) this.parts.set(part, this.find(part));
    return this.parts.get(part);
  }

  /** True for a section of which every value may be shown; text in its place was then meant as one of them. */
  private isOpenSection(levels: number): boolean {
    if (levels === 0 || this.isClosed !== undefined || this.naming === 'free') return false;
    return this.nodes.every(({ properties = {}, additionalProperties }) => {
      const parts = Object.keys(properties).map((key) => this.below(key));
      return (
        typeof additionalProperties !== 'object' &&
        parts.every((part) => part instanceof SchemaPlace && part.isOpen(levels - 1))
      );
    });
  }

  private isOpen(levels: number): boolean {
    if (this.nodes.some(({ properties }) => properties !== undefined)) return this.isOpenSection(levels);
    return this.shows === 'text';
  }

  private find(part: string): Place | undefined {
    // Its keys may be read, its values not.
    if (this.isAnything) return this;
    for (const { items, properties = {}, additionalProperties } of this.nodes) {
      if (items !== undefined && /^\d+$/.test(part)) return this.itemPlace(items);
      if (Object.hasOwn(properties, part)) {
        const node = properties[part];
        if (node !== undefined) return new SchemaPlace(this.schema, node, this.namingOf(part), part);
      }
      if (typeof additionalProperties === 'object') return this.freePlace(additionalProperties);
    }
    return undefined;
  }

  /** All values of a map with keys of the user's own are alike, too. */
  private freePlace(values: SchemaNode): Place {
    this.lazyFree ??= new SchemaPlace(this.schema, values, OPEN_MAPS.test(this.name) ? 'known' : 'free');
    return this.lazyFree;
  }

  /** All items of a list are alike; there may be very many. */
  private itemPlace(items: SchemaNode): Place {
    const known = this.parts.get('0');
    return known ?? new SchemaPlace(this.schema, items, ARGUMENTS.test(this.name) ? 'free' : 'known');
  }

  private namingOf(part: string): Naming {
    return this.kubernetes !== undefined && FREE_VALUES[this.kubernetes] === part ? 'free' : 'known';
  }

  private showsOf(naming: Naming): Shows {
    if (naming === 'free') return 'nothing';
    // Before its scalars: beside a word a section may be allowed, whose text may then be a secret of it.
    if (this.nodes.some(({ properties }) => properties !== undefined)) {
      return this.isOpenSection(MAX_LEVELS) ? 'text' : 'nothing';
    }
    if (this.nodes.some(isScalar)) return 'text';
    // A list of one may be written without its dash.
    const items = this.nodes.find((node) => node.items !== undefined)?.items;
    if (items === undefined || ARGUMENTS.test(this.name)) return 'nothing';
    const item = resolveNode(this.schema, items);
    return isScalar(item) || item.required?.join() === 'name' ? 'text' : 'nothing';
  }
}

function isScalar({ type, enum: choices, const: only }: SchemaNode): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return choices !== undefined || only !== undefined || types.some((one) => SCALARS.includes(one));
}
