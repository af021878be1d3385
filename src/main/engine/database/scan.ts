import type { PreparedQuery, RxCollection } from 'rxdb';

/** Documents read at once: a few milliseconds, so that calls are answered in between. */
const PAGE = 200;

/** Greater than every id. */
const END = '\uffff';

/**
 * Every living document of a collection, in pages, in the order of their ids: each page goes on in the primary key where the
 * one before ended. RxDB's own order of writing would sort, page after page, all that an import wrote in one moment.
 */
export async function* scan<Document extends { readonly id: string }>(
  collection: RxCollection<Document>,
): AsyncGenerator<readonly Document[]> {
  for (let last = ''; ; ) {
    const { documents } = await collection.storageInstance.query(pageAfter(last));
    yield documents.filter(({ _deleted }) => !_deleted).map((document): Document => bare(document));
    if (documents.length < PAGE) return;
    last = documents.at(-1)?.id ?? END;
  }
}

/** RxDB's planner does not know that the primary key is an index, so the plan is given with the query. */
function pageAfter<Document>(id: string): PreparedQuery<Document> {
  const query = { selector: {}, sort: [{ id: 'asc' }], skip: 0, limit: PAGE };
  const queryPlan = {
    index: ['id'],
    startKeys: [id],
    endKeys: [END],
    inclusiveStart: false,
    inclusiveEnd: false,
    sortSatisfiedByIndex: true,
    selectorSatisfiedByIndex: true,
  };
  // Every document of ours has an id, which the type parameter does not tell.
  return { query, queryPlan } as unknown as PreparedQuery<Document>;
}

/** A document without RxDB's own fields. */
export function bare<Document>(document: object): Document {
  const { _rev, _meta, _deleted, _attachments, ...rest }: Record<string, unknown> = { ...document };
  // What RxDB stored is what went in, plus the fields taken off above.
  return rest as Document;
}
