import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { DocumentSet, ImportChanges } from './context.ts';
import type { Built } from './follow-documents.ts';
import { same } from './same.ts';

interface Growing {
  readonly projects: Map<string, Project | Contract>;
  readonly milestones: Map<string, Milestone>;
  readonly journal: Map<string, Progress>;
}

const nothing = (): Growing => ({ projects: new Map(), milestones: new Map(), journal: new Map() });

/**
 * Collects the documents that differ from what the office has, and counts projects. Each method tells whether it changed
 * something; a document that two rows write is written once, as the later one leaves it.
 */
export class Written {
  readonly #insert = nothing();
  readonly #update = nothing();
  readonly #counts = { created: 0, updated: 0, unchanged: 0 };

  project({ document, known }: Built<Project> | Built<Contract>): boolean {
    if (same(document, known)) return false;
    this.#set(document.id, known).projects.set(document.id, document);
    return true;
  }

  milestone({ document, known }: Built<Milestone>): boolean {
    if (same(document, known)) return false;
    this.#set(document.id, known).milestones.set(document.id, document);
    return true;
  }

  progress(document: Progress): boolean {
    this.#insert.journal.set(document.id, document);
    return true;
  }

  #set(id: string, known: unknown): Growing {
    const fresh = known === null || this.#insert.projects.has(id) || this.#insert.milestones.has(id);
    return fresh ? this.#insert : this.#update;
  }

  count(known: boolean, changed: boolean): void {
    this.#counts[known ? (changed ? 'updated' : 'unchanged') : 'created'] += 1;
  }

  get counts(): { readonly created: number; readonly updated: number; readonly unchanged: number } {
    return this.#counts;
  }

  get changes(): ImportChanges {
    return { insert: listed(this.#insert), update: listed(this.#update) };
  }
}

const listed = ({ projects, milestones, journal }: Growing): DocumentSet => ({
  projects: [...projects.values()],
  milestones: [...milestones.values()],
  journal: [...journal.values()],
});
