import { z } from 'zod';
import { common, line } from '../documents/index.ts';

/** What an office chooses for all its desks. A new field of these documents needs a default where it is read. */

/** A list as somebody likes to see it, shared with the office. */
export const savedViewSchema = z.object({
  ...common,
  kind: z.literal('savedView'),
  name: line.refine((name) => name.trim() !== '', 'NAME_MISSING'),
  /** Place of the application that it belongs to, such as `projects`. */
  place: z.string().max(60),
  /** The place's own choices as JSON: filters, sort, columns. The place checks it when it opens it. */
  choices: z.string().max(20_000),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** How the columns of a list of a known shape were mapped last time. */
export const importMappingSchema = z.object({
  ...common,
  kind: z.literal('importMapping'),
  /** Names the shape: hash of the folded headers. */
  shape: z.string().max(100),
  /** Header as in the sheet to field of the import catalogue. */
  mapping: z.record(z.string().max(300), z.string().max(60)),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** A setting that the office shares; its key and shape are a row of the settings table. */
export const officeSettingSchema = z.object({
  ...common,
  kind: z.literal('officeSetting'),
  key: z.string().max(60),
  value: z.unknown(),
});
export type OfficeSetting = z.infer<typeof officeSettingSchema>;
