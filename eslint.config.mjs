import javascript from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { boundaries } from './scripts/eslint/boundaries.mjs';
import { defaultTag } from './scripts/eslint/default-tag.mjs';

/** What Node gives scripts; TypeScript knows it for all other files. */
const nodeGlobals = ['Buffer', 'console', 'performance', 'process', 'URL'];

const exportedTypes = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'];

export default defineConfig(
  globalIgnores(['dist', 'lib/generated', 'manifests', 'coverage', '**/node_modules']),
  javascript.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    // No text may make a regular expression take more than linear time: what it reads is not ours.
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Numbers and flags in messages are printed as anybody expects.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Deprecated keys of the values contract are deprecated for its users; this code has to read them.
      '@typescript-eslint/no-deprecated': 'off',
      // What rules are given is closures, and taken apart by name.
      '@typescript-eslint/unbound-method': 'off',
      // Classes with nothing but static factories are the shape that alternatives have in cdk8s libraries.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['lib/**/*.ts', 'constructs/**/*.ts'],
    plugins: { jsdoc, local: { rules: { 'default-tag': defaultTag } } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          checkConstructors: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true, ArrowFunctionExpression: true },
          contexts: exportedTypes,
        },
      ],
      'jsdoc/require-description': [
        'error',
        { contexts: ['ClassDeclaration', 'FunctionDeclaration', ...exportedTypes], checkConstructors: false },
      ],
      'jsdoc/no-types': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'local/default-tag': 'error',
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.test.ts'],
    rules: {
      // Tables of tests are long, and one idea each.
      'max-lines': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Parsed JSON and YAML is compared as it is.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What they read is their own.
    files: ['test/**', 'scripts/**'],
    rules: { 'regexp/no-super-linear-move': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  boundaries,
);
