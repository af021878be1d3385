import type { OfficialDivision } from '../places/index.ts';
import type { Contract, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import { CATALOGUE, type CatalogueProject, fill } from './catalogue.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Story } from './stories.ts';

/** What all documents of one demonstration share. */
export interface Setting {
  readonly office: string;
  readonly createdBy: string;
  /** ISO instant at which they are said to be recorded. */
  readonly now: string;
  readonly today: Day;
  readonly communes: readonly OfficialDivision[];
  readonly random: Random;
  /** Exact numbers per project, for measuring; otherwise four to eight milestones and a monthly measure. */
  readonly density: { readonly milestones: number; readonly progress: number } | null;
}

/** One invented project before it is written down. */
export interface Draft {
  /** From 0. */
  readonly position: number;
  readonly kind: CatalogueProject;
  readonly story: Story;
  /** Contractual period in months of thirty days. */
  readonly months: number;
  readonly schedule: Schedule;
}

const CENTIMES_PER_TENTH_OF_A_MILLION = 10_000_000;

/** What every document of the demonstration carries. */
export function stampOf({ office, createdBy, now, random }: Setting) {
  return { id: random.uuid(Date.parse(now)), office, createdAt: now, createdBy, demonstration: true } as const;
}

const named = (name: keyof typeof CATALOGUE.names, n: number): string => fill(CATALOGUE.names[name], 'n', String(n));

export function projectOf(draft: Draft, setting: Setting): Project {
  const { position, kind, story, schedule } = draft;
  const { random, today } = setting;
  const commune = communeFor(kind, setting);
  const cost = random.between(kind.millions[0] * 10, kind.millions[1] * 10) * CENTIMES_PER_TENTH_OF_A_MILLION;
  const partners = random.between(1, 2);
  const year = Number(schedule.startOn.slice(0, 4));
  return {
    ...stampOf(setting),
    kind: 'project',
    reference: `DEMO-${year}-${String(position + 1).padStart(4, '0')}`,
    title: { ar: titleOf('ar', position, kind, commune), fr: titleOf('fr', position, kind, commune) },
    description: '',
    objective: '',
    beneficiaries: kind.beneficiaries + random.between(0, 40) * 10,
    programmes: [kind.programme],
    sector: kind.sector,
    workType: kind.workType,
    communes: commune ? [commune.id] : [],
    place: '',
    years: [year],
    priority: random.between(1, 8) === 1 ? 'high' : 'normal',
    owner: named('owner', random.between(1, 6)),
    delegatedOwner: '',
    bearer: named('bearer', random.between(1, 9)),
    supervisor: named('supervisor', random.between(1, 7)),
    partners: Array.from({ length: partners }, (_, at) => ({
      id: random.uuid(Date.parse(setting.now)),
      name: named('partner', at + 1),
      contribution: Math.round(cost / (partners + 1)),
    })),
    estimatedCost: cost,
    phase: story.phase,
    declaredCondition: story.declared
      ? { condition: story.declared, reason: CATALOGUE.declared[story.declared], on: today }
      : null,
    remarks: CATALOGUE.remarks,
    otherColumns: [],
  };
}

function communeFor(kind: CatalogueProject, { communes, random }: Setting): OfficialDivision | undefined {
  const suited = communes.filter(({ urban }) => kind.place === 'any' || urban === (kind.place === 'urban'));
  return suited[random.between(0, suited.length - 1)];
}

/** Where there are more projects than the catalogue has, they are further parts of the same works. */
function titleOf(locale: 'ar' | 'fr', position: number, kind: CatalogueProject, commune: OfficialDivision | undefined) {
  const title = fill(kind[locale], 'commune', commune?.name[locale] ?? '');
  const round = Math.floor(position / CATALOGUE.projects.length);
  return round === 0 ? title : fill(fill(CATALOGUE.tranche[locale], 'title', title), 'n', String(round + 1));
}

/** Its works contract, from the approval on. */
export function contractsOf(project: Project, draft: Draft, setting: Setting): readonly Contract[] {
  const { position, months, schedule, story } = draft;
  const { random } = setting;
  const started = schedule.latest !== null;
  if (!started && story.phase !== 'approval') return [];
  const byMonth = position % 2 === 0;
  return [
    {
      ...stampOf(setting),
      kind: 'contract',
      project: project.id,
      number: `${random.between(1, 60)}/${schedule.startOn.slice(0, 4)}`,
      object: '',
      contractor: named('contractor', random.between(1, 12)),
      amount: Math.round(((project.estimatedCost ?? 0) * random.between(88, 100)) / 100),
      startOrderOn: started ? schedule.startOn : null,
      period: byMonth ? { count: months, unit: 'month' } : { count: months * DAYS_PER_MONTH, unit: 'day' },
      endOn: null,
      provisionalReceptionOn: schedule.receivedOn,
    },
  ];
}

export const DAYS_PER_MONTH = 30;
