import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { feedRoutes } from './feed-routes.ts';
import { seeingRoles } from './feeds.ts';
import { listRoute } from './list-route.ts';
import { onboardingRoutes } from './onboarding-routes.ts';
import { refusedRoutes } from './refused-routes.ts';
import { scorecardRoute } from './scorecard-route.ts';
import { words } from './words.ts';

/** What this organisation sends: whether it arrives, what was refused, how far it has come, how good it is. */
export const page: Page = {
  entries: [{ path: '/feeds', order: 35, roles: seeingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes(routes) {
    listRoute(routes);
    feedRoutes(routes);
    refusedRoutes(routes);
    onboardingRoutes(routes);
    scorecardRoute(routes);
  },
};
