import type { Core } from '../core.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import type { Db } from '../store/store.ts';

/** One batch in its transaction: the world, whose feed, and the moment that everything in it is dated with. */
export type Work = {
  readonly core: Core;
  readonly db: Db;
  readonly organisationId: OrganisationId;
  readonly feedId: FeedId;
  readonly sequence: number;
  readonly at: Date;
  readonly today: IsoDate;
  /** How common names are here, under which all that is stored was weighed. */
  readonly names: NameFrequency;
};
