import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { shippedGateways } from '../answer/gateway-catalogue.ts';
import { listCatalogue } from './gateways.ts';

test('the shipped catalogue is listed with what is to be signed; live work cannot begin with it', () => {
  const { lines, exitCode } = listCatalogue({ gatewaysFolder: undefined, environment: 'demonstration' });
  expect(lines.filter((line) => /^[0-9a-f]{64} {2}to-be-confirmed/.test(line))).toHaveLength(lines.length - 1);
  expect(lines.at(-1)).toBe(`0 of ${lines.length - 1} confirmed by an information-governance lead`);
  expect([exitCode, listCatalogue({ gatewaysFolder: undefined, environment: 'live' }).exitCode]).toEqual([0, 1]);
});

test('what is printed is what is signed: with it the entry is confirmed, with another’s the signature is stale', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-gateways-'));
  cpSync(shippedGateways, folder, { recursive: true });
  const [first = '', second = ''] = listCatalogue({ gatewaysFolder: folder, environment: 'live' }).lines;
  const sign = (line: string) => {
    const signature = { gateway: first.split(' ').at(-1), sha256: line.split(' ')[0], signedBy: 'Lead', role: 'information-governance-lead', organisation: 'W06000011', signedAt: '2026-11-30' };
    writeFileSync(join(folder, 'signatures.yaml'), `- ${JSON.stringify(signature)}\n`);
    return listCatalogue({ gatewaysFolder: folder, environment: 'live' });
  };
  const good = sign(first);
  expect([good.exitCode, good.lines.filter((line) => / confirmed {2}/.test(line)).length]).toEqual([0, 1]);
  const stale = sign(second);
  expect([stale.exitCode, stale.lines.at(-2)]).toEqual([1, `signed in other words than it now has: ${first.split(' ').at(-1)}`]);
  rmSync(folder, { recursive: true });
});
