import type { Core } from '../../core.ts';
import type { Metrics } from '../plugins/metrics.ts';

/** What the routes are handed. */
export type RouteDeps = { readonly core: Core; readonly metrics: Metrics };
