import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import { usualMonths } from '../audit/expiry/usual-months.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem, ProblemPointer } from '../problem/problem.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertAgreementAmbient } from '../store/sql/insert-agreement-ambient.ts';
import { insertAgreementDocument } from '../store/sql/insert-agreement-document.ts';
import { insertAgreementDraft } from '../store/sql/insert-agreement-draft.ts';
import { insertAgreementFeed } from '../store/sql/insert-agreement-feed.ts';
import { insertAgreementReader } from '../store/sql/insert-agreement-reader.ts';
import { insertAgreementSignatory } from '../store/sql/insert-agreement-signatory.ts';
import { selectAgreements } from '../store/sql/select-agreements.ts';
import { selectNextAgreementVersion } from '../store/sql/select-next-agreement-version.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectDuty } from '../store/sql/select-duty.ts';
import { selectOwnFeeds } from '../store/sql/select-own-feeds.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { AgreementDraft, draftedSchema } from './agreement-schema.ts';
import { draftFaults } from './draft-faults.ts';
import { termsHash } from './terms-hash.ts';

/** Who signs for confidential information (National Data Guardian, 2021 guidance); a duty that an administrator names somebody for. */
const guardian = 'caldicott-guardian';

/** What breaks off a draft once rows of it are written. */
class Faulty extends Error {
  readonly faults: readonly ProblemPointer[];
  constructor(faults: readonly ProblemPointer[]) {
    super('draft');
    this.faults = faults;
  }
}

/**
 * Enters a new version of an agreement as a draft, by an information-governance lead of a party. It binds nobody until all who are named have signed. Problems:
 * `agreement-refused` with pointers; `not-found` for an agreement to which the caller's organisation is no party.
 */
export async function draftAgreement(core: Core, user: UserPrincipal, draft: AgreementDraft): Promise<Result<z.infer<typeof draftedSchema>, Problem>> {
  try {
    return await core.store.tx({ own: user.organisationId }, async (db) => write(db, core, user, draft));
  } catch (error) {
    if (error instanceof Faulty) return failed({ code: 'agreement-refused', errors: error.faults });
    throw error;
  }
}

async function write(db: Db, core: Core, user: UserPrincipal, draft: AgreementDraft): Promise<Result<z.infer<typeof draftedSchema>, Problem>> {
  const { agreement: agreementId } = draft;
  const ids = new Map((await db.rows(selectOrganisations, [])).filter(({ hasLeft }) => !hasLeft).map(({ code, organisationId }) => [code, organisationId]));
  const own = [...ids].find(([, organisationId]) => organisationId === user.organisationId)?.[0] ?? '';
  const faults = draftFaults(draft, { own, codes: new Set(ids.keys()), gateways: new Set(core.catalogue.gateways.map(({ id }) => id)) });
  if (faults.length > 0) return failed({ code: 'agreement-refused', errors: faults });
  const next = await db.one(selectNextAgreementVersion, [agreementId]);
  const version = next?.version ?? 1;
  if (version > 1 && (await db.rows(selectAgreements, [user.organisationId, agreementId])).length === 0) return failed({ code: 'not-found' });
  const hash = termsHash(version, draft);
  const { validFrom, validTo = null, displayMonths, storageMonths, allowsReview, allowsCategories, allowsReaderLocations, allowsOpenAcrossAges, gateways = null, auditMonths = usualMonths.audit, searchTermMonths = usualMonths.terms } = draft;
  await db.run(insertAgreementDraft, [
    agreementId, version, validFrom, validTo, displayMonths, storageMonths, allowsReview, allowsCategories, gateways, hash, user.organisationId, user.accountId, core.clock.now(),
    allowsReaderLocations, allowsOpenAcrossAges, auditMonths, searchTermMonths,
  ]);
  for (const { kind, sha256 } of draft.documents) await db.run(insertAgreementDocument, [agreementId, version, kind, Buffer.from(sha256, 'hex')]);
  await writeParties(db, core, version, draft, ids);
  await db.run(setOwn, [user.organisationId]);
  const payload = { agreementId, version, termsSha256: hash.toString('hex') };
  await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'agreement-drafted', payload });
  return ok(payload);
}

/** Organisation by organisation, as row-level security wants it; only here is it seen whether feeds and accounts exist. Each signatory hears that a version waits. */
async function writeParties(db: Db, core: Core, version: number, { agreement: agreementId, contributors, readers, signatories, ambient = [] }: AgreementDraft, ids: ReadonlyMap<string, string>): Promise<void> {
  const faults: ProblemPointer[] = [];
  const guarded = new Set<string>();
  for (const code of new Set([...contributors, ...signatories].map(({ organisation }) => organisation).concat(readers))) {
    const id = ids.get(code) ?? '';
    await db.run(setOwn, [id]);
    const feeds = new Set((await db.rows(selectOwnFeeds, [id])).map(({ feedId }) => feedId));
    for (const [at, { organisation, feedId }] of contributors.entries()) {
      if (organisation !== code) continue;
      if (feeds.has(feedId)) await db.run(insertAgreementFeed, [agreementId, version, id, feedId]);
      else faults.push({ pointer: `/contributors/${at}/feedId`, rule: 'known' });
    }
    for (const { organisation, setting, gateway, perHour } of ambient) if (organisation === code) await db.run(insertAgreementAmbient, [agreementId, version, id, setting, gateway, perHour]);
    if (readers.includes(code)) await db.run(insertAgreementReader, [agreementId, version, id]);
    for (const [at, { organisation, accountId }] of signatories.entries()) {
      if (organisation !== code) continue;
      if (ambient.length > 0 && (await db.one(selectDuty, [id, accountId, guardian])) !== undefined) guarded.add(code);
      if ((await db.one(insertAgreementSignatory, [agreementId, version, id, accountId])) === undefined) faults.push({ pointer: `/signatories/${at}/accountId`, rule: 'known' });
      else await queueNotice(db, core, { kind: 'agreement-proposed', organisationId: id as OrganisationId, accountId, reference: `agreement:${agreementId}/${version}` });
    }
  }
  // Found here so that a draft that could never come into force is not sent round; what holds is the statement that puts it in force.
  if (ambient.length > 0 && (guarded.size < 2 || !ambient.every(({ organisation }) => guarded.has(organisation)))) faults.push({ pointer: '/signatories', rule: 'two-caldicott-guardians' });
  if (faults.length > 0) throw new Faulty(faults);
}
