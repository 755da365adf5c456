import { expect, test } from 'vitest';

import { serveMetrics } from './serve-metrics.ts';

test('metrics and liveness are served, and nothing else', async () => {
  const server = await serveMetrics({ host: '127.0.0.1', port: 0 }, () => 'mast_connect_pages_total{feed="f"} 3\n');
  const at = `http://127.0.0.1:${server.port}`;
  expect(await (await fetch(`${at}/metrics`)).text()).toBe('mast_connect_pages_total{feed="f"} 3\n');
  const statuses = await Promise.all([fetch(`${at}/health/live`), fetch(`${at}/`), fetch(`${at}/metrics?x`), fetch(`${at}/metrics`, { method: 'POST' })]);
  expect(statuses.map(({ status }) => status)).toEqual([200, 404, 404, 404]);
  await server.close();
});
