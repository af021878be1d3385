import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import { inLocale, type Locale, type Translate, translator } from '../../../shared/locale/index.ts';
import type { Cell } from '../../../shared/papers/index.ts';
import { PROGRAMMES, type Project } from '../../../shared/projects/index.ts';

export interface Column {
  readonly header: string;
  readonly cellOf: (facts: ProjectFacts) => Cell;
}

/**
 * Columns of an exported list. Their headers are the names that the import proposes for the same fields, so that what
 * was exported can be brought back.
 */
export function columnsOf(locale: Locale, placeName: (id: string) => string): readonly Column[] {
  const say = translator(locale);
  return Object.entries(values(say, locale, placeName)).map(([field, cellOf]) => ({
    header: say(`import:field.${field}`),
    cellOf,
  }));
}

type Values = Readonly<Record<string, Column['cellOf']>>;

function values(say: Translate, locale: Locale, placeName: (id: string) => string): Values {
  const word = (list: string, code: string | null): Cell => (code === null ? null : say(`vocabulary:${list}.${code}`));
  return {
    reference: ({ project }) => project.reference,
    titleAr: ({ project }) => project.title.ar || null,
    titleFr: ({ project }) => project.title.fr || null,
    commune: ({ project }) => project.communes.map(placeName).join(' / ') || null,
    place: ({ project }) => project.place || null,
    programme: ({ project }) => programmesOf(project, say),
    sector: ({ project }) => word('sector', project.sector),
    workType: ({ project }) => word('workType', project.workType),
    phase: ({ project }) => word('phase', project.phase),
    condition: ({ project }) => word('condition', project.declaredCondition?.condition ?? null),
    percent: ({ progress }) => (progress[0] ? { percent: progress[0].percent } : null),
    measuredOn: ({ progress }) => day(progress[0]?.on ?? null),
    year: ({ project }) => project.years.join(' ; ') || null,
    estimatedCost: ({ project }) => dirhams(project.estimatedCost),
    contractNumber: ({ contracts }) => contracts[0]?.number || null,
    contractObject: ({ contracts }) => contracts[0]?.object || null,
    contractor: ({ contracts }) => contracts[0]?.contractor || null,
    contractAmount: ({ contracts }) => dirhams(contracts[0]?.amount ?? null),
    startOrderOn: ({ contracts }) => day(contracts[0]?.startOrderOn ?? null),
    period: ({ contracts }) => {
      const period = contracts[0]?.period;
      return period ? say(`cli:period.${period.unit}`, { count: period.count, lng: locale }) : null;
    },
    contractEndOn: ({ contracts }) => day(contracts[0]?.endOn ?? null),
    provisionalReceptionOn: ({ contracts }) => day(contracts[0]?.provisionalReceptionOn ?? null),
    owner: ({ project }) => project.owner || null,
    delegatedOwner: ({ project }) => project.delegatedOwner || null,
    bearer: ({ project }) => project.bearer || null,
    supervisor: ({ project }) => project.supervisor || null,
    beneficiaries: ({ project }) => project.beneficiaries,
    description: ({ project }) => project.description || null,
    objective: ({ project }) => project.objective || null,
    remarks: ({ project }) => project.remarks || null,
  };
}

const dirhams = (centimes: number | null): Cell => (centimes === null ? null : centimes / 100);
const day = (value: string | null): Cell => (value === null ? null : { day: value });
const SEEDED: readonly string[] = PROGRAMMES;

function programmesOf({ programmes }: Project, say: Translate): Cell {
  const names = programmes.map((name) => (SEEDED.includes(name) ? say(`vocabulary:programme.${name}`) : name));
  return names.join(' ; ') || null;
}

/** Names of places by identifier, in one language. */
export function placeNames(
  places: readonly { readonly id: string; readonly name: { readonly ar: string; readonly fr: string } }[],
  locale: Locale,
): (id: string) => string {
  const names = new Map(places.map(({ id, name }) => [id, inLocale(name, locale)]));
  return (id) => names.get(id) ?? '';
}
