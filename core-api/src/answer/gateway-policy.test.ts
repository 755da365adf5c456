import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { Gateway, GatewayRefusal, GatewayUser, SubjectOfGateway } from '../access/gateway.ts';
import { gatewayRefusal } from '../access/gateway.ts';
import type { IsoDate } from '../shared/brands.ts';
import { readCatalogue } from './gateway-catalogue.ts';

type Verdict = 'allowed' | GatewayRefusal;
type Case = { readonly gateway: string; readonly name: string; readonly user: GatewayUser; readonly subject: SubjectOfGateway; readonly day: IsoDate; readonly live: boolean; readonly verdict: Verdict };
type Table = { users: Record<string, GatewayUser>; gateways: Record<string, Record<string, Record<SubjectOfGateway, Verdict>>[]> };

const { gateways } = readCatalogue();
const table = parse(readFileSync(new URL('cases/gateways.yaml', import.meta.url), 'utf8')) as Table;
const cases: Case[] = Object.entries(table.gateways).flatMap(([gateway, rows]) =>
  rows.flatMap((row) =>
    Object.entries(row).flatMap(([occasion, verdicts]) => {
      const [who = '', ...rest] = occasion.split(' ');
      const user = table.users[who];
      if (user === undefined) throw new Error(`nobody is called ${who}`);
      const of = { gateway, user, day: rest.at(-1) as IsoDate, live: rest[0] === 'live' };
      return Object.entries(verdicts).map(([subject, verdict]): Case => ({ ...of, name: `${gateway}: ${occasion}, ${subject}`, subject: subject as SubjectOfGateway, verdict }));
    }),
  ),
);

const verdictOf = (gateway: Gateway, { user, subject, day, live }: Case): Verdict => gatewayRefusal(gateway, user, { subject, today: day, onlyConfirmed: live }) ?? 'allowed';
/** The cases that an entry, as it stands or changed, decides otherwise than the table says. */
const broken = (gateway: Gateway): string[] => cases.filter((one) => one.gateway === gateway.id && verdictOf(gateway, one) !== one.verdict).map(({ name }) => name);

test('the table is about every entry of the catalogue, and every verdict occurs', () => {
  expect(Object.keys(table.gateways).toSorted()).toEqual(gateways.map(({ id }) => id).toSorted());
  expect(cases.length).toBeGreaterThan(300);
  // Nothing shipped has ended yet: that refusal has a test of its own.
  const verdicts: Verdict[] = ['allowed', 'context-only', 'nation', 'not-confirmed', 'not-yet-in-force', 'role', 'sector', 'subject'];
  expect([...new Set(cases.map(({ verdict }) => verdict))].toSorted()).toEqual(verdicts);
});

test.each(gateways.map((gateway) => [gateway.id, gateway] as const))('%s may be declared as the table says', (_id, gateway) => {
  expect(broken(gateway)).toEqual([]);
});

const subjects = ['child', 'adult', 'unknown-age', 'household', 'address'] as const;
const dayBefore = (day: IsoDate, days: number): IsoDate => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10) as IsoDate;

/** An entry with one restriction turned: each must be noticed. */
function turned(gateway: Gateway): [string, Gateway][] {
  const all: [string, Gateway][] = [['used otherwise', { ...gateway, use: gateway.use === 'declare' ? 'context' : 'declare' }]];
  if (gateway.use === 'context') return all;
  const toggle = <Item>(items: readonly Item[], item: Item): Item[] => (items.includes(item) ? items.filter((one) => one !== item) : [...items, item]);
  for (const nation of ['england', 'wales'] as const) all.push([`nation ${nation}`, { ...gateway, nations: toggle(gateway.nations, nation) }]);
  for (const subject of subjects) all.push([`subject ${subject}`, { ...gateway, subjects: toggle(gateway.subjects, subject) }]);
  const other = gateway.nations.includes('england') ? 'reviewer' : 'administrator';
  for (const role of ['practitioner', other] as const) all.push([`role ${role}`, { ...gateway, roles: toggle(gateway.roles, role) }]);
  if (gateway.sectors === undefined) all.push(['a sector', { ...gateway, sectors: ['local-authority', 'police'] }]);
  else all.push(['no sector', { ...gateway, sectors: undefined }], ...gateway.sectors.map((sector): [string, Gateway] => [`sector ${sector}`, { ...gateway, sectors: toggle(gateway.sectors ?? [], sector) }]));
  if (gateway.from === null) all.push(['a first day', { ...gateway, from: '2027-10-01' as IsoDate }]);
  else all.push(['a day sooner', { ...gateway, from: dayBefore(gateway.from, 1) }], ['a day later', { ...gateway, from: dayBefore(gateway.from, -1) }], ['an end', { ...gateway, to: '2030-01-01' as IsoDate }], ['confirmed', { ...gateway, status: 'confirmed' }]);
  return all;
}

test.each(gateways.map((gateway) => [gateway.id, gateway] as const))('each restriction of %s decides a case of the table', (_id, gateway) => {
  const unnoticed = turned(gateway).filter(([, changed]) => broken(changed).length === 0).map(([name]) => name);
  expect(unnoticed).toEqual([]);
});

test('an entry ends after its last day', () => {
  const [gateway] = gateways;
  if (gateway === undefined) throw new Error('no gateway');
  const ended: Gateway = { ...gateway, to: '2026-11-20' as IsoDate };
  const on = (today: string) => gatewayRefusal(ended, { role: 'practitioner', nations: ['wales'], sector: 'police' }, { subject: 'child', today: today as IsoDate, onlyConfirmed: false });
  expect([on('2026-11-20'), on('2026-11-21')]).toEqual([undefined, 'no-longer-in-force']);
});
