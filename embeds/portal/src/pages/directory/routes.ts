import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { roles } from './directory.ts';
import { entryRoutes } from './entry-routes.ts';
import { listRoute } from './list-route.ts';
import { words } from './words.ts';

/** Whom to call in the organisation's teams, kept by its data lead. */
export const page: Page = {
  entries: [{ path: '/directory', order: 36, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes(routes) {
    listRoute(routes);
    entryRoutes(routes);
  },
};
