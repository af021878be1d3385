import { AppError } from '../errors/index.ts';
import { freeName, projectChanges, type Show, withKept } from '../import/index.ts';
import type { Project } from '../projects/index.ts';
import { fold } from '../text/index.ts';

const MOST = { columns: 100, programmes: 20, communes: 200, years: 30, partners: 100 };
/** Fields whose values of both projects are united, or that follow from the facts. */
const UNITED: ReadonlySet<string> = new Set(['programme', 'commune', 'year', 'partners', 'other']);

/**
 * One project out of two. What the kept one leaves empty the other fills; lists are united; what differs stays with the
 * project under the name of its field and the other's reference, so that nothing of either is lost.
 * @throws AppError `MERGE_TOO_LARGE` when the project has no room for all of it
 */
export function mergedProject(keep: Project, other: Project, show: Show): Project {
  const filled: Project = {
    ...keep,
    title: { ar: keep.title.ar || other.title.ar, fr: keep.title.fr || other.title.fr },
    description: keep.description || other.description,
    objective: keep.objective || other.objective,
    beneficiaries: keep.beneficiaries ?? other.beneficiaries,
    sector: keep.sector ?? other.sector,
    workType: keep.workType ?? other.workType,
    place: keep.place || other.place,
    owner: keep.owner || other.owner,
    delegatedOwner: keep.delegatedOwner || other.delegatedOwner,
    bearer: keep.bearer || other.bearer,
    supervisor: keep.supervisor || other.supervisor,
    estimatedCost: keep.estimatedCost ?? other.estimatedCost,
    declaredCondition: keep.declaredCondition ?? other.declaredCondition,
    remarks: keep.remarks || other.remarks,
    programmes: united(keep.programmes, other.programmes, fold),
    communes: united(keep.communes, other.communes, String),
    years: united(keep.years, other.years, String).sort((a, b) => a - b),
    partners: united(keep.partners, other.partners, ({ name }) => fold(name)),
    otherColumns: columnsOfBoth(keep, other),
  };
  const differing = projectChanges(filled, other, show).filter(
    ({ field, after }) => after !== '' && !UNITED.has(field),
  );
  const merged = withKept(
    filled,
    [...differing, { field: 'reference', before: '', after: other.reference }],
    other.reference,
    show,
  );
  const { otherColumns, programmes, communes } = merged;
  if (otherColumns.length > MOST.columns || programmes.length > MOST.programmes || communes.length > MOST.communes)
    throw new AppError('MERGE_TOO_LARGE');
  if (merged.years.length > MOST.years || merged.partners.length > MOST.partners) throw new AppError('MERGE_TOO_LARGE');
  return merged;
}

function united<Item>(first: readonly Item[], second: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}

function columnsOfBoth(keep: Project, other: Project): Project['otherColumns'] {
  const columns = [...keep.otherColumns];
  for (const { name, value } of other.otherColumns) {
    if (columns.some((column) => column.name === name && column.value === value)) continue;
    columns.push({ name: freeName(name, columns), value });
  }
  return columns;
}
