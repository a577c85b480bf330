import type { Alias, Node } from 'yaml';
import { MAX_ALIASED_VALUES } from '../../yaml/limits';
import type { Refusal } from './tagged-scalar';

/** What a node with an anchor came to. */
export interface AnchoredValue {
  readonly plain: unknown;
  /** How many values it is made of, those behind aliases counted every time. */
  readonly size: number;
  /** How many levels of maps and lists it has. */
  readonly height: number;
}

/** What an alias stands for, or why it stands for nothing; nothing at all when that has been told already. */
export type AliasReading = { readonly value: AnchoredValue } | { readonly refusal: Refusal } | undefined;

interface Anchor {
  readonly node: Node;
  /** @default - the node is still being read: an alias inside it would contain itself */
  value?: AnchoredValue;
}

/** No message names the alias: it may be a secret that begins with an asterisk. */
const QUOTE = 'put the value in quotes if it is text that begins with `*`';

/** The anchors of a file in the order of the text: an alias stands for the last one of its name above it. */
export class Anchors {
  /** Which node each alias stands for. */
  readonly targets = new Map<Alias, Node>();

  private readonly anchors = new Map<string, Anchor>();
  private aliased = 0;
  private exhausted = false;

  /** Notes an anchor; the answer takes the value once it is known. */
  open(name: string, node: Node): (value: AnchoredValue) => void {
    const anchor: Anchor = { node };
    this.anchors.set(name, anchor);
    return (value) => {
      anchor.value = value;
    };
  }

  /** The node an alias stands for as a key. */
  target(alias: Alias): Node | undefined {
    const node = this.anchors.get(alias.source)?.node;
    if (node !== undefined) this.targets.set(alias, node);
    return node;
  }

  /** What an alias stands for. All aliases together are bounded: a few lines can stand for billions of values. */
  resolve(alias: Alias): AliasReading {
    const anchor = this.anchors.get(alias.source);
    if (anchor === undefined) return refuse('is an alias, but no anchor of its name stands above it', QUOTE);
    if (anchor.value === undefined) return refuse('is an alias that contains itself');
    this.aliased += anchor.value.size;
    if (this.aliased <= MAX_ALIASED_VALUES) {
      this.targets.set(alias, anchor.node);
      return { value: anchor.value };
    }
    if (this.exhausted) return undefined;
    this.exhausted = true;
    return refuse(
      `is one alias too many: those of this file stand for more than ${MAX_ALIASED_VALUES} values`,
      'write the values out, or use fewer aliases',
    );
  }
}

function refuse(message: string, remedy?: string): AliasReading {
  return { refusal: { rule: 'yaml-alias', message, ...(remedy === undefined ? {} : { remedy }) } };
}
