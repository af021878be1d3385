import { BehaviorSubject, type Observable } from 'rxjs';
import type { OfficeView, Place } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { Bilingual } from '../../../shared/locale/index.ts';
import type { Office } from '../../../shared/organizations/index.ts';
import { allCommunes, communesOf, divisionsOfProvince, provinceById } from '../../../shared/places/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { DeviceValues } from '../device/index.ts';

/** What every new document carries. */
export interface Stamp {
  readonly office: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly demonstration: boolean;
}

const PROFILE = 'profile';

/** The office that owns this data folder's documents, and its local profile. Standalone there is exactly one of each. */
export class OfficeRoom {
  /** The local profile: who acts while there is no server. */
  readonly profile: string;
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly view = new BehaviorSubject<OfficeView | null>(null);

  constructor(database: Database, device: DeviceValues, clock: Clock) {
    this.database = database;
    this.clock = clock;
    this.profile = device.get(PROFILE) ?? newId();
    device.set(PROFILE, this.profile);
    database.actAs(this.profile);
  }

  get current(): OfficeView | null {
    return this.view.value;
  }

  get changed(): Observable<OfficeView | null> {
    return this.view;
  }

  async load(): Promise<void> {
    for await (const documents of this.database.scan('organizations')) {
      for (const document of documents) if (document.kind === 'office') this.view.next(viewOf(document));
    }
  }

  /** @throws AppError `OFFICE_MISSING` before the first of the three doors was taken. */
  stamp(): Stamp {
    const office = this.view.value;
    if (!office) throw new AppError('OFFICE_MISSING');
    return {
      office: office.id,
      createdBy: this.profile,
      createdAt: this.clock.now(),
      demonstration: office.demonstration,
    };
  }

  /**
   * @param province identifier of an official province, or null for an office that follows the whole country
   * @throws AppError `OFFICE_EXISTS`, `PROVINCE_UNKNOWN`, `NAME_MISSING`
   */
  async create(name: Bilingual, province: string | null): Promise<OfficeView> {
    if (name.ar === '' && name.fr === '') throw new AppError('NAME_MISSING');
    const stamp = this.newStamp();
    const division = province === null ? null : provinceById(province);
    if (division === undefined) throw new AppError('PROVINCE_UNKNOWN');
    const office: Office = {
      id: stamp.office,
      kind: 'office',
      office: stamp.office,
      createdAt: stamp.now,
      createdBy: stamp.createdBy,
      name,
      parent: province,
      demonstration: false,
    };
    const divisions = division ? divisionsOfProvince(division.code, stamp) : [];
    await this.database.write({ organizations: { upserts: [office, ...divisions] } }, 'setup');
    return this.announce(office);
  }

  /** Stamp of everything that a new office begins with. @throws AppError `OFFICE_EXISTS` */
  newStamp(): { readonly office: string; readonly createdBy: string; readonly now: string } {
    if (this.view.value) throw new AppError('OFFICE_EXISTS');
    return { office: newId(), createdBy: this.profile, now: this.clock.now() };
  }

  /** Tells everybody of the office once it is on disk. */
  announce(office: Office): OfficeView {
    const view = viewOf(office);
    this.view.next(view);
    return view;
  }
}

function viewOf(office: Office): OfficeView {
  const province = office.parent === null ? null : (provinceById(office.parent) ?? null);
  return {
    id: office.id,
    name: office.name,
    province: province && placeOf(province),
    communes: (province ? communesOf(province.code) : allCommunes()).map(placeOf),
    demonstration: office.demonstration,
  };
}

export const placeOf = ({ id, code, name, parent }: Place): Place => ({ id, code, name, parent });
