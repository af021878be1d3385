import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { Place } from '../../../shared/contract/index.ts';
import { type Bilingual, inLocale } from '../../../shared/locale/index.ts';
import type { Person } from '../../../shared/people/index.ts';
import type { Findable } from '../../../shared/search/index.ts';
import type { Meeting, Task } from '../../../shared/tasks/index.ts';
import type { Evaluation } from '../portfolio/index.ts';

/** How much being late, open or over moves something among others of the same words. */
const BOOST = { level: { critical: 0.9, warning: 0.6, info: 0.4 }, open: 0.3, closed: 0, person: 0.2 } as const;

const NOTHING: Bilingual = { ar: '', fr: '' };
const same = (text: string): Bilingual => ({ ar: text, fr: text });

export function projectThing(
  { project }: ProjectFacts,
  { row, searchable }: Evaluation,
  communes: ReadonlyMap<string, Place>,
): Findable {
  const places = project.communes.flatMap((id) => communes.get(id)?.name ?? []);
  return {
    id: project.id,
    kind: 'project',
    title: project.title,
    reference: project.reference,
    detail: {
      ar: places.map((name) => inLocale(name, 'ar')).join('، '),
      fr: places.map((name) => inLocale(name, 'fr')).join(', '),
    },
    more: searchable,
    project: project.id,
    boost: row.level === null ? BOOST.open : BOOST.level[row.level],
  };
}

/** A project and its contracts, as they are found. */
export function projectThings(
  facts: ProjectFacts,
  evaluation: Evaluation,
  communes: ReadonlyMap<string, Place>,
): readonly Findable[] {
  const { project, contracts } = facts;
  const named = contracts.filter(({ number, contractor, object }) => `${number}${contractor}${object}`.trim() !== '');
  return [
    projectThing(facts, evaluation, communes),
    ...named.map(
      ({ id, number, contractor, object, provisionalReceptionOn }): Findable => ({
        id,
        kind: 'contract',
        title: same(object || contractor || number),
        reference: number,
        detail: project.title,
        more: `${contractor} ${project.reference}`,
        project: project.id,
        boost: provisionalReceptionOn === null ? BOOST.open : BOOST.closed,
      }),
    ),
  ];
}

export const communeThing = ({ id, name, code }: Place): Findable => ({
  id,
  kind: 'commune',
  title: name,
  reference: '',
  detail: NOTHING,
  more: code,
  project: null,
  boost: BOOST.open,
});

export const personThing = ({ id, name, position, service }: Person): Findable => ({
  id,
  kind: 'person',
  title: name,
  reference: '',
  detail: same([position, service].filter((part) => part !== '').join(' – ')),
  more: '',
  project: null,
  boost: BOOST.person,
});

export const taskThing = (task: Task, projectTitle: Bilingual | undefined): Findable => ({
  id: task.id,
  kind: 'task',
  title: same(task.title),
  reference: task.dueOn ?? '',
  detail: projectTitle ?? NOTHING,
  more: `${task.assignee} ${task.details}`,
  project: task.project,
  boost: task.closedOn === null ? BOOST.level.info : BOOST.closed,
});

export const meetingThing = ({ id, title, on, place, agenda, held }: Meeting): Findable => ({
  id,
  kind: 'meeting',
  title: same(title),
  reference: on,
  detail: same(place),
  more: agenda,
  project: null,
  boost: held ? BOOST.closed : BOOST.open,
});
