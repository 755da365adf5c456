import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { actRoutes } from './act-routes.ts';
import { answerRoutes } from './answer-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { deskRoles } from './cases.ts';
import { letterRoute } from './letter-route.ts';
import { listRoute } from './list-route.ts';
import { newRoutes } from './new-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { words } from './words.ts';

/** The rights desk: what people ask of the organisation about their own data, until when, and the letters. */
export const page: Page = {
  entries: [{ path: '/rights-desk', order: 46, roles: deskRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes(routes) {
    listRoute(routes);
    newRoutes(routes);
    caseRoutes(routes);
    recordRoutes(routes);
    answerRoutes(routes);
    actRoutes(routes);
    letterRoute(routes);
  },
};
