import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const folder = mkdtempSync(join(tmpdir(), 'mast-snippets-'));
const keyFile = join(folder, 'key.pem');
writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }));

const settings = { MAST_HOST_ID: 'cwm-case', MAST_KID: '2026-1', MAST_CORE_URL: 'https://core.example.org', HOST_ORIGIN: 'https://cases.example.org' };
const at = (file: string): string => join(import.meta.dirname, file);
const isThere = (command: string, ...probe: string[]): boolean => spawnSync(command, probe, { stdio: 'ignore' }).status === 0;

/** Each runs where its own runtime is at hand; what is not is named as skipped, never as passed. C# needs a project file, made here. */
const runtimes = [
  { name: 'Node', here: true, run: () => run(process.execPath, at('launch.mjs')) },
  { name: 'Python', here: isThere('python3', '-c', 'import cryptography'), run: () => run('python3', at('launch.py')) },
  { name: 'Java', here: isThere('java', '-version') && isThere('javac', '-version'), run: () => run('java', at('Launch.java')) },
  { name: 'C#', here: isThere('dotnet', '--list-sdks'), run: () => run('dotnet', 'run', '--project', csharp(), '--') },
];

function run(command: string, ...args: string[]): string {
  return execFileSync(command, [...args, keyFile, 'sw-1042'], { env: { ...process.env, ...settings, PYTHONDONTWRITEBYTECODE: '1' }, encoding: 'utf8', timeout: 120_000 });
}

function csharp(): string {
  writeFileSync(join(folder, 'Launch.csproj'), `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><RollForward>Major</RollForward></PropertyGroup><ItemGroup><Compile Include="${at('Launch.cs')}" /></ItemGroup></Project>`);
  return folder;
}

describe('a host’s server signs a launch', () => {
  for (const { name, here, run: mint } of runtimes) {
    test.skipIf(!here)(`in ${name}: what core asks of an assertion, no more and no less`, async () => {
      const { payload, protectedHeader } = await jwtVerify(mint(), publicKey, { issuer: 'cwm-case', audience: 'https://core.example.org', algorithms: ['ES256'] });
      expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT', kid: '2026-1' });
      expect(payload).toMatchObject({ sub: 'sw-1042', origin: 'https://cases.example.org', caseRef: 'CC-1', subject: { person: { given: 'Siân', family: "O'Neill", dateOfBirth: '2011-03-12' } } });
      expect(Number(payload.exp) - Number(payload.iat)).toBe(45);
      expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/);
      expect(Object.keys(payload).toSorted()).toEqual(['aud', 'caseRef', 'exp', 'iat', 'iss', 'jti', 'origin', 'sub', 'subject']);
    }, 150_000);
  }
});
