/** Origin of the application's own pages. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://moutabaa`;

/**
 * Content-Security-Policy of every page: own scripts only, nothing from a network. Inline styles are allowed because
 * the component library positions its pop-ups with them; they cannot run anything.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Policy of what is only printed: its own style and our fonts, and nothing that runs. */
export const PAPER_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Whether a frame's address is one of our own pages; a development server stands in for them while developing. */
export function isOwnPage(address: string, developmentServer: string | null): boolean {
  const own = [APP_ORIGIN, ...(developmentServer ? [new URL(developmentServer).origin] : [])];
  return own.some((origin) => address === origin || address.startsWith(`${origin}/`));
}
