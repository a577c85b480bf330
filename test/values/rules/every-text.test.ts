import schema from '../../../values.schema.json';
import { formatPlaces } from '../../format-places';
import { formats } from '../../../lib/rules/formats/registry';
import { branches, leafPaths, type SchemaNode } from '../../../lib/values/schema/walk';

const contract = schema as SchemaNode;
const places = new Set(Object.values(formatPlaces).flat());

/** Whether a text or number of any kind can stand there, which nothing in the schema holds back. */
function isOpen(node: SchemaNode): boolean {
  return branches(contract, node).some(
    ({ type, const: only, enum: choices, pattern, minimum, maximum, items }) => {
      const types = typeof type === 'string' ? [type] : (type ?? []);
      const isBare = (only ?? choices ?? pattern ?? minimum ?? maximum) === undefined;
      const isText = isBare && types.some((one) => ['string', 'number', 'integer'].includes(one));
      return isText || (items !== undefined && isOpen(items));
    },
  );
}

test('every text and number of the contract has a format, a pattern, a range or the word that any will do', () => {
  const forgotten = leafPaths(contract)
    .filter(
      ({ node, kubernetesType }) => kubernetesType === undefined && node.secret !== true && isOpen(node),
    )
    .map(({ path }) => path.join('.'))
    .filter((key) => !places.has(key));
  expect(forgotten).toEqual([]);
});

test('every format of the contract is registered', () => {
  expect(Object.keys(formatPlaces).filter((name) => !Object.hasOwn(formats, name))).toEqual([]);
});
