import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, idOf } from '../../../../tests/support/project-facts.ts';
import { LEVELS } from '../../../shared/alerts/index.ts';
import { LIVE_QUERIES, type ProjectRow, SORTS } from '../../../shared/contract/index.ts';
import { CONDITIONS, PHASE_TRAITS, PHASES, SECTORS } from '../../../shared/projects/index.ts';
import { daysBetween } from '../../../shared/time/index.ts';
import { evaluate } from './evaluate.ts';
import { type ListQuery, pageOf, pageOfSorted } from './listing.ts';

const TODAY = '2027-01-15';
const COMMUNES = ['c1', 'c2'].map(idOf);
const TITLES = ['بناء المدرسة ١٢', 'تهيئة السوق', 'Piste rurale', 'أولاد'];
const fewOf = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.subarray([...items], { maxLength: Math.min(3, items.length) });

const anyEvaluation = fc
  .record({
    facts: anyFacts,
    id: fc.uuid(),
    title: fc.constantFrom(...TITLES),
    reference: fc.constantFrom('A-1', 'A-2', 'B'),
    sector: fc.option(fc.constantFrom(...SECTORS), { nil: null }),
    communes: fewOf(COMMUNES),
    programmes: fewOf(['pac', 'indh']),
  })
  .map(({ facts, title, ...rest }) => {
    const project = { ...facts.project, ...rest, title: { ar: title, fr: '' } };
    return evaluate({ ...facts, project }, TODAY);
  });
const portfolio = fc.uniqueArray(anyEvaluation, { maxLength: 25, selector: ({ row }) => row.id });

const everything: ListQuery = LIVE_QUERIES['projects.list'].input.parse({ limit: 500 });
const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  search: fc.constantFrom('', 'مدرسه 12', 'اولاد', 'a-1', 'nothing'),
  conditions: fewOf(CONDITIONS),
  phases: fewOf(PHASES),
  sectors: fewOf(SECTORS),
  communes: fewOf(COMMUNES),
  programmes: fewOf(['pac', 'indh']),
  levels: fewOf(LEVELS),
  silentOver: fc.constantFrom(null, null, 0, 30, 300),
  endingWithin: fc.constantFrom(null, null, 0, 60, 600),
  sort: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
  offset: fc.constant(0),
  limit: fc.constant(500),
});

const idsOf = (rows: readonly ProjectRow[]): readonly string[] => rows.map(({ id }) => id);

/** What a query lets through, said once more and more slowly. */
function passes(row: ProjectRow, query: ListQuery): boolean {
  const fits = (wanted: readonly string[], has: readonly (string | null)[]): boolean =>
    wanted.length === 0 || has.some((value) => value !== null && wanted.includes(value));
  return (
    fits(query.conditions, [row.condition]) &&
    fits(query.phases, [row.phase]) &&
    fits(query.sectors, [row.sector]) &&
    fits(query.communes, row.communes) &&
    fits(query.programmes, row.programmes) &&
    fits(query.levels, [row.level]) &&
    (query.silentOver === null || (daysFrom(row.silentSince) ?? -1) > query.silentOver) &&
    (query.endingWithin === null || isWithin(daysFrom(row.contractEndOn), query.endingWithin, row))
  );
}

const daysFrom = (day: string | null): number | null => (day === null ? null : daysBetween(day, TODAY));
const isWithin = (passed: number | null, days: number, { phase }: ProjectRow): boolean =>
  passed !== null && passed <= 0 && -passed <= days && !PHASE_TRAITS[phase].over;

describe('a page of the portfolio', () => {
  it('holds what matches and nothing else, and counts all of it', () => {
    fc.assert(
      fc.property(portfolio, anyQuery, (all, query) => {
        const page = pageOf(all, { ...query, search: '' }, TODAY, true);
        const wanted = all.map(({ row }) => row).filter((row) => passes(row, query));
        expect(idsOf(page.rows).toSorted()).toEqual(idsOf(wanted).toSorted());
        expect(page).toMatchObject({ total: wanted.length, all: all.length });
        expect(Object.values(page.byCondition).reduce((sum, count) => sum + count, 0)).toBe(all.length);
        const searched = pageOf(all, query, TODAY, true);
        expect(searched.total).toBeLessThanOrEqual(page.total);
        expect(searched.byCondition).toEqual(page.byCondition);
      }),
      { numRuns: 60 },
    );
  });

  it('is one of a row of pages that together are the whole, each row once', () => {
    fc.assert(
      fc.property(portfolio, anyQuery, fc.integer({ min: 1, max: 7 }), (all, query, limit) => {
        const whole = pageOf(all, query, TODAY, true);
        const rows: ProjectRow[] = [];
        for (let offset = 0; offset <= whole.total; offset += limit) {
          const page = pageOf(all, { ...query, offset, limit }, TODAY, true);
          expect(page.total).toBe(whole.total);
          expect(page.rows.length).toBe(Math.min(limit, whole.total - offset));
          rows.push(...page.rows);
        }
        expect(rows).toEqual(whole.rows);
        expect(new Set(idsOf(rows)).size).toBe(whole.total);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whenever it is asked for and however the projects lie in memory', () => {
    fc.assert(
      fc.property(
        portfolio.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        anyQuery,
        ([all, shuffled], query) => {
          const page = pageOf(all, query, TODAY, true);
          expect(pageOf(all, query, TODAY, true)).toEqual(page);
          expect(pageOf(shuffled, query, TODAY, true)).toEqual(page);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is in order, with projects that have nothing to compare at the end either way', () => {
    fc.assert(
      fc.property(
        portfolio,
        fc.constantFrom('percent', 'contractEndOn', 'measuredOn'),
        fc.boolean(),
        (all, sort, descending) => {
          const { rows } = pageOf(all, { ...everything, sort, descending }, TODAY, true);
          const values = rows.map((row) => row[sort]);
          const known = values.filter((value) => value !== null);
          expect(values.slice(known.length).every((value) => value === null)).toBe(true);
          const rising = descending ? known.toReversed() : known;
          for (const [at, value] of rising.entries()) expect(value >= (rising[at - 1] ?? value)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds a project by its own words, folded', () => {
    fc.assert(
      fc.property(portfolio, fc.constantFrom('مدرسه 12', 'اولاد', 'PISTE', 'a-1'), (all, search) => {
        const { rows } = pageOf(all, { ...everything, search }, TODAY, true);
        const own = { 'مدرسه 12': TITLES[0], اولاد: TITLES[3], PISTE: TITLES[2] };
        const wanted = all.filter(({ row }) =>
          search === 'a-1' ? row.reference === 'A-1' : row.title.ar === own[search],
        );
        expect(idsOf(rows).toSorted()).toEqual(wanted.map(({ row }) => row.id).toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('finds the projects of a commune by its name in either language', () => {
    const places = COMMUNES.map((id, at) => ({
      id,
      code: `${at}`,
      name: at === 0 ? { ar: 'أحفير', fr: 'Ahfir' } : { ar: 'مداغ', fr: 'Madagh' },
      parent: null,
    }));
    fc.assert(
      fc.property(portfolio, fc.constantFrom('ahf', 'احفير'), (all, search) => {
        const { rows } = pageOfSorted(all, { ...everything, search }, TODAY, true, places);
        const wanted = all.filter(({ row }) => row.communes.some((commune) => commune === COMMUNES[0]));
        expect(idsOf(rows)).toEqual(wanted.map(({ row }) => row.id));
      }),
      { numRuns: 30 },
    );
  });
});
