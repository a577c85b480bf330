import { testCases } from '../support/sample';

describe('labels-and-annotations', () => {
  testCases('labels-and-annotations', [
    [
      'fails when a label has an odd value',
      'ConfigMap/web',
      ['metadata', 'labels', 'team'],
      'a team',
      [
        'ConfigMap/web metadata.labels.team: "a team" must be letters, digits, dashes, underscores and dots, with a letter or digit at both ends',
      ],
    ],
    ['takes an empty value', 'ConfigMap/web', ['metadata', 'labels', 'team'], '', []],
    [
      'fails when a value is too long',
      'ConfigMap/web',
      ['metadata', 'labels', 'team'],
      'a'.repeat(64),
      [expect.stringContaining('has 64 characters, at most 63 are allowed')],
    ],
    [
      'fails when a key has two slashes',
      'ConfigMap/web',
      ['metadata', 'labels', 'a/b/c'],
      'x',
      ['ConfigMap/web metadata.labels."a/b/c": "a/b/c" has more than one slash'],
    ],
    [
      'fails when the prefix of a key is no DNS name',
      'ConfigMap/web',
      ['metadata', 'labels', 'A_b/c'],
      'x',
      [
        'ConfigMap/web metadata.labels."A_b/c": the prefix "A_b" is not a DNS name (lower-case letters, digits and dashes, in labels joined by dots)',
      ],
    ],
    [
      'fails when a key is empty',
      'ConfigMap/web',
      ['metadata', 'annotations', 'example.com/'],
      'x',
      [expect.stringContaining('metadata.annotations."example.com/"')],
    ],
    [
      'fails in the pod template too',
      'Deployment/web',
      ['spec', 'template', 'metadata', 'labels', 'x'],
      '-',
      [expect.stringContaining('spec.template.metadata.labels.x')],
    ],
    [
      'fails in selectors too',
      'Service/web',
      ['spec', 'selector', 'x'],
      'a b',
      [expect.stringContaining('spec.selector.x')],
    ],
    [
      'fails when annotations are too big',
      'ConfigMap/web',
      ['metadata', 'annotations', 'big'],
      'x'.repeat(256 * 1024),
      ['ConfigMap/web metadata.annotations: have 262147 bytes, at most 262144 are allowed'],
    ],
  ]);
});
