/** Libraries that no first screen needs before it is painted; each would cost every start some tens of milliseconds. */
const LATER = /node_modules\/((?:zod|docx|@mantine\/dates)\/.*)/;

/**
 * Refuses to build a window whose first script brings such a library along.
 * @returns {import('vite').Plugin}
 */
export const lightStart = () => ({
  name: 'moutabaa:light-start',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.isEntry) continue;
      const heavy = Object.entries(file.modules).find(
        ([id, { renderedLength }]) => renderedLength > 0 && LATER.test(id),
      );
      if (heavy)
        this.error(`the first screen loads ${LATER.exec(heavy[0])?.[1]}: load it with the screen that needs it`);
    }
  },
});
