import type { JsonSchema, RxJsonSchema } from 'rxdb';
import { z } from 'zod';
import type { CollectionDefinition } from './collections.ts';

/**
 * RxDB's schema of a collection, from the zod schemas of its kinds. It describes the primary key and the indexed fields
 * only: zod has checked the rest where it entered, and RxDB hashes the schema, so that a field added to the model would
 * otherwise ask every installed database for a migration.
 */
export function rxSchema<Document>(definition: CollectionDefinition): RxJsonSchema<Document> {
  const indexed = [...new Set(['id', ...definition.indexes.flat()])];
  const schema = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: Object.fromEntries(indexed.map((field) => [field, indexedField(definition, field)])),
    required: indexed,
    indexes: definition.indexes.map((index) => [...index]),
  };
  // The generated schema and the document type come from the same zod schemas, which the compiler cannot follow.
  return schema as unknown as RxJsonSchema<Document>;
}

/** Room for the discriminator of a kind, so that a longer name needs no migration. */
const KIND_LENGTH = 32;

function indexedField(definition: CollectionDefinition, field: string): JsonSchema {
  if (field === 'kind') return { type: 'string', maxLength: KIND_LENGTH };
  for (const kind of definition.kinds) {
    const { properties } = z.toJSONSchema(kind, { target: 'draft-7', io: 'input' });
    const property = properties?.[field];
    if (typeof property !== 'object') continue;
    if (property.type === 'string' && property.maxLength) return { type: 'string', maxLength: property.maxLength };
    if (property.type === 'integer' && property.maximum !== undefined && property.minimum !== undefined) {
      return { type: 'integer', minimum: property.minimum, maximum: property.maximum, multipleOf: 1 };
    }
  }
  throw new Error(`the indexed field ${field} has no bounds`);
}
