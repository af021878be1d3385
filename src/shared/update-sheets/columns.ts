import type { SheetKey } from '../sheet/index.ts';

/**
 * A column of an update sheet. `shown` is the last value, locked; `asked` stands beside it blank and takes the new one;
 * `id` names the row's project for the way back and is hidden.
 */
export type UpdateColumn =
  | { readonly role: 'id'; readonly mark: string }
  | { readonly role: 'shown'; readonly key: SheetKey; readonly mark: string; readonly width: number }
  | { readonly role: 'measuredOn'; readonly mark: string; readonly width: number }
  | { readonly role: 'asked'; readonly key: SheetKey; readonly mark: string; readonly width: number }
  | { readonly role: 'askedDay'; readonly mark: string; readonly width: number };

/** In the order of the sheet. A mark is what the hidden row above the headers says, whatever becomes of the headers. */
export const UPDATE_COLUMNS: readonly UpdateColumn[] = [
  { role: 'shown', key: 'reference', mark: 'mtb:reference', width: 16 },
  { role: 'shown', key: 'titleAr', mark: 'mtb:title', width: 48 },
  { role: 'shown', key: 'commune', mark: 'mtb:commune', width: 18 },
  { role: 'shown', key: 'contractor', mark: 'mtb:contractor', width: 20 },
  { role: 'shown', key: 'percent', mark: 'mtb:percent', width: 12 },
  { role: 'measuredOn', mark: 'mtb:measuredOn', width: 14 },
  { role: 'asked', key: 'percent', mark: 'mtb:percent:new', width: 14 },
  { role: 'askedDay', mark: 'mtb:measuredOn:new', width: 14 },
  { role: 'shown', key: 'phase', mark: 'mtb:phase', width: 18 },
  { role: 'asked', key: 'phase', mark: 'mtb:phase:new', width: 18 },
  { role: 'shown', key: 'contractEndOn', mark: 'mtb:contractEndOn', width: 14 },
  { role: 'asked', key: 'contractEndOn', mark: 'mtb:contractEndOn:new', width: 14 },
  { role: 'asked', key: 'provisionalReceptionOn', mark: 'mtb:provisionalReceptionOn:new', width: 14 },
  { role: 'asked', key: 'remarks', mark: 'mtb:remarks:new', width: 40 },
  { role: 'id', mark: 'mtb:id' },
];

/** Whether people are to fill the column in. */
export const isAsked = ({ role }: UpdateColumn): boolean => role === 'asked' || role === 'askedDay';
