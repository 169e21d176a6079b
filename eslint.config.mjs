import tseslint from 'typescript-eslint';

/** The layers of `server/src`, in import order: each may import itself and those before it. */
const layers = ['text', 'rfc', 'series', 'align', 'index', 'markdown', 'check', 'service'];
const edges = ['lsp', 'cli', 'host'];

/** Pure layers know neither Node nor LSP. */
const nodeBuiltins = {
  group: ['node:*', 'fs', 'path', 'os', 'url', 'zlib', 'worker_threads', 'child_process', 'crypto'],
  message: 'The pure core does no IO and runs in a browser too: take what you need through a port.',
};
const lspLibraries = {
  group: ['vscode-languageserver*', 'vscode-languageclient*', 'vscode'],
  message: 'The core does not speak LSP: convert at the edge.',
};
const laterLayers = (names) => ({
  group: names.flatMap((name) => [`**/${name}/*`, `../${name}`]),
  message:
    'Imports run one way: text, rfc, series, align, index, markdown, check, service, then lsp, cli, host.',
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.vscode-test/**', 'coverage/**', 'data/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off',
    },
  },
  ...layers.map((layer, at) => ({
    files: [`server/src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [nodeBuiltins, lspLibraries, laterLayers([...layers.slice(at + 1), ...edges])] },
      ],
    },
  })),
  {
    files: ['server/src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [lspLibraries] }] },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/server/(?!src/lsp/protocol$)',
              message: 'The client speaks only the protocol.',
            },
          ],
        },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'test/**', '.ci/**'], rules: { 'no-console': 'off' } },
);
