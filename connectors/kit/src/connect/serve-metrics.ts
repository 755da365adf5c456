import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the metrics are, and how they end. */
export type MetricsServer = { readonly port: number; close(): Promise<void> };

/** Serves `GET /metrics`, and nothing else but `GET /health/live`. No feed's address, secret or record is in it. */
export async function serveMetrics({ host, port }: { readonly host: string; readonly port: number }, text: () => string): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const body = request.method !== 'GET' ? undefined : request.url === '/metrics' ? text() : request.url === '/health/live' ? 'ok\n' : undefined;
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }).end(body);
  });
  server.requestTimeout = 5_000;
  server.headersTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}
