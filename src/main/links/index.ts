/** The scheme of links that open a place of the application, from a letter or a notification. */
export const LINK_SCHEME = 'moutabaa';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Every place that a link may open; anything else opens nothing. */
const PLACES: ReadonlySet<string> = new Set([
  '/board',
  '/projects',
  '/alerts',
  '/tasks',
  '/tasks/meetings',
  '/tasks/people',
  '/calendar',
  '/updates',
  '/history',
  '/import',
  '/import/duplicates',
  '/settings',
  '/help',
]);
/** Pages of one thing, by its identifier. */
const PAGES = new RegExp(`^/(?:projects|communes|tasks/meetings)/${ID}$`);

export const isPlace = (path: string): boolean => PLACES.has(path) || PAGES.test(path);

/** `moutabaa://projects/<id>` as a place of the application, or null for anything that is not one. */
export function placeOfLink(link: string): string | null {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return null;
  }
  if (url.protocol !== `${LINK_SCHEME}:`) return null;
  const path = `/${url.host}${url.pathname}`.replace(/\/+$/, '');
  return isPlace(path) ? path : null;
}

/** The place named by a command line that the system or a second start handed over. */
export function placeOfArguments(argv: readonly string[]): string | null {
  for (const argument of argv) {
    const place = placeOfLink(argument);
    if (place) return place;
  }
  return null;
}
