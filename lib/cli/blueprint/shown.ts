import { isScalar, isSeq, visit } from 'yaml';
import { groupBy } from '../../base/group-by';
import type { AttributeDescription } from '../../authentik/blueprint/model-description';
import { modelTable } from '../../authentik/blueprint/table/model-table';
import { BLUEPRINT_TAGS } from '../../authentik/blueprint/tag';
import type { Place } from '../../findings/disclosure';
import type { MarkedSpan } from '../../findings/mask';
import { looksSecret } from '../../findings/secret-keys';
import type { SourceText } from '../../findings/source-text';
import { spanOf, type YamlTree } from '../../values/load/yaml-tree';

/*
 * What may be shown of a blueprint: what Authentik's models are known to hold there, if it is no secret. What is free, such as the
 * context, and what no model knows may hold anything.
 */

/** Attributes of models that hold a secret under a name that elsewhere promises none: the key of a token, keytabs of Kerberos. */
const ODD_KEY = /^(?:key|auth|sync_keytab|spnego_keytab|sync_ccache|spnego_ccache)$/;

/** Code, in which anything may stand. */
const CODE = /^(?:expression|content)$/;

const INDEX = /^\d+$/;

/** The place of a blueprint as a whole. */
export const blueprintPlace: Place = parts((part) => {
  switch (part) {
    case 'version':
      return text;
    case 'metadata':
      return parts((key) => (key === 'name' ? text : key === 'labels' ? labels : undefined));
    case 'context':
      return parts(() => undefined);
    case 'entries':
      return entries;
    default:
      return undefined;
  }
});

/** Any text, and lists of texts; nothing else is known. */
const text: Place = {
  shows: 'text',
  hasParts: true,
  below: (part) => (INDEX.test(part) ? text : undefined),
};

const labels: Place = parts((key) => (mayBeSecret(key) ? undefined : text));

/** A list, or lists under names. */
const entries: Place = parts((part) => (INDEX.test(part) ? entry : parts(() => entry)));

const entry: Place = parts((part) => {
  switch (part) {
    case 'model':
    case 'id':
    case 'state':
    case 'conditions':
      return text;
    case 'permissions':
      return parts(() => parts((key) => (mayBeSecret(key) ? undefined : text)));
    case 'identifiers':
    case 'attrs':
      return attributes;
    default:
      return undefined;
  }
});

const attributes: Place = parts((name) => placeOfAttribute(name));

/** The place of an attribute, by all that models say of one with its name. */
function placeOf(name: string, descriptions: readonly AttributeDescription[]): Place | undefined {
  const [first] = descriptions;
  if (first === undefined || mayBeSecret(name) || CODE.test(name) || descriptions.some(isSecret))
    return undefined;
  const place: Place = {
    shows: descriptions.every(({ type }) => type === 'map') ? 'nothing' : 'text',
    hasParts: true,
    below: (part) => {
      // a list, or what a tag is given
      if (INDEX.test(part)) return items ?? place;
      return placeOf(
        part,
        descriptions.flatMap(({ fields = {} }) => (Object.hasOwn(fields, part) ? (fields[part] ?? []) : [])),
      );
    },
  };
  const ofItems = descriptions.flatMap((one) => one.items ?? []);
  const items = ofItems.length === 0 ? undefined : placeOf(name, ofItems);
  return place;
}

function isSecret({ type, secret }: AttributeDescription): boolean {
  return secret === true || type === 'secret' || type === 'secret-map';
}

function mayBeSecret(key: string): boolean {
  return looksSecret(key) || ODD_KEY.test(key);
}

const places = new Map<string, Place | undefined>();

/** The place of an attribute, made once for each that models have: a file has many of the same name. */
function placeOfAttribute(name: string): Place | undefined {
  const descriptions = described(name);
  if (descriptions.length === 0) return undefined;
  if (!places.has(name)) places.set(name, placeOf(name, descriptions));
  return places.get(name);
}

let attributesByName: ReadonlyMap<string, readonly AttributeDescription[]> | undefined;

/** All that models say of attributes with a name. */
function described(name: string): readonly AttributeDescription[] {
  attributesByName ??= readAttributes();
  return attributesByName.get(name) ?? [];
}

function readAttributes(): ReadonlyMap<string, readonly AttributeDescription[]> {
  const groups = groupBy(
    Object.values(modelTable).flatMap(({ attributes = {} }) => Object.entries(attributes)),
    ([attribute]) => attribute,
  );
  return new Map([...groups].map(([name, group]) => [name, group.map(([, description]) => description)]));
}

function parts(below: Place['below']): Place {
  return { shows: 'nothing', hasParts: true, below };
}

const TAGS = new RegExp(`(?:${BLUEPRINT_TAGS.join('|')})(?![\\w.-])`, 'g');

/** What places do not tell: the tags of Authentik are shown, and what is looked for by a field that holds a secret is not. */
export function tagsAndLookups({ text: whole }: SourceText, { contents }: YamlTree): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (const { index, 0: tag } of whole.matchAll(TAGS))
    spans.push({ start: index, end: index + tag.length, hidden: false });
  visit(contents, {
    Seq: (_, { items: [field, value, ...more] }) => {
      const name = isScalar(field) && typeof field.value === 'string' ? field.value : '';
      const span = isScalar(value) || isSeq(value) ? spanOf(value) : undefined;
      if (span !== undefined && more.length === 0 && mayBeSecret(name)) spans.push({ ...span, hidden: true });
    },
  });
  return spans;
}
