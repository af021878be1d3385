import type { Changes, CollectionName, Database, DocumentOf } from '../database/index.ts';

/** Collections with documents that belong to a project. */
const FOLLOWING = [
  'projects',
  'milestones',
  'journal',
  'people',
  'tasks',
  'alerts',
] as const satisfies readonly CollectionName[];

export interface Rewritten {
  /** The documents as they were. */
  readonly before: Changes;
  readonly after: Changes;
}

/** Gives the new form of a document, or null where it stays as it is. */
type Rewrite = <Document extends { readonly id: string }>(document: Document) => Document | null;

/** Everything that belongs to one project, as it is and as it is when it belongs to another one. */
export const repointed = (database: Database, from: string, to: string): Promise<Rewritten> =>
  rewritten(database, (document) => movedTo(document, from, to));

/** What was repointed before, as it is today and as it is when it belongs to its first project again. */
export function repointedBack(database: Database, before: Changes, from: string, to: string): Promise<Rewritten> {
  const originals = new Map(
    Object.values(before).flatMap(({ upserts = [] }) => upserts.map((document) => [document.id, document] as const)),
  );
  return rewritten(database, (document) => {
    const original = originals.get(document.id);
    return original === undefined ? null : movedBack(document, original, from, to);
  });
}

async function rewritten(database: Database, rewrite: Rewrite): Promise<Rewritten> {
  const before: Record<string, object> = {};
  const after: Record<string, object> = {};
  for (const name of FOLLOWING) {
    const [old, young] = await inCollection(database, name, rewrite);
    if (old.length === 0) continue;
    before[name] = { upserts: old };
    after[name] = { upserts: young };
  }
  return { before, after };
}

async function inCollection<Name extends CollectionName>(
  database: Database,
  name: Name,
  rewrite: Rewrite,
): Promise<readonly [DocumentOf<Name>[], DocumentOf<Name>[]]> {
  const old: DocumentOf<Name>[] = [];
  const young: DocumentOf<Name>[] = [];
  for await (const documents of database.scan(name)) {
    for (const document of documents) {
      const moved = rewrite(document);
      if (moved === null) continue;
      old.push(document);
      young.push(moved);
    }
  }
  return [old, young];
}

function movedTo<Document extends object>(document: Document, from: string, to: string): Document | null {
  if ('project' in document && document.project === from) return { ...document, project: to };
  const projects = projectsIn(document);
  if (!projects.includes(from)) return null;
  return { ...document, projects: [...new Set(projects.map((project) => (project === from ? to : project)))] };
}

/** `original` tells whether the document spoke of both projects before. */
function movedBack<Document extends object>(
  document: Document,
  original: object,
  from: string,
  to: string,
): Document | null {
  if ('project' in document && document.project === from) return { ...document, project: to };
  const projects = projectsIn(document);
  if (projects.length === 0) return null;
  const stays = projectsIn(original).includes(from);
  return { ...document, projects: [...new Set([...projects.filter((project) => stays || project !== from), to])] };
}

/** A meeting speaks of several projects. */
const projectsIn = (document: object): readonly unknown[] =>
  'projects' in document && Array.isArray(document.projects) ? document.projects : [];
