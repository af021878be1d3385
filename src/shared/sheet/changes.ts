import { latestProgress, type ProjectFacts } from '../alerts/index.ts';
import { newId } from '../ids/index.ts';
import type { Contract, Progress, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { CellReading, RowChange } from './columns.ts';
import type { SheetKey } from './keys.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Who writes, for which office, when. */
export interface SheetStamp {
  readonly office: string;
  readonly createdBy: string;
  /** Instant, ISO UTC. */
  readonly createdAt: string;
  readonly demonstration: boolean;
  /** Legal day today. */
  readonly today: Day;
}

/** Whole documents to write; contracts lie with the projects. */
export interface RowDocuments {
  readonly projects: readonly (Project | Contract)[];
  readonly journal: readonly Progress[];
}

export interface ReadCell {
  readonly column: SheetKey;
  readonly reading: CellReading;
}

export interface RowPlan {
  readonly documents: RowDocuments;
  readonly problems: readonly { readonly column: SheetKey; readonly problem: Problem }[];
}

export interface RowRules {
  readonly stamp: SheetStamp;
  /** Whether another project carries a reference. */
  readonly isTaken: (reference: string) => boolean;
  readonly isContractColumn: (column: SheetKey) => boolean;
}

/** What the cells of one row change, all valid ones together; the invalid ones with why, and nothing of them is in the documents. */
export function planRow(facts: ProjectFacts, cells: readonly ReadCell[], rules: RowRules): RowPlan {
  const problems: { column: SheetKey; problem: Problem }[] = [];
  let accepted: { readonly column: SheetKey; readonly change: RowChange }[] = [];
  for (const { column, reading } of cells) {
    if (!reading.ok) problems.push({ column, problem: reading.problem });
    else if (rules.isContractColumn(column) && facts.contracts.length > 1)
      problems.push(because(column, 'severalContracts'));
    else accepted.push({ column, change: reading.change });
  }
  for (const check of CHECKS) {
    const code = check.fails(
      laidOver(
        facts,
        accepted.map(({ change }) => change),
      ),
      rules,
    );
    if (!code) continue;
    problems.push(
      ...accepted.filter(({ column }) => check.columns.includes(column)).map(({ column }) => because(column, code)),
    );
    accepted = accepted.filter(({ column }) => !check.columns.includes(column));
  }
  const changes = accepted.map(({ change }) => change);
  return { documents: documentsOf(facts, changes, rules.stamp), problems };
}

const because = (column: SheetKey, code: ProblemCode) => ({ column, problem: { code, proposal: null } });

/** A row as it would be. */
interface Row {
  readonly project: Project;
  readonly contract: ContractValues | null;
}
type ContractValues = Pick<
  Contract,
  'number' | 'object' | 'contractor' | 'amount' | 'startOrderOn' | 'period' | 'endOn' | 'provisionalReceptionOn'
>;

interface Check {
  /** The cells that are refused when the check fails. */
  readonly columns: readonly SheetKey[];
  readonly fails: (row: Row, rules: RowRules) => ProblemCode | null;
}

const CHECKS: readonly Check[] = [
  {
    columns: ['titleAr', 'titleFr'],
    fails: ({ project: { title } }) => (title.ar.trim() === '' && title.fr.trim() === '' ? 'cannotBeEmpty' : null),
  },
  {
    columns: ['reference'],
    fails: ({ project }, { isTaken }) => (isTaken(project.reference) ? 'referenceTaken' : null),
  },
  {
    columns: ['provisionalReceptionOn'],
    fails: ({ contract }, { stamp }) => ((contract?.provisionalReceptionOn ?? '') > stamp.today ? 'dayInFuture' : null),
  },
  {
    columns: ['startOrderOn', 'contractEndOn'],
    fails: ({ contract }) =>
      contract?.startOrderOn && contract.endOn && contract.endOn < contract.startOrderOn ? 'endBeforeStart' : null,
  },
];

const EMPTY_CONTRACT: ContractValues = {
  number: '',
  object: '',
  contractor: '',
  amount: null,
  startOrderOn: null,
  period: null,
  endOn: null,
  provisionalReceptionOn: null,
};

function laidOver(facts: ProjectFacts, changes: readonly RowChange[]): Row {
  let project = facts.project;
  let contract: ContractValues | null = facts.contracts[0] ?? null;
  for (const change of changes) {
    if (change.project) project = { ...project, ...change.project };
    if (change.title) project = { ...project, title: { ...project.title, ...change.title } };
    if (change.contract) contract = { ...(contract ?? EMPTY_CONTRACT), ...change.contract };
  }
  return { project, contract };
}

function documentsOf(facts: ProjectFacts, changes: readonly RowChange[], stamp: SheetStamp): RowDocuments {
  const { project, contract } = laidOver(facts, changes);
  const projects: (Project | Contract)[] = [];
  if (differs(project, facts.project)) projects.push(project);
  const known = facts.contracts[0];
  if (contract && differs(contract, known ?? EMPTY_CONTRACT)) {
    const { today: _, ...common } = stamp;
    projects.push({
      ...(known ?? { ...common, id: newId(), kind: 'contract', project: project.id }),
      ...contract,
    });
  }
  const percent = changes.findLast((change) => change.percent !== undefined)?.percent;
  const journal = percent === undefined || percent === latestProgress(facts.progress)?.percent ? [] : [measure()];
  return { projects, journal };

  function measure(): Progress {
    const { today, ...common } = stamp;
    return {
      ...common,
      id: newId(),
      kind: 'progress',
      project: project.id,
      on: today,
      percent: percent ?? 0,
      source: 'declaration',
      comment: '',
    };
  }
}

/** Values of documents are plain and their keys in one order. */
const differs = (a: object, b: object): boolean => {
  const before = new Map(Object.entries(b));
  return Object.entries(a).some(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)));
};
