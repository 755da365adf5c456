import { expect, test } from 'vitest';

import { buildAppForDocs } from '../../app.ts';

test.each([
  ['a URL that cannot be decoded', '/v1/people/%zzCanaryname/view'],
  ['a part of a URL that is too long', `/v1/feeds/Canaryname${'x'.repeat(200)}`],
  ['an unknown URL', '/v1/Canaryname'],
])('%s is a problem of the catalogue and is not repeated', async (_name, url) => {
  const app = await buildAppForDocs();
  const response = await app.inject({ method: 'GET', url });
  expect([response.statusCode, response.headers['content-type']]).toEqual([404, expect.stringContaining('application/problem+json')]);
  expect(response.json()).toMatchObject({ code: 'not-found', detail: expect.any(String) as string });
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.body).not.toContain('Canary');
  await app.close();
});
