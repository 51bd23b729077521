/** The direction of imports. Rooms on the left know nothing of rooms on the right; docs/architecture.md draws it. */

const rooms = [
  'indicators',
  'policies',
  'scoring',
  'documents',
  'reports',
  'evaluations',
  'http',
  'jobs',
  'cli',
];
const pureRooms = '^src/(?:indicators|policies|scoring|documents|reports)/';
const base =
  '^src/(?:canonical-json|decimal|limits|memo|defect|defect-codes|fault|json|json-syntax|nearest|screen-width|size-text|version)\\.ts$';

/** A room may import itself, the base files and the rooms to its left. */
const direction = rooms.map((room, index) => ({
  name: `${room}-imports-only-leftwards`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: rooms
      .slice(index + 1)
      .map((later) => `^src/${later}/`)
      .concat('^$'),
  },
}));

/** The rooms of the use cases, from the bottom up; what lies beside them puts them together. */
const useCaseRooms = [
  'shared',
  'checks',
  'sheets',
  'what-if',
  'printing',
  'audit',
  'access',
  'commands',
  'rulebooks',
  'tables',
  'evidence',
  'statistics',
  'workflow',
  'imports',
  'batches',
  'administration',
];

/** The rooms of documents; the files beside them put them together, or are what all of them share. */
const documentRooms = [
  'source',
  'figures',
  'table',
  'layouts',
  'reading',
  'pages',
  'displaced',
  'accounts',
  'statements',
];

/** Rooms below a folder import those before them in their list, and none behind. */
const downwards = (folder, inside) =>
  inside.map((room, index) => ({
    name: `${folder}-${room}-imports-only-downwards`,
    severity: 'error',
    from: { path: `^src/${folder}/${room}/` },
    to: {
      path: inside
        .slice(index + 1)
        .map((later) => `^src/${folder}/${later}/`)
        .concat('^$'),
    },
  }));

/** A new room stands in the list of its folder, so that its direction is held, too. */
const known = (folder, inside) => ({
  name: `every-room-of-${folder}-has-its-place`,
  severity: 'error',
  from: {
    path: `^src/${folder}/[^/]+/`,
    pathNot: `^src/${folder}/(?:${inside.join('|')})/`,
  },
  to: { path: '^src/' },
});

const databaseRooms = ['lock', 'embedded', 'rights', 'stores', 'unit-of-work'];

/** The rooms of the pages, from the bottom up: what is around every page knows none of them, but for their list. */
const pageRooms = ['words', 'app', 'api', 'shared', 'pages'];

const pages = [
  ...pageRooms.map((room, index) => ({
    name: `web-${room}-imports-only-leftwards`,
    severity: 'error',
    from: { path: `^web/src/${room}/`, pathNot: '^web/src/app/pages\\.ts$' },
    to: {
      path: pageRooms
        .slice(index + 1)
        .map((later) => `^web/src/${later}/`)
        .concat('^$'),
    },
  })),
  {
    name: 'a-page-knows-no-other',
    comment: 'What several pages show stands in web/src/shared.',
    severity: 'error',
    from: { path: '^web/src/pages/([^/]+)/' },
    to: { path: '^web/src/pages/', pathNot: '^web/src/pages/$1/' },
  },
  {
    name: 'pages-know-only-the-client',
    comment: 'They ask the service for every figure; none is computed twice.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^src/', pathNot: '^src/client/' },
  },
  {
    name: 'the-program-knows-no-page',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^web/' },
  },
];

module.exports = {
  forbidden: [
    ...direction,
    ...pages,
    ...downwards('evaluations', useCaseRooms),
    known('evaluations', useCaseRooms),
    {
      name: 'rooms-of-the-use-cases-know-nobody-who-puts-them-together',
      severity: 'error',
      from: { path: '^src/evaluations/[^/]+/' },
      to: { path: '^src/evaluations/[^/]+$' },
    },
    ...downwards('documents', documentRooms),
    known('documents', documentRooms),
    ...downwards('db', databaseRooms),
    known('db', databaseRooms),
    {
      name: 'http-and-jobs-know-nothing-of-each-other',
      comment: 'Both are ways in to the same use cases.',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: '^src/http/' },
    },
    {
      name: 'db-imports-only-ports',
      comment:
        'The database stands beside the ways in: it knows the ports of the use cases, and nobody above.',
      severity: 'error',
      from: { path: '^src/db/' },
      to: { path: '^src/(?:http|jobs|cli|client)/' },
    },
    {
      name: 'only-the-command-line-imports-db',
      comment: 'Use cases and ways in get their stores handed.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:db|cli)/' },
      to: { path: '^src/db/' },
    },
    {
      name: 'only-db-imports-drivers',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/db/' },
      to: { path: 'node_modules/(?:drizzle-orm|postgres|pg|@electric-sql)/' },
    },
    {
      name: 'base-imports-no-room',
      severity: 'error',
      from: { path: base },
      to: { path: '^src/[^/]+/' },
    },
    {
      name: 'only-decimal-imports-decimal.js',
      severity: 'error',
      from: { pathNot: '^src/decimal\\.ts$' },
      to: { path: 'node_modules/decimal\\.js' },
    },
    {
      name: 'pure-rooms-import-no-node',
      comment:
        'Compressing computes, and reads nothing; a pdf may name character maps, which are files.',
      severity: 'error',
      from: {
        path: pureRooms,
        pathNot: '^src/(?:reports/packed-file|documents/source/pdf/library)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'base-imports-only-crypto-of-node',
      comment: 'The hash of canonical JSON computes, and reads nothing.',
      severity: 'error',
      from: { path: base },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?crypto$' },
    },
    {
      name: 'pure-rooms-import-no-package',
      severity: 'error',
      from: {
        path: pureRooms,
        pathNot: [
          '^src/documents/source/lines\\.ts$',
          // Readers of file formats; they turn bytes into values and read nothing else.
          ...['archive', 'xml', 'number-format', 'xls', 'html/[^/]+', 'pdf/library'].map(
            (name) => `^src/documents/source/${name}\\.ts$`,
          ),
          // Writers of file formats; they turn values into bytes and read nothing.
          ...[
            'xlsx/frame',
            'xlsx/render-xlsx',
            'xlsx/styles',
            'docx/render-docx',
            'docx/finish',
            'pdf/render-pdf',
          ].map((name) => `^src/reports/${name}\\.ts$`),
        ],
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'reports-and-documents-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^src/(documents|reports)/' },
      to: { path: '^src/(?:documents|reports)/', pathNot: '^src/$1/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
