import type { Act, OfficeState } from './acts.ts';

/** What a child writes, one JSON line each, at the moment it happens. */
export type Message =
  /** What it found when it opened the data folder. */
  | {
      readonly type: 'state';
      readonly office: OfficeState;
      /** Whatever `verify` has to say, and documents that memory and disk count differently. */
      readonly faults: readonly string[];
      readonly remembered: readonly Told[];
    }
  | { readonly type: 'begun'; readonly act: Act }
  | { readonly type: 'acknowledged'; readonly number: number }
  /** A desktop notice, with the alerts that it was the first to tell. */
  | { readonly type: 'notice'; readonly told: readonly Told[] }
  | { readonly type: 'end' };

/** An alert and the threshold, in days, that it was told for. */
export interface Told {
  readonly id: string;
  readonly threshold: number;
}

/** What a child is to be busy with when it is killed: `open` before it is ready, `quiet` with telling alerts. */
export const TARGETS = ['write', 'import', 'open', 'quiet'] as const;
export type Target = (typeof TARGETS)[number];
