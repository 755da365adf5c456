import { expect, test } from 'vitest';

import { egressFetch, hostOf } from './egress.ts';

const hosts = [{ host: 'source.example', port: 443 }, { host: 'Other.example', port: 8443 }];

function world(answers: Record<string, Response>): { seen: Request[]; fetch: (request: Request) => Promise<Response> } {
  const seen: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    seen.push(request);
    return Promise.resolve(answers[request.url] ?? new Response('ok'));
  };
  return { seen, fetch };
}
const to = (location: string, status = 302): Response => new Response(null, { status, headers: { location } });

test.each(['https://source.example.evil.example/', 'https://source.example:444/', 'http://source.example/', 'https://user@evil.example/', 'https://127.0.0.1/'])('%s is refused before anything is sent', async (url) => {
  const { seen, fetch } = world({});
  await expect(egressFetch(fetch, hosts)(new Request(url.replace('user@', '')))).rejects.toMatchObject({ kind: 'config', code: 'host-not-declared' });
  expect(seen).toEqual([]);
});

test('records and tokens travel in clear on this machine alone, even to a declared host', async () => {
  const { seen, fetch } = world({});
  const held = egressFetch(fetch, [{ host: 'source.example', port: 80 }, { host: '127.0.0.1', port: 8080 }, { host: '[::1]', port: 8080 }]);
  await expect(held(new Request('http://source.example/'))).rejects.toMatchObject({ kind: 'config', code: 'not-encrypted' });
  await held(new Request('http://127.0.0.1:8080/'));
  await held(new Request('http://[::1]:8080/'));
  expect(seen.map(({ url }) => url)).toEqual(['http://127.0.0.1:8080/', 'http://[::1]:8080/']);
});

test('a declared host is reached, whatever the case of its name', async () => {
  const { seen, fetch } = world({});
  await egressFetch(fetch, hosts)(new Request('https://other.example:8443/a'));
  expect(seen).toHaveLength(1);
});

test('a redirect to another declared host goes without the credentials, to an undeclared one not at all', async () => {
  const { seen, fetch } = world({ 'https://source.example/a': to('https://other.example:8443/b'), 'https://source.example/c': to('https://evil.example/') });
  const held = egressFetch(fetch, hosts);
  await held(new Request('https://source.example/a', { headers: { authorization: 'Bearer t' } }));
  expect(seen.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([['https://source.example/a', 'Bearer t'], ['https://other.example:8443/b', null]]);
  await expect(held(new Request('https://source.example/c'))).rejects.toMatchObject({ code: 'host-not-declared' });
});

test('a redirect to itself ends, and a body is not sent twice', async () => {
  const { fetch } = world({ 'https://source.example/loop': to('https://source.example/loop'), 'https://source.example/post': to('https://source.example/x', 307) });
  const held = egressFetch(fetch, hosts);
  await expect(held(new Request('https://source.example/loop'))).rejects.toMatchObject({ kind: 'data', code: 'redirect-loop' });
  await expect(held(new Request('https://source.example/post', { method: 'POST', body: 'x' }))).rejects.toMatchObject({ code: 'redirected-post' });
});

test('ports that a URL leaves out are known', () => {
  expect([hostOf('https://a.example/x'), hostOf('http://a.example'), hostOf('http://[::1]:81/')]).toEqual([{ host: 'a.example', port: 443 }, { host: 'a.example', port: 80 }, { host: '[::1]', port: 81 }]);
});

test('a request that wants no redirect followed gets none, not even within its host', async () => {
  const { seen, fetch } = world({ 'https://source.example/a': to('/b') });
  await expect(egressFetch(fetch, hosts)(new Request('https://source.example/a', { redirect: 'error' }))).rejects.toMatchObject({ kind: 'data', code: 'redirect-refused' });
  expect(seen.map(({ url }) => url)).toEqual(['https://source.example/a']);
});
