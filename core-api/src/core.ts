import type { Catalogue } from './access/catalogue.ts';
import type { IsBreached } from './identity/passwords/breach-service.ts';
import type { Publication } from './audit/log/publication.ts';
import type { Keys } from './keys/keys.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Clock } from './shared/clock.ts';
import type { Ids } from './shared/ids.ts';
import type { Log } from './shared/log.ts';
import type { Store } from './store/store.ts';

/** Which world this installation is: stamped on its database, every answer and every screen; live and synthetic never mix. */
export type Environment = 'demonstration' | 'training' | 'live';

/** The world, handed to the two pipelines. */
export type Core = {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly environment: Environment;
  /** What may be declared, as the catalogue's folder said when the service started. */
  readonly catalogue: Catalogue;
  /** Public base URL; the audience of launch assertions and tokens, without a trailing slash. */
  readonly coreUrl: string;
  /** Public base URL of the health sidebar's CDS services, without a trailing slash: what EHRs' tokens are for. Absent: no EHR is let in. */
  readonly cdsUrl?: string | undefined;
  /** Takes notices out of the outbox; absent, they wait there. */
  readonly mailer?: Mailer | undefined;
  /** Asks a service of the operator's choice whether a password is known from breaches; absent, only our own lists are held against it. */
  readonly isBreached?: IsBreached | undefined;
  /** Who outside is told how far the audit log has come; absent: nobody. */
  readonly publication?: Publication | undefined;
  /** Figures of this process that no request sets, by their name in the metrics. */
  readonly gauges?: Map<`mast_${string}`, number> | undefined;
};
