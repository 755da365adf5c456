import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { buildEmbedServer } from './app.ts';
import { readConfig } from './config.ts';

type Server = Awaited<ReturnType<typeof buildEmbedServer>>;

describe('embed server', () => {
  let app: Server;

  beforeAll(async () => {
    const assetsFolder = await mkdtemp(join(tmpdir(), 'mast-embed-'));
    await writeFile(join(assetsFolder, 'panel.json'), '{"app":"panel-abc.js","files":["panel-abc.js"]}');
    await writeFile(join(assetsFolder, 'panel-abc.js'), 'app');
    await writeFile(join(assetsFolder, 'embed.js'), 'loader');
    app = await buildEmbedServer({
      coreUrl: 'https://core.example',
      embedUrl: 'https://embed.example',
      hosts: [
        { id: 'cwm-case', origins: ['https://case.example', 'https://case2.example'] },
        { id: 'health', origins: ['https://embed.example'], ancestors: ['https://ehr.example', 'https://*.cloud.microsoft'] },
      ],
      environment: 'demonstration',
      assetsFolder,
    });
  });

  test('only the host’s own origins may frame its panel, which may connect to the core API alone', async () => {
    const { headers } = await app.inject('/v1/panel?host=cwm-case');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain('frame-ancestors https://case.example https://case2.example;');
    expect(policy).toContain('connect-src https://core.example;');
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
  });

  test('what stands around an embed of ours may frame it, and never holds its port', async () => {
    const { headers, body } = await app.inject('/v1/panel?host=health');
    expect(String(headers['content-security-policy'])).toContain('frame-ancestors https://embed.example https://ehr.example https://*.cloud.microsoft;');
    expect(body).toContain('&quot;origins&quot;:[&quot;https://embed.example&quot;]');
    expect(body).not.toContain('ehr.example');
  });

  test('an unknown host gets a page that nobody may frame', async () => {
    for (const path of ['/v1/panel?host=stranger', '/v1/panel', '/v1/panel?host=%22%3E%3Cscript%3E', '/v1/panel?host=cwm-case&host=stranger']) {
      const { headers, body, statusCode } = await app.inject(path);
      expect(statusCode).toBe(200);
      expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
      expect(body).not.toContain('stranger');
      expect(body).not.toContain('"><script>');
    }
  });

  test('the loader is public and short-lived; the panel’s file is kept for ever; nothing else of the folder is served', async () => {
    const loader = await app.inject('/v1/embed.js');
    expect(loader.headers['access-control-allow-origin']).toBe('*');
    expect(loader.headers['cache-control']).toBe('public, max-age=300');
    expect((await app.inject('/v1/assets/panel-abc.js')).headers['cache-control']).toContain('immutable');
    expect((await app.inject('/v1/assets/panel.json')).statusCode).toBe(404);
    expect((await app.inject('/v1/assets/../app.ts')).statusCode).toBe(404);
  });

  test('settings are refused by name, never by value', () => {
    const good = {
      MAST_CORE_URL: 'http://127.0.0.1:4300',
      MAST_EMBED_URL: 'http://127.0.0.1:4301',
      MAST_ENVIRONMENT: 'demonstration',
      MAST_EMBED_HOSTS: '[{"id":"cwm-case","origins":["http://127.0.0.1:4302"]}]',
    };
    expect(readConfig(good).MAST_EMBED_HOSTS).toHaveLength(1);
    expect(() => readConfig({ ...good, MAST_EMBED_HOSTS: '[{"id":"a","origins":["https://*.example"]}]' })).toThrow(/MAST_EMBED_HOSTS.*exact origin/);
    expect(() => readConfig({ ...good, MAST_EMBED_HOSTS: '[{"id":"a","origins":["https://canary.example/path"]}]' })).toThrow(/MAST_EMBED_HOSTS.*exact origin/);
    const microsoft = { clientId: '4f1f7a5e-6c1d-4b52-9d0f-8a3c2e7b1d60', tenants: [{ tenantId: '8c9f2d4e-1b3a-4c5d-8e7f-0a1b2c3d4e5f', hostId: 'swansea-365' }] };
    expect(readConfig({ ...good, MAST_EMBED_MICROSOFT: JSON.stringify(microsoft) }).MAST_EMBED_MICROSOFT).toEqual({ ...microsoft, authority: 'https://login.microsoftonline.com', hostOrigins: [] });
    for (const wrong of [{ ...microsoft, tenants: [] }, { ...microsoft, clientId: 'x' }, { ...microsoft, hostOrigins: ['*'] }]) expect(() => readConfig({ ...good, MAST_EMBED_MICROSOFT: JSON.stringify(wrong) })).toThrow(/MAST_EMBED_MICROSOFT/);
    for (const ancestor of ['*', 'https://*', 'https:', 'http://ehr.example', "'self'", 'https://a.example; script-src *']) {
      expect(() => readConfig({ ...good, MAST_EMBED_HOSTS: JSON.stringify([{ id: 'a', origins: ['https://a.example'], ancestors: [ancestor] }]) }), ancestor).toThrow(/source of a policy/);
    }
    expect(() => readConfig({ ...good, MAST_CORE_URL: 'canary' })).toThrow(/MAST_CORE_URL/);
    expect(() => readConfig({ ...good, MAST_CORE_URL: 'canary' })).not.toThrow(/canary/);
  });
});
