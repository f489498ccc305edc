// The direction of the floors; each looks only down. The reasons stand in docs/map.md.
const browserParts = '^src/(domain|web/ui|web/islands)/';
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-only-itself',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'database-knows-the-domain',
      severity: 'error',
      from: { path: '^src/database/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/(domain|database)/|^src/config\\.ts$' },
    },
    {
      name: 'usecases-know-no-web',
      severity: 'error',
      from: { path: '^src/usecases/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(web|jobs|cli)/|node_modules/(hono|preact|@hono)' },
    },
    {
      name: 'pages-never-touch-the-database',
      severity: 'error',
      from: { path: '^src/web/(pages|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(database|jobs|cli)/|node_modules/(kysely|pg|@electric-sql)', pathNot: '^src/database/viewer\\.ts$' },
    },
    {
      name: 'the-browser-knows-only-domain-and-ui',
      severity: 'error',
      from: { path: '^src/web/islands/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: browserParts },
    },
    {
      name: 'the-world-is-reached-from-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/jobs/outside/|\\.test\\.tsx?$|^src/main\\.ts$|^src/database/' },
      to: { path: '^(node:)?(net|tls|dgram|http|https|dns|http2)$' },
    },
    {
      name: 'only-main-composes',
      severity: 'error',
      from: { path: '^src/(domain|database|usecases|web|jobs)/' },
      to: { path: '^src/(main|cli/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.test\\.tsx?$|\\.d\\.ts$|^src/web/islands/|\\.css$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(src|node:|node_modules)|^(net|tls|dgram|http|https|dns|http2|fs|path|os|crypto|worker_threads)$',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6'],
  },
};
