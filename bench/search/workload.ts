import { demonstrationOf } from '../../src/shared/demonstration/index.ts';
import type { Findable, FindableKind } from '../../src/shared/search/index.ts';
import { fold, searchWords } from '../../src/shared/text/index.ts';

/** What each key of the questions took in one window, in milliseconds. */
export interface Keystrokes {
  /** The application's own search: every kind, ranked. */
  readonly finding: readonly number[];
  /** One plain loop over folded texts of the same projects. */
  readonly filtering: readonly number[];
  /** From the key to the results in the page, with all that the application does. */
  readonly drawing: readonly number[];
}

export const PROJECTS = 10_000;

export const LIMITS: Readonly<Record<FindableKind, number>> = {
  project: 7,
  contract: 4,
  task: 4,
  meeting: 3,
  person: 4,
  commune: 3,
};

/** Questions as people type them, in both languages: a title, a reference, a place, a number, a mistake. */
const QUESTIONS = [
  'تهيئة المسالك',
  'مدرسه',
  'بناء ملعب القرب مداغ',
  'المستوصف',
  'école primaire',
  'amenagement piste',
  'DEMO-2026-0041',
  '١٢',
  'تهيئت',
  'rehabiltation',
];

/** Every state of the box while the questions are typed, letter by letter. */
export const KEYSTROKES: readonly string[] = QUESTIONS.flatMap((question) =>
  Array.from(question, (_, index) => question.slice(0, index + 1)),
);

/** The demonstration province at scale: each project as it is found. */
export function findables(): readonly Findable[] {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const { projects, contracts, organizations } = demonstrationOf({
    office: nobody,
    createdBy: nobody,
    now: '2026-06-15T08:00:00.000Z',
    today: '2026-06-15',
    count: PROJECTS,
  });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const nothing = { ar: '', fr: '' };
  return [
    ...projects.map(
      ({ id, title, reference, communes, place, owner, bearer }): Findable => ({
        id,
        kind: 'project',
        title,
        reference,
        detail: names.get(communes[0] ?? '') ?? nothing,
        more: fold([reference, title.ar, title.fr, place, owner, bearer].join(' \n ')),
        project: id,
        boost: 0.3,
      }),
    ),
    ...contracts.map(
      ({ id, number, contractor, project }): Findable => ({
        id,
        kind: 'contract',
        title: { ar: contractor, fr: contractor },
        reference: number,
        detail: nothing,
        more: contractor,
        project,
        boost: 0,
      }),
    ),
  ];
}

/** The texts that the plain loop looks into. */
export const foldedTexts = (things: readonly Findable[]): readonly string[] =>
  things.flatMap(({ kind, more }) => (kind === 'project' ? [more] : []));

export function plainLoop(texts: readonly string[], question: string): readonly number[] {
  const words = searchWords(question);
  const found: number[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (words.every((word) => text.includes(word))) found.push(index);
  }
  return found;
}
