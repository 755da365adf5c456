import type { Clock } from '../../shared/clock.ts';
import type { App } from '../app-type.ts';

/** Reads the counters in the Prometheus text format 0.0.4. */
export type Metrics = { text(): string };

/** Counts answered requests by operation and status, and shows the gauges as they stand. No label is ever taken from a URL or a body. */
export function addMetrics(app: App, clock: Clock, gauges: ReadonlyMap<string, number> = new Map()): Metrics {
  const counts = new Map<string, number>();
  const startedAt = clock.now().getTime();
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.schema?.operationId ?? 'other';
    const key = `mast_requests_total{operation="${operation}",status="${reply.statusCode}"}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    done();
  });
  return {
    text() {
      const uptimeSeconds = Math.floor((clock.now().getTime() - startedAt) / 1000);
      const lines = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key} ${count}`);
      return [
        '# TYPE mast_uptime_seconds gauge',
        `mast_uptime_seconds ${uptimeSeconds}`,
        '# TYPE mast_requests_total counter',
        ...lines,
        ...[...gauges].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
        '',
      ].join('\n');
    },
  };
}
