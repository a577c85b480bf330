/** Closes the choices that the descriptions of Kubernetes leave open. */
import { ENUMS } from './overlay.mjs';

/** Returns the definitions with the values of the overlay; throws when that names a field which is not there. */
export function closeChoices(definitions) {
  const closed = { ...definitions };
  for (const [place, values] of Object.entries(ENUMS)) {
    const [name, field] = place.split('.');
    const { properties } = closed[name] ?? {};
    const schema = properties?.[field];
    if (schema === undefined) throw new Error(`the enum overlay names the unknown field ${place}`);
    closed[name] = { ...closed[name], properties: { ...properties, [field]: withChoice(schema, values) } };
  }
  return closed;
}

function withChoice(schema, values) {
  const choice = choiceOf(values);
  if (schema.type === 'array') return { ...schema, items: choice };
  const open = { ...schema, ...choice };
  delete open.type;
  return open;
}

/** `Gt@35` is the value `Gt`, which servers know since 1.35. */
function choiceOf(values) {
  const newer = {};
  const plain = values.map((text) => {
    const [value, since] = text.split('@');
    if (since !== undefined) newer[value] = Number(since);
    return value;
  });
  return { enum: plain, ...(Object.keys(newer).length === 0 ? {} : { newer }) };
}
