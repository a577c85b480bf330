/** A secret without a word in it, so that every piece of it is one of nothing else. */
export const SECRET = 'qZ7vK2xW9pL4mT6r';

/** Where the key stands: all lines of its sections, and the blanks before it. */
export interface Spot {
  readonly above: string;
  readonly indent: string;
  readonly key: string;
}

/** One slip: lines of a file that hold the secret. */
export type Slip = readonly [name: string, write: (spot: Spot) => string];

const at = (text: (key: string) => string): ((spot: Spot) => string) => {
  return ({ above, indent, key }) => `${above}${indent}${text(key).replaceAll('\n', `\n${indent}`)}\n`;
};

/** Slips that people make on the line of a secret. */
export const SLIPS: readonly Slip[] = [
  ['no slip at all', at((key) => `${key}: ${SECRET}`)],
  ['in quotes', at((key) => `${key}: "${SECRET}"`)],
  ['no colon', at((key) => `${key} ${SECRET}`)],
  ['no colon, and more keys', at((key) => `other: 1\n${key} ${SECRET}\nmore: 2`)],
  ['an equals sign', at((key) => `${key}=${SECRET}`)],
  ['no blank', at((key) => `${key}:${SECRET}`)],
  ['a tag', at((key) => `${key}: !${SECRET}`)],
  ['two tags', at((key) => `${key}: !!${SECRET} x`)],
  ['an anchor', at((key) => `${key}: &${SECRET}`)],
  ['an anchor and a value', at((key) => `${key}: &${SECRET} ${SECRET}`)],
  ['an alias', at((key) => `${key}: *${SECRET}`)],
  ['a comment', at((key) => `${key}: #${SECRET}`)],
  ['a comment below', at((key) => `${key}:\n# ${SECRET}\nother: 1`)],
  ['a commented key', at((key) => `# ${key}: ${SECRET}\nother: 1`)],
  ['a comment behind', at((key) => `${key}: x # was ${SECRET}`)],
  ['a list in brackets', at((key) => `${key}: [${SECRET}]`)],
  ['a list', at((key) => `${key}:\n  - ${SECRET}`)],
  ['a list in its column', at((key) => `${key}:\n- ${SECRET}\nother: 1`)],
  ['a map in braces', at((key) => `${key}: {${SECRET}}`)],
  ['a map', at((key) => `${key}:\n  ${SECRET}: ${SECRET}\n  name: ${SECRET}`)],
  ['a map of a map', at((key) => `${key}:\n  value:\n    ${SECRET}: 1`)],
  ['a key behind a question mark', at((key) => `${key}:\n  ? ${SECRET}`)],
  ['a question mark before it', at((key) => `? ${key}\n: ${SECRET}`)],
  ['an open quote', at((key) => `${key}: "${SECRET}`)],
  ['an open quote and more lines', at((key) => `${key}: '${SECRET}\nother: 1\n${SECRET}`)],
  ['an open bracket', at((key) => `${key}: [${SECRET}\nother: 1`)],
  ['two values', at((key) => `${key}: "a" ${SECRET}`)],
  ['a colon in it', at((key) => `${key}: ${SECRET}: ${SECRET}`)],
  ['an at sign', at((key) => `${key}: @${SECRET}`)],
  ['a back quote', at((key) => `${key}: \`${SECRET}`)],
  ['a percent sign', at((key) => `${key}: %${SECRET}`)],
  ['an unknown escape', at((key) => `${key}: "\\q${SECRET}"`)],
  ['half a character', at((key) => `${key}: "\\ud800${SECRET}"`)],
  ['a bell', at((key) => `${key}: ${SECRET}\u0007`)],
  ['a tab', at((key) => `${key}:\n\t${SECRET}`)],
  ['a block', at((key) => `${key}: |\n  ${SECRET}\n  ${SECRET}`)],
  ['a folded block', at((key) => `${key}: >-\n    ${SECRET}\n  ${SECRET}\n ${SECRET}`)],
  [
    'a block without indentation',
    ({ above, indent, key }) => `${above}${indent}${key}: |\n${SECRET}\n${SECRET}: x\n`,
  ],
  ['lines that go on', at((key) => `${key}: a\n  ${SECRET}\n  # ${SECRET}\n  ${SECRET}`)],
  ['twice', at((key) => `${key}: ${SECRET}\n${key}: ${SECRET}`)],
  ['a misspelt key', at((key) => `${key}x: ${SECRET}`)],
  ['a key in capitals', at((key) => `${key.toUpperCase()}: ${SECRET}`)],
  ['a key of no meaning', at(() => `pat: ${SECRET}`)],
  ['an item of a list', at((key) => `- ${key}: ${SECRET}`)],
  ['braces around it', at((key) => `x: {${key}: ${SECRET}, other: 1}`)],
  ['a comma in it', at((key) => `${key}: {a: b,${SECRET}}`)],
  ['too deep', at((key) => `sub:\n  ${key}: ${SECRET}`)],
  ['one level too high', ({ above, indent, key }) => `${above}${indent.slice(2)}${key}: ${SECRET}\n`],
  ['as the text of its section', ({ above }) => `${above.trimEnd()} ${SECRET}\n`],
  ['another document', at((key) => `${key}: x\n`.concat(`--- ${SECRET}`))],
  ['a wrong end', at((key) => `${key}: ${SECRET}\n}`)],
];
