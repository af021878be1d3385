import { z } from 'zod';
import { LEVELS } from '../alerts/index.ts';
import {
  CONDITIONS,
  contractSchema,
  ID_LENGTH,
  milestoneSchema,
  PHASES,
  progressSchema,
  projectSchema,
  SECTORS,
} from '../projects/index.ts';
import { SETTING_KEYS, type Settings } from '../settings/index.ts';
import { define } from './define.ts';
import type {
  AlertList,
  AppState,
  BackupSummary,
  ImportPreview,
  ImportSummary,
  OfficeView,
  Place,
  PortfolioPage,
  ProjectPage,
} from './views.ts';

const id = z.string().length(ID_LENGTH);
const name = z.object({ ar: z.string().trim().max(200), fr: z.string().trim().max(200) });

/** What the engine itself fills in: never taken from a window. */
const filledIn = { id: true, kind: true, office: true, createdAt: true, createdBy: true, demonstration: true } as const;

export const projectInput = projectSchema.omit(filledIn);
export const contractInput = contractSchema.omit(filledIn);
export const milestoneInput = milestoneSchema.omit(filledIn);
const progressInput = progressSchema.omit(filledIn);

const nothing = z.object({});

/** Every call of the window, the command line and the tests into the engine. */
export const COMMANDS = {
  'setup.provinces': define<readonly Place[]>().with(nothing, 'office.read'),
  'setup.createOffice': define<OfficeView>().with(z.object({ name, province: id }), 'office.manage'),
  'setup.demonstration': define<OfficeView>().with(nothing, 'office.manage'),
  /** The recovery key in groups, until `setup.recoveryKeyKept` says that it was printed or written down. */
  'setup.recoveryKey': define<{ readonly recoveryKey: string }>().with(nothing, 'office.manage'),
  'setup.recoveryKeyKept': define<null>().with(nothing, 'office.manage'),

  'settings.change': define<null>().with(z.object({ key: z.enum(SETTING_KEYS), value: z.unknown() }), 'office.read'),

  'projects.create': define<{ readonly id: string }>().with(
    projectInput.partial({ reference: true }),
    'projects.write',
  ),
  'projects.update': define<null>().with(z.object({ id, changes: projectInput.partial() }), 'projects.write'),
  'projects.remove': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restore': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.saveContract': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), contract: contractInput }),
    'projects.write',
  ),
  'projects.removeContract': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restoreContract': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.saveMilestone': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), milestone: milestoneInput }),
    'projects.write',
  ),
  'projects.removeMilestone': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restoreMilestone': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.reportProgress': define<{ readonly id: string }>().with(progressInput, 'projects.write'),
  'projects.withdrawProgress': define<null>().with(z.object({ id }), 'projects.write'),

  /** `province` names the communes by which a list is read while there is no office yet. */
  'import.open': define<ImportPreview>().with(
    z.object({ file: z.string().max(4096), province: id.nullable().optional() }),
    'projects.write',
  ),
  /** Reads the same file again with other choices. */
  'import.plan': define<ImportPreview>().with(
    z.object({
      token: id,
      sheet: z.string().max(300).optional(),
      headerRow: z.number().int().min(1).optional(),
      mapping: z.record(z.string(), z.string()).optional(),
    }),
    'projects.write',
  ),
  'import.accept': define<ImportSummary>().with(z.object({ token: id }), 'projects.write'),
  'import.drop': define<null>().with(z.object({ token: id }), 'projects.write'),

  'alerts.acknowledge': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.act'),
  'alerts.withdrawAcknowledgement': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.act'),
  'alerts.markSeen': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.read'),

  'backup.create': define<BackupSummary>().with(z.object({ file: z.string().max(4096) }), 'office.manage'),
} as const;

export const SORTS = ['attention', 'title', 'reference', 'percent', 'contractEndOn', 'measuredOn', 'phase'] as const;

/** Every question whose answer stays alive. */
export const LIVE_QUERIES = {
  'app.state': define<AppState>().with(nothing, 'office.read'),
  settings: define<Settings>().with(nothing, 'office.read'),
  'projects.list': define<PortfolioPage>().with(
    z.object({
      search: z.string().max(200).default(''),
      conditions: z.array(z.enum(CONDITIONS)).default([]),
      phases: z.array(z.enum(PHASES)).default([]),
      sectors: z.array(z.enum(SECTORS)).default([]),
      communes: z.array(id).default([]),
      programmes: z.array(z.string().max(300)).default([]),
      sort: z.enum(SORTS).default('attention'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    'projects.read',
  ),
  /** Null once the project is gone. */
  'projects.page': define<ProjectPage | null>().with(z.object({ id }), 'projects.read'),
  'alerts.list': define<AlertList>().with(
    z.object({
      levels: z.array(z.enum(LEVELS)).default([]),
      rules: z.array(z.string().max(100)).default([]),
      acknowledged: z.boolean().nullable().default(null),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    'alerts.read',
  ),
} as const;
