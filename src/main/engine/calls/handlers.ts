import type { Observable } from 'rxjs';
import type {
  CommandName,
  CommandOutput,
  LiveQueryName,
  LiveQueryOutput,
  ParsedCommandInput,
  ParsedLiveQueryInput,
} from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/rights/index.ts';

/** Who asks. Standalone there is one local profile; memberships of a server will fill this later. */
export interface Caller {
  readonly profile: string;
  readonly roles: readonly Role[];
}

export type CommandHandler<Name extends CommandName> = (
  input: ParsedCommandInput<Name>,
  caller: Caller,
) => Promise<CommandOutput<Name>> | CommandOutput<Name>;

export type LiveQueryHandler<Name extends LiveQueryName> = (
  input: ParsedLiveQueryInput<Name>,
  caller: Caller,
) => Observable<LiveQueryOutput<Name>>;

/** What a room answers; the engine's whole is the union of its rooms. */
export type CommandHandlers<Names extends CommandName = CommandName> = {
  readonly [Name in Names]: CommandHandler<Name>;
};
export type LiveQueryHandlers<Names extends LiveQueryName = LiveQueryName> = {
  readonly [Name in Names]: LiveQueryHandler<Name>;
};
