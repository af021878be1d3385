import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { ImportChanges } from './context.ts';
import type { Built } from './follow-documents.ts';
import { same } from './same.ts';

interface Growing {
  readonly projects: (Project | Contract)[];
  readonly milestones: Milestone[];
  readonly journal: Progress[];
}

const nothing = (): Growing => ({ projects: [], milestones: [], journal: [] });

/** Collects the documents that differ from what the office has, and counts projects. Each method tells whether it changed something. */
export class Written {
  readonly #insert = nothing();
  readonly #update = nothing();
  readonly #counts = { created: 0, updated: 0, unchanged: 0 };

  project({ document, known }: Built<Project> | Built<Contract>): boolean {
    if (same(document, known)) return false;
    (known === null ? this.#insert : this.#update).projects.push(document);
    return true;
  }

  milestone({ document, known }: Built<Milestone>): boolean {
    if (same(document, known)) return false;
    (known === null ? this.#insert : this.#update).milestones.push(document);
    return true;
  }

  progress(document: Progress): boolean {
    this.#insert.journal.push(document);
    return true;
  }

  count(known: boolean, changed: boolean): void {
    this.#counts[known ? (changed ? 'updated' : 'unchanged') : 'created'] += 1;
  }

  get counts(): { readonly created: number; readonly updated: number; readonly unchanged: number } {
    return this.#counts;
  }

  get changes(): ImportChanges {
    return { insert: this.#insert, update: this.#update };
  }
}
