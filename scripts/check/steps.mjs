import { inRoot } from '../setup/paths.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} args what Node runs, from the project's folder
 */

/** @param {string} file inside node_modules */
const tool = (file) => inRoot('node_modules', file);

const TYPE_PROJECTS = ['src/shared', 'src/main', 'src/renderer', 'tests', 'scripts'];

/** @type {readonly Step[]} what `npm run check` does, in this order */
export const STEPS = [
  { name: 'format and lint', args: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  ...TYPE_PROJECTS.map((project) => ({
    name: `types in ${project}`,
    args: [tool('typescript/bin/tsc'), '-p', inRoot(project), '--pretty', 'false'],
  })),
  { name: 'boundaries', args: [inRoot('scripts/check/boundaries.mjs')] },
  { name: 'unused code and packages', args: [tool('knip/bin/knip.js')] },
  { name: 'logical CSS', args: [inRoot('scripts/check/logical-css.mjs')] },
];
