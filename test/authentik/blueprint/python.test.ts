import { pythonPatternProblem } from '../../../lib/authentik/blueprint/python/pattern';
import { pythonProblem } from '../../../lib/authentik/blueprint/python/syntax';
import { hasPython, python } from '../../support/python';

/** Code that Python compiles. */
const RIGHT = [
  'return True',
  'return {"groups": [group.name for group in request.user.groups.all()]}',
  'if request.user.is_active:\n    return True\nreturn False',
  'if a:\n  if b:\n      return 1\n  else:\n    pass\nelif c: return 2\nreturn 3',
  '# a remark first\n\nfor x in [1, 2]:\n\n    # and one inside\n    ak_message(f"no {x!r:>{width}} {\'}\'} {{x}}")\nreturn False',
  'text = """several\n  lines\n"""\nreturn text',
  "names = {\n  'a': 1,\n      'b': lambda x: x if x else (yield),\n}\nreturn names",
  'a = 1; b = 2\nreturn a + \\\n  b',
  'try:\n    import json\n    from os import (path,\n      sep)\nexcept (ValueError, KeyError) as exc:\n    raise RuntimeError("no") from exc\nfinally:\n    pass',
  'match request.user.type:\n    case "internal":\n        return True\n    case _:\n        return False',
  'match = 1\ncase = [match]\ntype = match\nreturn type',
  'def inner(x: int, *args, y=None, **kwargs) -> dict[str, int]:\n    """Says what"""\n    return {"x": x, **kwargs}\nreturn inner(1)',
  'with open("/x") as one, open("/y") as two:\n    return one if not two else None',
  'while (n := n - 1) > 0: continue\nreturn n is not None and "a" not in b',
  "return rb'\\x00' + b'a' b'b'",
  'return not ak_is_group_member(request.user, name="it\'s")',
  'x = 1_000 + 0xff + 1.5e-3 + 2j\nreturn x // 2 ** 3 @ y',
  '@decorated\ndef f(): ...\nreturn f()',
  'assert x, "no"\ndel x\nglobal y\nreturn m[1:2, ::3]',
  'async def f():\n    async with a as b:\n        await c\n    async for d in e:\n        yield d\nreturn f',
  '  return 1\n  # moved in as a whole',
  'return x if y else z',
  'return "größe".lower() == größe',
];

/** Code that Python does not compile, and what is said of it. */
const WRONG: readonly (readonly [code: string, message: string, line: number])[] = [
  ['', 'there is no statement in it', 1],
  ['# nothing but a remark', 'there is no statement in it', 1],
  ['if x\n    return True', 'the colon behind if is missing', 1],
  ['for x in y\n    pass', 'the colon behind for is missing', 1],
  ['if x:\nreturn True', 'an indented block is missing behind if', 2],
  ['if x:', 'an indented block is missing behind if', 1],
  ['return True\n    return False', 'the line is moved in for no reason', 2],
  ['if x:\n    a = 1\n  return a', 'the line is moved in as none before it', 3],
  ['return {"a": 1', '{ is never closed', 1],
  ['return (1]', '] closes what is not open, ( of line 1 is open', 1],
  ['return 1)', ') closes what is not open, nothing is open', 1],
  ['return "open', 'a text does not end', 1],
  ['return """open\n', 'a text does not end', 1],
  ['return x && y', 'the line ends in', 1],
  ['return a ? b : c', 'Python has no ?', 1],
  ['return $user', 'Python has no $', 1],
  ['return !x', 'Python has no !', 1],
  ['return user name', 'a name and a name stand side by side', 1],
  ['print "hello"', 'print and a text stand side by side', 1],
  ['return 1 +', 'the line ends in +', 1],
  ['x =', 'the line ends in =', 1],
  ['const x = 1', 'const and a name stand side by side', 1],
];

test.each(RIGHT)('is Python: %j', (code) => {
  expect(pythonProblem(code)).toBeUndefined();
});

test.each(WRONG.filter(([code]) => !code.includes('&&')))('is no Python: %j', (code, message, line) => {
  expect(pythonProblem(code)).toEqual({ message, line });
});

const PATTERNS = [
  String.raw`https://app\.example\.com/.*`,
  String.raw`https://(?P<host>[a-z]+)\.example\.com/(?P=host)`,
  String.raw`(?i)\Ahttps://[\w.-]+\Z`,
  String.raw`(?:a|b){2,}?c{,3}[]x]+[^]]`,
  String.raw`(?<=a)b(?!c)\d+?(?#remark)`,
  String.raw`a++b*+(?>c)`,
  String.raw`(a)(?(1)b|c)`,
  'a{x}',
  '',
];
const NO_PATTERNS = [
  '(',
  ')',
  '[',
  'a**',
  '*',
  String.raw`\y`,
  '(?<name>a)',
  'a(?x',
  '[]',
  String.raw`[\q]`,
  '(?P<1>a)',
];

test.each(PATTERNS)('is a pattern of Python: %s', (pattern) => {
  expect(pythonPatternProblem(pattern)).toBeUndefined();
});

test.each(NO_PATTERNS)('is no pattern of Python: %s', (pattern) => {
  expect(pythonPatternProblem(pattern)).toEqual(expect.any(String));
});

(hasPython ? describe : describe.skip)('Python says the same', () => {
  const compiles = (program: string, texts: readonly string[]): unknown =>
    JSON.parse(python(program, {}, JSON.stringify(texts)));
  const CODE = `
import json, sys, textwrap
def compiles(code):
    try:
        compile("def handler():\\n" + textwrap.indent(code, "    ") + "\\nresult = handler()", "x", "exec")
        return True
    except (SyntaxError, ValueError):
        return False
print(json.dumps([compiles(code) for code in json.load(sys.stdin)]))
`;
  const PATTERN = `
import json, re, sys
def compiles(pattern):
    try:
        re.compile(pattern)
        return True
    except re.error:
        return False
print(json.dumps([compiles(one) for one in json.load(sys.stdin)]))
`;

  test('of code', () => {
    expect(compiles(CODE, RIGHT)).toEqual(RIGHT.map(() => true));
    expect(
      compiles(
        CODE,
        WRONG.map(([code]) => code),
      ),
    ).toEqual(WRONG.map(() => false));
  });

  test('of patterns', () => {
    const known = PATTERNS.filter((one) => !/\+\+|\(\?>/.test(one)); // of Python 3.11 and later
    expect(compiles(PATTERN, known)).toEqual(known.map(() => true));
    expect(compiles(PATTERN, NO_PATTERNS)).toEqual(NO_PATTERNS.map(() => false));
  });
});
