import type { LightMyRequestResponse } from 'fastify';

import type { AnswerWorld } from './answer-world.ts';
import type { EhrWish, TestEhr } from './ehr-world.ts';
import { addEhr, signCall } from './ehr-world.ts';
import type { Partner } from './partner.ts';

const path = '/cds-services/mast-who-else';
export const ambientGateway = 'children-act-1989-s47';

/** Names the information-governance lead of a partner Caldicott guardian, by its administrator, as people do. */
export async function nameGuardian(world: AnswerWorld, partner: Partner, action: 'name' | 'end' = 'name'): Promise<void> {
  const accountId = await world.accountOf(partner, 'information-governance-lead');
  const response = await world.post('/v1/designations', await world.signInToken(partner, { role: 'administrator', steppedUp: true }), { accountId, duty: 'caldicott-guardian', action });
  if (response.statusCode !== 200) throw new Error(`designation ${response.statusCode} ${response.body}`);
}

export type Ambient = { readonly organisation: string; readonly setting: string; readonly gateway: string; readonly perHour: number };
export type AmbientDraft = { readonly response: LightMyRequestResponse; readonly agreementId: string; readonly version: number; readonly termsSha256: string };

/** Drafts an agreement by which the readers may ask the contributors, with ambient checks; one information-governance lead of each party is to sign. */
export async function draftAmbient(world: AnswerWorld, contributors: readonly Partner[], readers: readonly Partner[], ambient: readonly Ambient[], changes: Readonly<Record<string, unknown>> = {}): Promise<AmbientDraft> {
  const lead = (partner: Partner) => world.signInToken(partner, { role: 'information-governance-lead', steppedUp: true });
  const parties = [...new Set([...contributors, ...readers])];
  const signatories = await Promise.all(parties.map(async (partner) => ({ organisation: partner.code, accountId: await world.accountOf(partner, 'information-governance-lead') })));
  const response = await world.post('/v1/agreements', await lead(readers[0] as Partner), {
    agreement: `ambient-${crypto.randomUUID().slice(0, 8)}`, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: contributors.map(({ code, feedId }) => ({ organisation: code, feedId })), readers: readers.map(({ code }) => code),
    documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }], signatories, ambient, ...changes,
  });
  return { response, ...response.json<{ agreementId: string; version: number; termsSha256: string }>() };
}

/** Signs as the partner's information-governance lead: the status then, or the problem's code. */
export async function signAmbient(world: AnswerWorld, partner: Partner, { agreementId, version, termsSha256 }: AmbientDraft): Promise<string> {
  const token = await world.signInToken(partner, { role: 'information-governance-lead', steppedUp: true });
  const answer = (await world.post(`/v1/agreements/${agreementId}/versions/${version}/signatures`, token, { termsSha256 })).json<{ status?: string; code?: string }>();
  return answer.code ?? answer.status ?? '';
}

/** An emergency department's EHR of the health partner, and an agreement in force that allows it ambient checks of what council and police sent. */
export async function ambientWorld(world: AnswerWorld, wish: EhrWish & { readonly perHour?: number } = {}): Promise<TestEhr> {
  const { council, police, health } = world;
  for (const partner of [council, health]) await nameGuardian(world, partner);
  const draft = await draftAmbient(world, [council, police], [health], [{ organisation: health.code, setting: 'emergency-department', gateway: ambientGateway, perHour: wish.perHour ?? 10_000 }]);
  if (draft.response.statusCode !== 201) throw new Error(`draft ${draft.response.body}`);
  for (const partner of [council, police, health]) await signAmbient(world, partner, draft);
  return addEhr(world, health, { setting: 'emergency-department', ...wish });
}

/** Fires the hook for a patient. */
export async function fire(world: Pick<AnswerWorld, 'post'>, ehr: TestEhr, patient: unknown, more: object = {}): Promise<LightMyRequestResponse> {
  return world.post(`/v1${path}`, await signCall(ehr, path), { hook: 'patient-view', ...(patient === undefined ? {} : { patient }), ...more });
}
