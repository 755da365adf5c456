import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Answers a request; a thrown error breaks the connection. */
export type Handler = (request: Request) => Promise<Response>;

/** What a server of a test shows, PEM; with `clientAuthority` it asks for a client's certificate, and takes none but those that it signed. */
export type ServedTls = { readonly certificate: string; readonly key: string; readonly clientAuthority?: string };

/** Serves a handler on a loopback port, any free one where none is named, over real sockets. `close` ends every connection. */
export async function serveHandler(handler: Handler, port = 0, tls?: ServedTls): Promise<{ url: string; close: () => Promise<void> }> {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const serve = async (): Promise<void> => {
      const body = await text(incoming);
      const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
      const method = incoming.method ?? 'GET';
      const response = await handler(new Request(`http://127.0.0.1${incoming.url ?? '/'}`, { method, headers, signal: gone.signal, ...(body === '' ? {} : { body }) }));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      for await (const chunk of response.body ?? []) outgoing.write(chunk);
      outgoing.end();
    };
    serve().catch(() => incoming.socket.destroy());
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer({ cert: tls.certificate, key: tls.key, ...(tls.clientAuthority === undefined ? {} : { ca: tls.clientAuthority, requestCert: true, rejectUnauthorized: true }) }, answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const { port: at } = server.address() as AddressInfo;
  return { url: tls === undefined ? `http://127.0.0.1:${at}` : `https://localhost:${at}`, close };
}
