import type { App } from '../app-type.ts';
import { batchesCreate } from './batches.create/route.ts';
import { declarationsCreate } from './declarations.create/route.ts';
import type { RouteDeps } from './deps.ts';
import { feedsGet } from './feeds.get/route.ts';
import { gatewaysList } from './gateways.list/route.ts';
import { healthLive } from './health.live/route.ts';
import { healthReady } from './health.ready/route.ts';
import { meGet } from './me.get/route.ts';
import { metricsGet } from './metrics.get/route.ts';
import { openapiGet } from './openapi.get/route.ts';
import { peopleView } from './people.view/route.ts';
import { quarantineList } from './quarantine.list/route.ts';
import { quarantineRedrive } from './quarantine.redrive/route.ts';
import { searchesCreate } from './searches.create/route.ts';

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
  healthLive(app);
  healthReady(app, deps);
  metricsGet(app, deps);
  openapiGet(app);
}
