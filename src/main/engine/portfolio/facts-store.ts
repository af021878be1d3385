import type { Acknowledgement } from '../../../shared/acts/index.ts';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { JournalFact } from '../../../shared/journal/index.ts';
import type { Contract, Milestone, Progress, Project } from '../../../shared/projects/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Committed } from '../database/index.ts';

type FactDocument = Project | Contract | Milestone | Progress | JournalFact | Acknowledgement;

interface Bundle {
  project: Project | null;
  readonly contracts: Map<string, Contract>;
  readonly milestones: Map<string, Milestone>;
  readonly progress: Map<string, Progress>;
  readonly journal: Map<string, JournalFact>;
}

/**
 * Every project's facts in memory, joined by project and kept up to date from what is committed, so that one change
 * re-evaluates one project without reading the disk.
 */
export class FactsStore {
  private readonly bundles = new Map<string, Bundle>();
  /** Which project a document belongs to: a removal names the document only. */
  private readonly owners = new Map<string, string>();
  readonly acknowledgements = new Map<string, Acknowledgement>();

  /** Takes in what was committed and returns the identifiers of the projects it touches. */
  apply(committed: Committed): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const { id, document } of committed.documents) {
      const before = this.drop(id);
      if (before !== undefined) touched.add(before);
      if (isFact(document)) touched.add(this.put(document));
    }
    return touched;
  }

  /** In an order that is alike on every desktop and after every start, however the documents arrived. */
  get(project: string): ProjectFacts | null {
    const bundle = this.bundles.get(project);
    if (!bundle?.project) return null;
    return {
      project: bundle.project,
      contracts: [...bundle.contracts.values()].sort(byCreation),
      milestones: [...bundle.milestones.values()].sort((a, b) => a.rank - b.rank || compare(a.id, b.id)),
      progress: [...bundle.progress.values()].sort(newestFirst),
      journal: [...bundle.journal.values()].sort(newestFirst),
    };
  }

  projectOf(document: string): string | undefined {
    return this.owners.get(document);
  }

  /** Whether a document is already known: what was committed while reading is newer than what is read. */
  has(document: string): boolean {
    return this.owners.has(document);
  }

  *all(): IterableIterator<ProjectFacts> {
    for (const project of this.bundles.keys()) {
      const facts = this.get(project);
      if (facts) yield facts;
    }
  }

  /** How many projects there are. */
  get size(): number {
    let count = 0;
    for (const { project } of this.bundles.values()) if (project) count++;
    return count;
  }

  projectIds(): readonly string[] {
    return [...this.bundles.keys()];
  }

  private put(document: FactDocument): string {
    const owner = document.kind === 'project' ? document.id : document.project;
    this.owners.set(document.id, owner);
    if (document.kind === 'acknowledgement') {
      this.acknowledgements.set(document.id, document);
      return owner;
    }
    const bundle = this.bundle(owner);
    switch (document.kind) {
      case 'project':
        bundle.project = document;
        break;
      case 'contract':
        bundle.contracts.set(document.id, document);
        break;
      case 'milestone':
        bundle.milestones.set(document.id, document);
        break;
      case 'progress':
        bundle.progress.set(document.id, document);
        break;
      case 'visit':
      case 'serviceOrder':
      case 'constraint':
      case 'payment':
        bundle.journal.set(document.id, document);
        break;
    }
    return owner;
  }

  /** Takes a document out of wherever it was; returns the project that it belonged to. */
  private drop(id: string): string | undefined {
    const owner = this.owners.get(id);
    if (owner === undefined) return undefined;
    this.owners.delete(id);
    this.acknowledgements.delete(id);
    const bundle = this.bundles.get(owner);
    if (!bundle) return owner;
    if (id === owner) bundle.project = null;
    bundle.contracts.delete(id);
    bundle.milestones.delete(id);
    bundle.progress.delete(id);
    bundle.journal.delete(id);
    return owner;
  }

  private bundle(project: string): Bundle {
    const known = this.bundles.get(project);
    if (known) return known;
    const bundle: Bundle = {
      project: null,
      contracts: new Map(),
      milestones: new Map(),
      progress: new Map(),
      journal: new Map(),
    };
    this.bundles.set(project, bundle);
    return bundle;
  }
}

const FACT_KINDS: ReadonlySet<string> = new Set<FactDocument['kind']>([
  'project',
  'contract',
  'milestone',
  'progress',
  'visit',
  'serviceOrder',
  'constraint',
  'payment',
  'acknowledgement',
]);

/** Documents come from our own database, where the schema of their kind was checked on the way in. */
function isFact(document: unknown): document is FactDocument {
  return (
    typeof document === 'object' &&
    document !== null &&
    'kind' in document &&
    typeof document.kind === 'string' &&
    FACT_KINDS.has(document.kind)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Created {
  readonly id: string;
  readonly createdAt: string;
}

const byCreation = (a: Created, b: Created): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);

const newestFirst = (a: Created & { readonly on: Day }, b: Created & { readonly on: Day }): number =>
  compare(b.on, a.on) || byCreation(b, a);
