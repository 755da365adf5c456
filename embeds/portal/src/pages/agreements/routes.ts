import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { seeingRoles } from './agreements.ts';
import { draftRoutes } from './draft/draft-routes.ts';
import { endRoutes } from './end-routes.ts';
import { listRoute } from './list-route.ts';
import { sheetRoutes } from './sheet/sheet-routes.ts';
import { versionRoutes } from './version-routes.ts';
import { words } from './words.ts';

/** What organisations agreed: versions, who signs them, drafts, facts for the impact assessment, and the end. */
export const page: Page = {
  entries: [{ path: '/agreements', order: 37, roles: seeingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes(routes) {
    listRoute(routes);
    versionRoutes(routes);
    endRoutes(routes);
    sheetRoutes(routes);
    draftRoutes(routes);
  },
};
