import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME, CONTENT_SECURITY_POLICY, PAPER_SECURITY_POLICY } from './policy.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages from `folder`, and nothing outside it. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, (request) => builtFile(new URL(request.url), folder));
}

/** Serves papers by their path, under a policy without any script, and the fonts among the built pages. */
export function servePapers(session: Session, folder: string, papers: ReadonlyMap<string, string>): void {
  session.protocol.handle(APP_SCHEME, (request) => {
    const url = new URL(request.url);
    const paper = papers.get(url.pathname);
    if (paper !== undefined) {
      return new Response(paper, { headers: headers('text/html; charset=utf-8', PAPER_SECURITY_POLICY) });
    }
    return path.extname(url.pathname) === '.woff2' ? builtFile(url, folder) : notFound();
  });
}

async function builtFile(url: URL, folder: string): Promise<Response> {
  const file = path.normalize(path.join(folder, decodeURIComponent(url.pathname)));
  const inside = file.startsWith(folder + path.sep);
  const type = CONTENT_TYPES[path.extname(file)];
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN || !inside || type === undefined) return notFound();
  try {
    return new Response(await readFile(file), { headers: headers(type) });
  } catch {
    return notFound();
  }
}

const headers = (type: string, policy = CONTENT_SECURITY_POLICY): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
});

const notFound = (): Response => new Response('', { status: 404, headers: headers('text/html; charset=utf-8') });
