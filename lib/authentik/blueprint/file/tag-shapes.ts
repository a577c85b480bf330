import { type BlueprintData, BlueprintTag, type BlueprintTagName } from '../tag';

const MODES = ['AND', 'NAND', 'OR', 'NOR', 'XOR', 'XNOR'];

const isText = (value: BlueprintData | undefined): value is string => typeof value === 'string';
const isListOf = (value: BlueprintData, least: number, most = Infinity): value is readonly BlueprintData[] =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const isIndex = (value: BlueprintData): boolean => /^\d+$/.test(textOf(value));

/** What each tag must be given, as the constructors of its class take it; otherwise Authentik fails to read the whole file. */
const SHAPES: Readonly<
  Record<BlueprintTagName, readonly [is: (content: BlueprintData) => boolean, wanted: string]>
> = {
  '!KeyOf': [isText, 'the id of an entry'],
  '!Find': [isFind, 'a list: a model, and lists of a field and its value'],
  '!FindObject': [isFind, 'a list: a model, and lists of a field and its value'],
  '!Context': [isKey, 'a key, or a list of a key and another value'],
  '!Env': [isKey, 'a variable, or a list of a variable and another value'],
  '!File': [isKey, 'a path, or a list of a path and another value'],
  '!Format': [(content) => isListOf(content, 1), 'a list: a text, and what is put into it'],
  '!Condition': [
    (content) => isListOf(content, 2) && MODES.includes(textOf(content[0]).toUpperCase()),
    `a list: one of ${MODES.join(', ')}, and conditions`,
  ],
  '!If': [
    (content) => isListOf(content, 1, 1) || isListOf(content, 3, 3),
    'a list of a condition, or of a condition and two values',
  ],
  '!Enumerate': [
    (content) => isListOf(content, 3, 3) && ['SEQ', 'MAP'].includes(textOf(content[1]).toUpperCase()),
    'a list: what is gone over, SEQ or MAP, and what each becomes',
  ],
  '!Value': [isIndex, 'the number of an enumeration, 0 for the innermost'],
  '!Index': [isIndex, 'the number of an enumeration, 0 for the innermost'],
  '!AtIndex': [
    (content) => isListOf(content, 2, 3),
    'a list: a list or map, an index, and perhaps another value',
  ],
  '!ParseJSON': [isJson, 'a JSON text; tags in it are not read'],
};

/** Why a tag cannot be read; nothing when it can. */
export function tagProblem({ name, content }: BlueprintTag): string | undefined {
  const [is, wanted] = SHAPES[name as BlueprintTagName];
  return is(content as BlueprintData) ? undefined : `${name} needs ${wanted}`;
}

function isKey(content: BlueprintData): boolean {
  return typeof content === 'string' || isListOf(content, 2);
}

function isFind(content: BlueprintData): boolean {
  if (!isListOf(content, 1)) return false;
  const [model, ...criteria] = content;
  const isModel = model instanceof BlueprintTag || (isText(model) && /^\w+\.\w+$/.test(model));
  return (
    isModel &&
    criteria.every((one) => isListOf(one, 2, 2) && (isText(one[0]) || one[0] instanceof BlueprintTag))
  );
}

function isJson(content: BlueprintData): boolean {
  if (typeof content !== 'string') return false;
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

function textOf(value: BlueprintData | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
