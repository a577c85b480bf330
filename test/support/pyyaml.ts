import { hasPython, python } from './python';

/** Whether there is a Python with PyYAML, by which Authentik reads its blueprints. */
export const hasPyYaml = ((): boolean => {
  try {
    return hasPython && python('import yaml').trim() === '';
  } catch {
    return false;
  }
})();

/** Reads each text as Authentik's loader does, `SafeLoader` with tags of its own; a tag becomes a map with the tag as its only key. */
const PROGRAM = `
import json, sys, yaml

class Loader(yaml.SafeLoader):
    pass

def tag(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        content = node.value
    elif isinstance(node, yaml.SequenceNode):
        content = loader.construct_sequence(node, deep=True)
    else:
        content = loader.construct_mapping(node, deep=True)
    return {"!" + suffix: content}

Loader.add_multi_constructor("!", tag)

def read(text):
    try:
        return {"value": yaml.load(text, Loader)}
    except yaml.YAMLError as problem:
        return {"error": str(problem)}

print(json.dumps([read(text) for text in json.load(sys.stdin)], default=str))
`;

/** How many texts one run of Python gets: what it prints has a limit. */
const AT_ONCE = 1_000;

/** What PyYAML made of a text, or why it refused it. */
export interface PyYamlResult {
  readonly value?: unknown;
  readonly error?: string;
}

/** What PyYAML makes of texts. */
export function readByPyYaml(texts: readonly string[]): readonly PyYamlResult[] {
  if (texts.length === 0) return [];
  const read = JSON.parse(python(PROGRAM, {}, JSON.stringify(texts.slice(0, AT_ONCE)))) as PyYamlResult[];
  return [...read, ...readByPyYaml(texts.slice(AT_ONCE))];
}
