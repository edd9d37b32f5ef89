/** Imports run one way: core <- db <- electron, core <- renderer. */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core is values in, values out: nothing of ours, no Electron, no database',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(db|electron|renderer)/|node_modules/(electron|better-sqlite3|svelte|tone)/|^node:' },
    },
    {
      name: 'core-has-no-builtins',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'db-knows-core-only',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(electron|renderer)/|node_modules/electron/' },
    },
    {
      name: 'renderer-knows-core-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|electron)/|node_modules/electron/' },
    },
    {
      name: 'words-know-no-state',
      comment: 'what the window knows is put into words, never the other way round',
      severity: 'error',
      from: { path: '^renderer/words/' },
      to: { path: '^renderer/(state|components|views)/' },
    },
    {
      name: 'renderer-has-no-builtins',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-knows-no-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'engine-runs-without-electron',
      comment: 'the engine and the command line are plain Node: they run without a window',
      severity: 'error',
      from: { path: '^electron/(cli|engine|python)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'only-db-opens-sqlite',
      severity: 'error',
      from: { pathNot: '^(db|tests)/' },
      to: { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      from: { path: '^(core|db|electron|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types'],
      extensions: ['.ts', '.js', '.svelte'],
    },
  },
};
