import { COLLECTION_NAMES, COLLECTIONS, type Database } from '../database/index.ts';

export interface Verification {
  readonly sound: boolean;
  readonly documents: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

export interface Problem {
  /** `file`: SQLite's own check; `document`: a document that its schema refuses; `orphan`: one without its project. */
  readonly kind: 'file' | 'document' | 'orphan';
  readonly collection: string;
  readonly id: string;
  readonly detail: string;
}

/** Looks at every page of the files and at every document. Changes nothing. */
export async function verifyData(database: Database): Promise<Verification> {
  const problems: Problem[] = database.faults().map((detail) => ({ kind: 'file', collection: '', id: '', detail }));
  const documents: Record<string, number> = {};
  const projects = new Set<string>();
  for (const collection of COLLECTION_NAMES) {
    documents[collection] = 0;
    for await (const page of database.scan(collection)) {
      for (const document of page) {
        documents[collection]++;
        if (document.kind === 'project') projects.add(document.id);
        problems.push(...problemsOf(collection, document));
      }
    }
  }
  for (const collection of ['projects', 'milestones', 'journal'] as const) {
    for await (const page of database.scan(collection)) {
      for (const document of page) {
        if (document.kind === 'project' || projects.has(document.project)) continue;
        problems.push({ kind: 'orphan', collection, id: document.id, detail: document.project });
      }
    }
  }
  return { sound: problems.length === 0, documents, problems };
}

function problemsOf(
  collection: (typeof COLLECTION_NAMES)[number],
  document: { readonly id: string },
): readonly Problem[] {
  const results = COLLECTIONS[collection].kinds.map((kind) => kind.safeParse(document));
  if (results.some(({ success }) => success)) return [];
  const issue = results[0]?.error?.issues[0];
  return [{ kind: 'document', collection, id: document.id, detail: issue ? issue.path.join('.') : '' }];
}
