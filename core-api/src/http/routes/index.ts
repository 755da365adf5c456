import type { App } from '../app-type.ts';
import { batchesCreate } from './batches.create/route.ts';
import { declarationsCreate } from './declarations.create/route.ts';
import type { RouteDeps } from './deps.ts';
import { feedsGet } from './feeds.get/route.ts';
import { gatewaysList } from './gateways.list/route.ts';
import { healthLive } from './health.live/route.ts';
import { healthReady } from './health.ready/route.ts';
import { meGet } from './me.get/route.ts';
import { mergesCreate } from './merges.create/route.ts';
import { metricsGet } from './metrics.get/route.ts';
import { openapiGet } from './openapi.get/route.ts';
import { peopleView } from './people.view/route.ts';
import { quarantineList } from './quarantine.list/route.ts';
import { quarantineRedrive } from './quarantine.redrive/route.ts';
import { recallsList } from './recalls.list/route.ts';
import { reviewOutcomesGet } from './review-outcomes.get/route.ts';
import { reviewsList } from './reviews.list/route.ts';
import { reviewsVerdict } from './reviews.verdict/route.ts';
import { reviewsView } from './reviews.view/route.ts';
import { searchesCreate } from './searches.create/route.ts';
import { separationsCreate } from './separations.create/route.ts';

/** Every route of the service, one line each. */
export function addRoutes(app: App, deps: RouteDeps): void {
  meGet(app, deps);
  gatewaysList(app, deps);
  declarationsCreate(app, deps);
  searchesCreate(app, deps);
  peopleView(app, deps);
  batchesCreate(app, deps);
  feedsGet(app, deps);
  quarantineList(app, deps);
  quarantineRedrive(app, deps);
  mergesCreate(app, deps);
  reviewsList(app, deps);
  reviewsView(app, deps);
  reviewsVerdict(app, deps);
  reviewOutcomesGet(app, deps);
  recallsList(app, deps);
  separationsCreate(app, deps);
  healthLive(app);
  healthReady(app, deps);
  metricsGet(app, deps);
  openapiGet(app);
}
