import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';

const FONTS = [
  { family: 'Plex', weight: 400, address: latin400 },
  { family: 'Plex', weight: 600, address: latin600 },
  { family: 'Plex Arabic', weight: 400, address: arabic400 },
  { family: 'Plex Arabic', weight: 600, address: arabic600 },
] as const;

/** A paper lies elsewhere than the window's page, so its fonts are named by their whole address. */
const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** The fonts of a paper: fetched before the page counts as loaded, so that nothing is printed in another one. */
export const fontLinks = (): string =>
  FONTS.map(
    ({ address }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${absolute(address)}">`,
  ).join('');

export const fontFaces = (): string =>
  FONTS.map(
    ({ family, weight, address }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url("${absolute(address)}") format("woff2")}`,
  ).join('');
