import type { FeedProfile } from './feed-profile.ts';
import { midWalesFire, midWalesFireFeed } from './mid-wales-fire.ts';
import type { Organisation } from './organisation.ts';
import { southWalesPolice, southWalesPoliceFeed } from './south-wales-police.ts';
import { swanseaBayHealth, swanseaBayHealthFeed } from './swansea-bay-health.ts';
import { swanseaAdults, swanseaChildrens, swanseaCouncil } from './swansea-council.ts';
import { swanseaSchools, swanseaSchoolsFeed } from './swansea-schools.ts';
import { walsallAdults, walsallChildrens, walsallCouncil } from './walsall-council.ts';

/** The partners of the demonstration. */
export const organisations: readonly Organisation[] = [swanseaCouncil, walsallCouncil, southWalesPolice, swanseaBayHealth, midWalesFire, swanseaSchools];

/** Their feeds. The position of a feed decides its stream of randomness: append, never reorder. */
export const feeds: readonly FeedProfile[] = [
  swanseaChildrens,
  swanseaAdults,
  walsallChildrens,
  walsallAdults,
  southWalesPoliceFeed,
  swanseaBayHealthFeed,
  midWalesFireFeed,
  swanseaSchoolsFeed,
];
