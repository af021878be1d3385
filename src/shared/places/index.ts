import divisions from '../../../assets/divisions/divisions.json' with { type: 'json' };
import { divisionId } from '../ids/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import type { Division } from '../organizations/index.ts';

/**
 * An official division of Morocco (HCP, RGPH 2024). `id` is computed from the code, alike in every office. `urban` is
 * null above the communes.
 */
export interface OfficialDivision {
  readonly id: string;
  readonly kind: Division['kind'];
  /** HCP code: `02`, `02.113`, `02.113.01.09`. */
  readonly code: string;
  readonly name: Bilingual;
  /** Identifier of the division above it; null for a region. */
  readonly parent: string | null;
  readonly urban: boolean | null;
}

/** What a record of a division carries besides what the census says about it. */
export interface Stamp {
  readonly office: string;
  readonly createdBy: string;
  /** ISO instant. */
  readonly now: string;
}

const REGION_CODE_LENGTH = '02'.length;
const PROVINCE_CODE_LENGTH = '02.113'.length;

/** The 75 provinces and prefectures, from north to south by region. */
export const provinces = (): readonly OfficialDivision[] => index().provinces;

/** The communes of a province, in the census's order; none where the code is unknown. */
export const communesOf = (provinceCode: string): readonly OfficialDivision[] =>
  divisions.communes.filter(([code]) => code?.startsWith(`${provinceCode}.`)).map((row) => division('commune', row));

/** The communes of the whole country, for an office that follows more than one province. */
export const allCommunes = (): readonly OfficialDivision[] => divisions.communes.map((row) => division('commune', row));

/** A province or prefecture by its identifier. */
export const provinceById = (id: string): OfficialDivision | undefined => index().byId.get(id);

/** Whether a province, by its code, is a prefecture (عمالة, préfecture). */
export const isPrefecture = (provinceCode: string): boolean =>
  divisions.provinces.some(([code, , , type]) => code === provinceCode && type === 'prefecture');

/** The records that an office of this province starts with: region, province and communes. */
export function divisionsOfProvince(provinceCode: string, stamp: Stamp): readonly Division[] {
  const regionCode = provinceCode.slice(0, REGION_CODE_LENGTH);
  const above = [
    ...divisions.regions.filter(([code]) => code === regionCode).map((row) => division('region', row)),
    ...provinces().filter(({ code }) => code === provinceCode),
  ];
  return [...above, ...communesOf(provinceCode)].map((place) => ({
    ...place,
    office: stamp.office,
    createdAt: stamp.now,
    createdBy: stamp.createdBy,
  }));
}

interface Index {
  readonly provinces: readonly OfficialDivision[];
  readonly byId: ReadonlyMap<string, OfficialDivision>;
}

let cached: Index | undefined;

/** Built at first use: not every start of the application needs it. */
function index(): Index {
  if (cached) return cached;
  const list = divisions.provinces.map((row) => division('province', row));
  cached = { provinces: list, byId: new Map(list.map((province) => [province.id, province])) };
  return cached;
}

function division(kind: Division['kind'], row: readonly string[]): OfficialDivision {
  const [code = '', ar = '', fr = '', type] = row;
  return {
    id: divisionId(code),
    kind,
    code,
    name: { ar, fr },
    parent: parentOf(kind, code),
    urban: kind === 'commune' ? type === 'urban' : null,
  };
}

function parentOf(kind: Division['kind'], code: string): string | null {
  switch (kind) {
    case 'region':
      return null;
    case 'province':
      return divisionId(code.slice(0, REGION_CODE_LENGTH));
    case 'commune':
      return divisionId(code.slice(0, PROVINCE_CODE_LENGTH));
  }
}
