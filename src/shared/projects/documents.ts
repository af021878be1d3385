import { z } from 'zod';
import { bilingual, centimes, common, day, id, line, paragraph, percent } from '../documents/index.ts';
import { CONDITIONS, PHASES, PRIORITIES, PROGRESS_SOURCES, SECTORS, WORK_TYPES } from './vocabulary.ts';

/** The project sheet (بطاقة تقنية للمشروع, fiche projet): what does not change with each fact. */
export const projectSchema = z.object({
  ...common,
  kind: z.literal('project'),
  /** The office's own code, unique in the office, such as `BRK-2026-0041`. */
  reference: z.string().min(1).max(60),
  title: bilingual.refine((title) => title.ar.trim() !== '' || title.fr.trim() !== '', 'TITLE_MISSING'),
  description: paragraph,
  objective: paragraph,
  beneficiaries: z.number().int().min(0).max(100_000_000).nullable(),
  programmes: z.array(line).max(20),
  sector: z.enum(SECTORS).nullable(),
  workType: z.enum(WORK_TYPES).nullable(),
  /** Identifiers of communes among the organisations. */
  communes: z.array(id).max(200),
  /** Douars, quarters, roads: as people say it. */
  place: line,
  years: z.array(z.number().int().min(1956).max(2200)).max(30),
  priority: z.enum(PRIORITIES),
  /** Contracting authority (صاحب المشروع, maître d'ouvrage). */
  owner: line,
  /** Delegated contracting authority (صاحب المشروع المنتدب, MOD). */
  delegatedOwner: line,
  /** Service in charge (حامل المشروع, porteur). */
  bearer: line,
  /** Site supervisor: architect, consulting engineers (المشرف على الأشغال, maître d'œuvre). */
  supervisor: line,
  partners: z.array(z.object({ id, name: line, contribution: centimes.nullable() })).max(100),
  estimatedCost: centimes.nullable(),
  phase: z.enum(PHASES),
  /** A person's judgement against the computed condition; it needs a reason and both stay visible. */
  declaredCondition: z.object({ condition: z.enum(CONDITIONS), reason: line, on: day }).nullable(),
  remarks: paragraph,
  /** Columns of an imported list that no field takes: kept as they were. */
  otherColumns: z.array(z.object({ name: line, value: paragraph })).max(100),
});
export type Project = z.infer<typeof projectSchema>;

/** A works, supplies or study contract of a project (صفقة, marché). Dates that the law counts from. */
export const contractSchema = z.object({
  ...common,
  kind: z.literal('contract'),
  project: id,
  /** Free text: `04/2005`, `TE.04/98` are real shapes. */
  number: z.string().max(80),
  object: line,
  contractor: line,
  amount: centimes.nullable(),
  /** Service order to start (الأمر بالخدمة للشروع, OS de commencement). */
  startOrderOn: day.nullable(),
  /** Contractual period (أجل التنفيذ التعاقدي, délai contractuel). */
  period: z.object({ count: z.number().int().min(1).max(10_000), unit: z.enum(['day', 'month']) }).nullable(),
  /** Contractual end where it is known as a date; otherwise it follows from the start and the period. */
  endOn: day.nullable(),
  provisionalReceptionOn: day.nullable(),
});
export type Contract = z.infer<typeof contractSchema>;

/** A milestone (محطة, jalon) with planned and actual day. */
export const milestoneSchema = z.object({
  ...common,
  kind: z.literal('milestone'),
  project: id,
  title: bilingual.refine((title) => title.ar.trim() !== '' || title.fr.trim() !== '', 'TITLE_MISSING'),
  plannedOn: day.nullable(),
  actualOn: day.nullable(),
  weight: percent.nullable(),
  /** Position in the project's list. */
  rank: z.number().int().min(0).max(100_000),
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** A measure of physical progress (نسبة الإنجاز المادي, taux d'avancement physique), dated and never changed. */
export const progressSchema = z.object({
  ...common,
  kind: z.literal('progress'),
  project: id,
  on: day,
  percent,
  source: z.enum(PROGRESS_SOURCES),
  comment: paragraph,
});
export type Progress = z.infer<typeof progressSchema>;
