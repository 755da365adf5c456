import { createHash } from 'node:crypto';

import { serveHandler, strangeHost } from '@mast/connector-kit/testing';
import type { SourceFault } from '@mast/connector-kit/testing';

import type { Way } from './fake-force.ts';

type Held = { readonly bytes: Buffer; readonly modified: string; readonly etag: string };
const token = 'token-of-the-force';

/** A real HTTP server with the force's mailbox, on this machine, where HTTPS is not needed. `results` are the answers that were put. */
export async function httpsWay(): Promise<Way & { readonly results: ReadonlyMap<string, string>; readonly asked: readonly Request[]; readonly files: Map<string, Held> }> {
  const files = new Map<string, Held>();
  const results = new Map<string, string>();
  const asked: Request[] = [];
  let fault: SourceFault | undefined;
  let version = 0;
  let told: (name: string) => void = () => undefined;

  const served = await serveHandler(async (request) => {
    asked.push(request);
    const { pathname } = new URL(request.url);
    const broken = fault === undefined ? undefined : misbehaviours[fault];
    if (broken !== undefined) return await broken(pathname);
    if (fault === 'refuse-credentials' || request.headers.get('authorization') !== `Bearer ${token}`) return new Response(null, { status: 401 });
    const [, folder, encoded] = /^\/box\/(files|results)(?:\/(.+))?$/.exec(pathname) ?? [];
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: 'PUT, OPTIONS' } });
    if (folder === 'results' && request.method === 'PUT') {
      results.set(decodeURIComponent(encoded ?? ''), await request.text());
      return new Response(null, { status: 201 });
    }
    return encoded === undefined ? listing(request) : file(request, decodeURIComponent(encoded));
  });

  const listing = (request: Request): Response => {
    const content = JSON.stringify({ files: [...files].map(([name, { bytes, modified, etag }]) => ({ name, size: bytes.length, modified, etag })) });
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
    return request.headers.get('if-none-match') === etag ? new Response(null, { status: 304, headers: { etag } }) : new Response(content, { headers: { etag, 'content-type': 'application/json' } });
  };
  const file = (request: Request, name: string): Response => {
    const held = files.get(name);
    if (held === undefined) return new Response(null, { status: 404 });
    if (request.headers.get('if-match') !== held.etag) return new Response(null, { status: 412 });
    if (request.method === 'DELETE') {
      files.delete(name);
      return new Response(null, { status: 204 });
    }
    const range = /^bytes=0-(\d+)$/.exec(request.headers.get('range') ?? '')?.[1];
    if (range !== undefined) return new Response(held.bytes.subarray(0, Number(range) + 1), { status: 206 });
    told(name);
    return new Response(isContent(name) ? cutOrWhole(fault, held.bytes) : new Uint8Array(held.bytes), { headers: { etag: held.etag } });
  };

  return {
    results, asked, files,
    config: { https: { url: `${served.url}/box`, token } },
    secrets: [token],
    put: ({ name, manifestName, bytes, manifest }) => {
      version += 1;
      const modified = new Date(Date.UTC(2026, 10, 21, 4, 0, version)).toISOString();
      files.set(name, { bytes, modified, etag: `"f${version}"` });
      files.set(manifestName, { bytes: Buffer.from(manifest), modified, etag: `"m${version}"` });
    },
    take: ({ name, manifestName }) => {
      files.delete(name);
      files.delete(manifestName);
    },
    names: () => [...files.keys()],
    fault: (wished) => {
      if (wished === 'out-of-order') {
        const turned = [...files].toReversed();
        files.clear();
        for (const [name, held] of turned) files.set(name, held);
        return true;
      }
      if (!['unreachable', 'refuse-credentials', 'forbid', 'error', 'hang', 'drip', 'cut', 'busy-seconds', 'busy-date', 'redirect', 'foreign-link'].includes(wished)) return false;
      fault = wished;
      return true;
    },
    mend: () => {
      fault = undefined;
    },
    onServed: (tell) => {
      told = tell;
    },
    close: served.close,
  };
}

function isContent(name: string): boolean {
  return !name.endsWith('.json');
}

/** What is answered instead of anything else, for the faults that are of that kind. */
const misbehaviours: Partial<Record<SourceFault, (pathname: string) => Response | Promise<Response>>> = {
  unreachable: () => Promise.reject(new Error('cut before a byte')),
  forbid: () => new Response(null, { status: 403 }),
  error: () => new Response(null, { status: 500 }),
  hang: () => new Promise(() => undefined),
  'busy-seconds': () => new Response(null, { status: 429, headers: { 'retry-after': '7' } }),
  'busy-date': () => new Response(null, { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 06:00:09 GMT' } }),
  redirect: (pathname) => new Response(null, { status: 302, headers: { location: `https://${strangeHost}${pathname}` } }),
  'foreign-link': () => new Response(JSON.stringify({ files: [{ name: `https://${strangeHost}/fake_full_2026-11-21_1.csv`, size: 1, modified: '2026-11-21T04:00:00Z', etag: '"x"' }] }), { headers: { etag: '"x"' } }),
};

/** The bytes, or as many as come before the connection breaks or stalls. */
function cutOrWhole(fault: SourceFault | undefined, bytes: Buffer): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> {
  if (fault !== 'cut' && fault !== 'drip') return new Uint8Array(bytes);
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(bytes.subarray(0, bytes.length / 2))),
    pull: () => (fault === 'cut' ? Promise.reject(new Error('cut in the middle')) : new Promise(() => undefined)),
  });
}
