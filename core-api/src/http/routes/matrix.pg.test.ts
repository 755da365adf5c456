import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { addEhr, signCall } from '../../../test/ehr-world.ts';
import type { Operation } from '../../../test/operations.ts';
import { callOperation, listOperations } from '../../../test/operations.ts';
import { hostStaffMac } from '../../identity/host-staff-mac.ts';
import type { Role } from '../../shared/roles.ts';

/**
 * Every route as every kind of caller, against docs/permissions.yaml, which knows nothing of the routes' own declarations. A cell is refused when it is 401, or 403 `forbidden`;
 * whatever else a route says to an empty body was said by the route itself.
 */
type Line = { own?: string | string[]; host?: string | string[]; stepUp?: boolean; connector?: boolean; ehr?: boolean; public?: boolean };
const permissions = parse(readFileSync(new URL('../../../../docs/permissions.yaml', import.meta.url), 'utf8')) as { groups: Record<string, Role[]>; operations: Record<string, Line> };
const staff = permissions.groups['staff'] ?? [];
const rolesOf = (named: string | string[] | undefined): readonly string[] => (typeof named === 'string' ? (permissions.groups[named] ?? []) : (named ?? []));

type Verdict = 'allowed' | 'unauthenticated' | 'step-up-needed' | 'forbidden';
/** An EHR signs anew for each address. */
type Caller = { name: string; token: string | undefined | ((operation: Operation) => Promise<string>); expected: (line: Line) => Verdict };

let world: AnswerWorld;
const callers: Caller[] = [];
beforeAll(async () => {
  world = await answerWorld();
  const { council } = world;
  for (const [name, token] of [['nobody', undefined], ['a made-up token', 'not-a-token'], ['an unsigned token', 'eyJhbGciOiJub25lIn0.e30.']] as const) {
    callers.push({ name, token, expected: (line) => (line.public === true ? 'allowed' : 'unauthenticated') });
  }
  callers.push({ name: 'a connector', token: await world.connectorToken(council), expected: (line) => (line.ehr === true ? 'unauthenticated' : line.public === true || line.connector === true ? 'allowed' : 'forbidden') });
  const ehr = await addEhr(world, council);
  const called = ({ url }: Operation): string => url.replace('/v1', '').replace('{service}', 'mast-who-else').replace(/\/patient$/, '');
  callers.push({ name: 'an EHR', token: (operation) => signCall(ehr, called(operation)), expected: (line) => (line.public === true || line.ehr === true ? 'allowed' : 'unauthenticated') });
  for (const role of staff) {
    for (const steppedUp of [false, true]) {
      callers.push({
        name: `${role} signed in${steppedUp ? ', stepped up' : ''}`,
        token: await world.signInToken(council, { role, steppedUp }),
        expected: (line) => {
          if (line.public === true) return 'allowed';
          if (line.ehr === true) return 'unauthenticated';
          if (!rolesOf(line.own).includes(role)) return 'forbidden';
          return line.stepUp === true && !steppedUp ? 'step-up-needed' : 'allowed';
        },
      });
    }
    callers.push({ name: `${role} through a host`, token: await hostToken(role), expected: (line) => (line.ehr === true ? 'unauthenticated' : line.public === true || rolesOf(line.host).includes(role) ? 'allowed' : 'forbidden') });
  }
  callers.push({ name: 'an account of the role connector', token: await world.signInToken(council, { role: 'connector' }), expected: (line) => (line.ehr === true ? 'unauthenticated' : line.public === true ? 'allowed' : 'forbidden') });
});
afterAll(() => world.close());

/** Each role's account is one of the host's staff. */
async function hostToken(role: Role): Promise<string> {
  const { council, core, database } = world;
  const sub = `staff-${role}`;
  await database.sql('insert into host_staff values ($1, $2, $3, $4)', [council.hostId, hostStaffMac(core.keys, council.hostId, sub), council.organisationId, await world.accountOf(council, role)]);
  return world.userToken(council, { sub });
}

test('every role stands in the table, and nothing of the table stands for nothing', () => {
  expect(staff).toHaveLength(7);
  const named = Object.values(permissions.operations).flatMap((line) => [line.own, line.host]).filter((one) => one !== undefined);
  for (const one of named) expect(rolesOf(one).length, String(one)).toBeGreaterThan(0);
  for (const one of named) expect(rolesOf(one).filter((role) => !staff.includes(role as Role))).toEqual([]);
});

test('what a host may call, an own sign-in of that role may call too, and nothing of it asks for a second factor', () => {
  for (const [id, line] of Object.entries(permissions.operations)) {
    expect(rolesOf(line.host).filter((role) => !rolesOf(line.own).includes(role)), id).toEqual([]);
    expect(line.stepUp === true && line.host !== undefined, id).toBe(false);
  }
});

test('every route of the OpenAPI is in the table', () => {
  const operations = listOperations(world.app);
  expect(operations.length).toBeGreaterThanOrEqual(25);
  expect(operations.map(({ id }) => id).toSorted()).toEqual(Object.keys(permissions.operations).toSorted());
});

// Some thousands of calls: how long they take says how busy the machine is.
test('every cell is allowed or refused as the table says', { timeout: 240_000 }, async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const operation of listOperations(world.app)) {
    const line = permissions.operations[operation.id] ?? {};
    for (const { name, token, expected } of callers) {
      const response = await callOperation(world.app, operation, { token: typeof token === 'function' ? await token(operation) : token, ids: { service: 'mast-who-else' } });
      const found = verdictOf(response.statusCode, response.statusCode < 400 ? undefined : response.json<{ code: string }>().code);
      if (found !== expected(line)) wrong.push(`${operation.id} as ${name}: ${found}, and the table says ${expected(line)}`);
      cells += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(listOperations(world.app).length * callers.length);
  expect(callers).toHaveLength(27);
});

function verdictOf(status: number, code: string | undefined): Verdict {
  if (status === 401) return code === 'step-up-needed' ? 'step-up-needed' : 'unauthenticated';
  return status === 403 && code === 'forbidden' ? 'forbidden' : 'allowed';
}
