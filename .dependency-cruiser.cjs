// Who may import what. The arrows are those of the drawing in docs/architecture.md; tests/boundaries breaks every rule
// once on purpose. Type imports count as well: a type that leaks is a wall that will have to be moved.

/** npm packages that the pure domain may use. */
const DOMAIN_PACKAGES = '^(zod|temporal-polyfill|temporal-spec|i18next|uuid)$';
/** npm packages that the storage may use: it is to be publishable by itself. */
const STORAGE_PACKAGES = '^(rxdb|rxjs|libsql)$';
/** Doors of rooms in src/shared; names of languages and of columns can be had without their texts and readers. */
const DOORS = [
  '^src/shared/[^/]+/index\\.tsx?$',
  '^src/shared/locale/locale\\.ts$',
  '^src/shared/sheet/keys\\.ts$',
  '\\.json$',
];
const TESTS = '\\.test(-support)?\\.tsx?$';

/** @param {string} names as above @returns {string} where such a package's files lie */
const inPackages = (names) => names.replace('^(', '(^|/)node_modules/(').replace(')$', ')(/|$)');

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or lack a third. Types may know of each other.',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'shared-stays-inside',
    comment: 'The domain runs in every process and on the server.',
    severity: 'error',
    from: { path: '^src/shared/', pathNot: TESTS },
    // Rules and divisions are data, and part of the domain.
    to: { pathNot: ['^src/shared/', '^assets/(rules|divisions)/', '(^|/)node_modules/'], dependencyTypesNot: ['core'] },
  },
  {
    name: 'shared-is-pure',
    comment: 'No Node in the domain: no files, no network, no process.',
    severity: 'error',
    from: { path: '^src/shared/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-uses-few-packages',
    severity: 'error',
    from: { path: '^src/shared/', pathNot: TESTS },
    to: { path: '(^|/)node_modules/', pathNot: inPackages(DOMAIN_PACKAGES) },
  },
  {
    name: 'engine-knows-no-electron',
    comment: 'The engine also runs under vitest and behind the command line.',
    severity: 'error',
    from: { path: '^src/main/engine/' },
    // electron-log/node is its part for plain Node.
    to: { path: '(^|/)node_modules/electron(/|$)|(^|/)node_modules/electron-log/(?!node)|^electron(/|$)' },
  },
  {
    name: 'engine-stays-inside',
    comment: 'The engine knows neither the window nor the shell.',
    severity: 'error',
    from: { path: '^src/main/engine/' },
    to: { path: '^src/', pathNot: '^src/(main/engine|shared)/' },
  },
  {
    name: 'storage-stands-alone',
    comment: 'getRxStorageSQLite could be published as a package of its own.',
    severity: 'error',
    from: { path: '^src/main/engine/storage/', pathNot: TESTS },
    to: { path: '^src/', pathNot: '^src/main/engine/storage/' },
  },
  {
    name: 'storage-uses-few-packages',
    severity: 'error',
    from: { path: '^src/main/engine/storage/', pathNot: TESTS },
    to: { path: '(^|/)node_modules/', pathNot: [inPackages(STORAGE_PACKAGES), '(^|/)node_modules/@types/node/'] },
  },
  {
    name: 'shell-uses-only-the-engines-door',
    comment: 'The shell starts the engine and speaks its protocol; it holds no business rule.',
    severity: 'error',
    from: { path: '^src/main/', pathNot: ['^src/main/engine/', TESTS] },
    to: { path: '^src/main/engine/', pathNot: '^src/main/engine/(host-protocol\\.ts$|cli/cli\\.ts$)' },
  },
  {
    name: 'shell-knows-no-window',
    severity: 'error',
    from: { path: '^src/main/' },
    to: { path: '^src/renderer/' },
  },
  {
    name: 'window-stays-inside',
    comment: 'The window knows the contract in src/shared and nothing of the processes behind it.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { path: '^src/', pathNot: '^src/(renderer|shared)/' },
  },
  {
    name: 'window-knows-no-node',
    comment: 'The window is sandboxed.',
    severity: 'error',
    from: { path: '^src/renderer/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'window-sees-no-database',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: {
      path: '(^|/)node_modules/(rxdb|libsql|@libsql|dexie|electron|node-notifier|electron-log)(/|$)|^electron(/|$)',
    },
  },
  {
    name: 'rooms-are-entered-through-their-door',
    comment: 'src/shared/<room>/ is entered through its index.ts; its other files are its own affair.',
    severity: 'error',
    from: { path: '^src/(main|renderer)/', pathNot: TESTS },
    to: { path: '^src/shared/[^/]+/.+', pathNot: DOORS },
  },
  {
    name: 'shared-rooms-are-entered-through-their-door',
    severity: 'error',
    from: { path: '^src/shared/([^/]+)/', pathNot: TESTS },
    to: { path: '^src/shared/[^/]+/.+', pathNot: ['^src/shared/$1/', ...DOORS] },
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that leads nowhere.',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true, pathNot: '^(electron|virtual:)|\\?(url|raw|worker)$|\\.css$' },
  },
  {
    name: 'sources-need-no-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { path: [TESTS, '^tests/'] },
  },
];

/** @type {import('dependency-cruiser').ICruiseOptions} */
const options = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '\\.vite/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
    mainFields: ['module', 'main', 'types'],
    extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
  },
};

module.exports = { forbidden, options };
