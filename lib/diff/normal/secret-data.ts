import { isPlainObject, type PlainObject } from '../../base/plain-object';

/** A Secret with all that it holds under `data`, as the server keeps it; what is text under `stringData` wins. */
export function secretData({ stringData, ...secret }: PlainObject): PlainObject {
  if (!isPlainObject(stringData)) return secret;
  const encoded = Object.entries(stringData)
    .filter(([, text]) => text !== null)
    .map(([key, text]) => [key, Buffer.from(String(text)).toString('base64')]);
  const data = isPlainObject(secret['data']) ? secret['data'] : {};
  return { ...secret, data: { ...data, ...(Object.fromEntries(encoded) as PlainObject) } };
}

/** How many characters a base64 text of a Secret stands for. */
export function decodedLength(text: unknown): number {
  return typeof text === 'string' ? Array.from(Buffer.from(text, 'base64').toString('utf8')).length : 0;
}
