import { describe, expect, test } from 'vitest';

import { assertionOf, coreUrl, derSigned, good, launchCases, registrationFor, signed } from '../test/launch-cases.ts';
import type { LaunchCase } from '../test/launch-cases.ts';
import { checkAssertion } from './check-assertion.ts';
import { readReply } from './core/read-reply.ts';
import { explain, reasonOf } from './explain.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findingTexts } from './finding-texts.ts';
import { readExchange } from './read-exchange.ts';
import { report } from './report.ts';

const now = new Date('2026-11-22T09:00:00Z');
const found = async (assertion: string, change: object = {}) =>
  checkAssertion(assertion, { registration: registrationFor(undefined), coreUrl, embedUrl: 'http://127.0.0.1:4301', now, sentOrigin: { known: false }, ...change });
const codes = async (assertion: string, change: object = {}): Promise<FindingCode[]> => (await found(assertion, change)).map(({ code }) => code);

/** What core alone can know: of these the assertion is right, and core's answer is what is explained. */
const standings: Readonly<Record<string, FindingCode>> = { 'no-account': 'core-no-account', suspended: 'core-suspended' };
const stands = ({ reason = '', first = '' }: LaunchCase): boolean => reason in standings || ['suspend-host', 'revoke-key'].includes(first);
/** Another host's name over our assertion: core looks for the key among that host's; seen from here, the name is what is wrong. */
const isMisnamed = ({ reason, form }: LaunchCase): boolean => reason === 'key' && form !== undefined;
/** Refused before the assertion is looked at: for the form itself. */
const isFormless = ({ reason }: LaunchCase): boolean => reason === undefined;
const isSeenHere = (one: LaunchCase): boolean => !stands(one) && !isMisnamed(one) && !isFormless(one);

/** The findings of a case, as the form of its exchange is checked; nothing of what it says is in them, nor in the words for them. */
const checked = async (one: LaunchCase): Promise<Finding[]> => {
  const assertion = assertionOf(one, now);
  const form = new URLSearchParams({ client_id: 'host-e08000030', assertion, ...one.form });
  if (one.raw === 'twice-in-form') form.append('assertion', assertion);
  const { findings: formFindings, ...exchange } = readExchange(form.toString());
  const findings = [...formFindings, ...(await found(exchange.assertion, { registration: registrationFor(one.first), clientId: exchange.clientId, sentOrigin: { known: true, origin: exchange.origin } }))];
  const said = report(findings.map(explain), { asked: false, page: false }) + JSON.stringify(findings);
  expect(said).not.toMatch(/canary|1968|staff-e|staff-p|shoe|evil|eyJ|xxxx/i);
  return findings;
};

describe('every assertion that core refuses in its own tests', () => {
  test('there are at least 25 of them, and most can be told from here', () => {
    expect(launchCases.length).toBeGreaterThanOrEqual(25);
    expect(launchCases.filter(isSeenHere).length).toBeGreaterThanOrEqual(60);
  });

  test('the assertion that they start from is right', async () => {
    expect(await codes(good(now))).toEqual([]);
  });

  test.each(launchCases.filter(isSeenHere))('an assertion $name is explained by the reason of core’s log', async (one) => {
    expect(reasonOf(await checked(one))).toBe(one.reason);
  });

  test.each(launchCases.filter(stands))('an assertion $name is right as far as can be seen, and core’s answer is explained', async (one) => {
    expect(await checked(one)).toEqual([]);
    expect(readReply(400, { error: one.error, error_description: one.reason }, false)).toBe(standings[one.reason ?? ''] ?? 'core-refused');
  });

  test.each(launchCases.filter(isMisnamed))('an assertion $name is explained by its name', async (one) => {
    expect((await checked(one)).map(({ code }) => code)).toEqual(['host-other']);
  });

  test('what is refused for its form alone is explained so', async () => {
    const first = await Promise.all(launchCases.filter(isFormless).map(async (one) => `${one.name}: ${(await checked(one))[0]?.code}`));
    expect(first).toEqual(['of a host id with a zero byte: host-form', 'larger than a form may be: too-long', 'that is sent twice in one form: sent-twice']);
  });

  test('no explanation is there twice, and none is empty', () => {
    const texts = Object.values(findingTexts);
    expect(new Set(texts.map(({ what }) => what)).size).toBe(texts.length);
    for (const { what, mend } of texts) expect([what.length > 20, mend.length > 10]).toEqual([true, true]);
  });
});

describe('what an integrator gets wrong most', () => {
  test('each mistake is named as what it is', async () => {
    const seconds = Math.floor(now.getTime() / 1000);
    const cases: [string, FindingCode[]][] = [
      [derSigned(now), ['signature-der']],
      [good(now, { aud: `${coreUrl}/` }), ['audience-slash']],
      [good(now, { aud: `${coreUrl}/oauth/token` }), ['audience-endpoint']],
      [good(now, { aud: 'http://127.0.0.1:4301' }), ['audience-embed']],
      [good(now, { iat: seconds * 1000, exp: seconds * 1000 + 45_000 }), ['times-milliseconds']],
      [good(now, { iat: seconds + 0.5, exp: seconds + 45.5 }), ['times-text']],
      [good(now, { origin: 'https://case.e08000030.example.org/' }), ['origin-has-path']],
      [good(now, { origin: 'http://localhost:8080' }), ['origin-unregistered']],
      [good(now, { subject: undefined }), ['subject-missing']],
      [good(now, { subject: { person: { family: 'Canaryname', given: null } } }), ['subject-null']],
      [good(now, { subject: { person: { family: 'Canaryname', dateOfBirth: '04/11/1968' } } }), ['birth-form']],
      [good(now, { subject: { person: { family: '  ' } } }), ['subject-field-form']],
      [good(now, { subject: { members: [] } }), ['members-number']],
      [good(now, { subject: { address: { line1: '1 High Street', postcode: 'SA1' } } }), ['postcode-form']],
      [`Bearer ${good(now)}`, ['header-unreadable']],
      [JSON.stringify({ token: good(now) }), ['header-unreadable']],
    ];
    for (const [assertion, expected] of cases) expect(await codes(assertion)).toEqual(expected);
  });

  test('times are told with how far they are off', async () => {
    const seconds = Math.floor(now.getTime() / 1000);
    expect(await found(good(now, { iat: seconds - 240, exp: seconds - 195 }))).toEqual([{ code: 'expired', seconds: 195 }]);
    expect(await found(good(now, { iat: seconds + 3_600, exp: seconds + 3_645 }))).toEqual([{ code: 'from-the-future', seconds: 3_600 }]);
    expect(await found(good(now, { iat: seconds, exp: seconds + 3_600 }))).toEqual([{ code: 'lives-too-long', seconds: 3_600 }]);
  });

  test('a usual field name is answered with ours; any other is never repeated', async () => {
    expect(await found(good(now, { subject: { person: { Surname: 'Canaryname', date_of_birth: '1968-11-04' } } }))).toEqual([
      { code: 'subject-field-renamed', at: 'subject.person: family' },
      { code: 'subject-field-renamed', at: 'subject.person: dateOfBirth' },
    ]);
    const strange = await found(good(now, { subject: { person: { canaryname: 'x' }, __proto__x: {} } }));
    expect(strange.map(({ code }) => code)).toEqual(['subject-field-unknown', 'subject-field-unknown']);
    expect(JSON.stringify(strange)).not.toMatch(/canary|proto/);
  });

  test('everything is told at once, first what core would name', async () => {
    const several = signed({ alg: 'ES256', kid: 'unknown' }, { iss: 'https://cases.example.org', sub: 'staff-1', aud: 'https://elsewhere.example.org' });
    expect(await codes(several)).toEqual(['key-unknown', 'issuer-other', 'audience-other', 'id-missing', 'times-missing', 'subject-missing']);
  });

  test('a private key in a registration is told of, and never shown', async () => {
    const { jwks, ...rest } = registrationFor(undefined);
    const findings = await found(good(now), { registration: { ...rest, jwks: { keys: jwks.keys.map((key) => ({ ...key, d: 'canarysecret' })) } } });
    expect(findings).toEqual([{ code: 'registration-private-key' }]);
    expect(report(findings.map(explain), { asked: true, page: true })).not.toContain('canarysecret');
  });
});
