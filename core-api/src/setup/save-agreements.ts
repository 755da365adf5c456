import type { z } from 'zod';

import { usualMonths } from '../audit/expiry/usual-months.ts';
import { insertAgreementFeed } from '../store/sql/insert-agreement-feed.ts';
import { insertAgreementReader } from '../store/sql/insert-agreement-reader.ts';
import { insertAgreement } from '../store/sql/insert-agreement.ts';
import { selectAgreementTerms } from '../store/sql/select-agreement-terms.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import type { SetupFault } from './setup-fault.ts';
import type { Setup } from './setup-schema.ts';

type Agreement = Setup['agreements'][number];

/**
 * Enters each version of each agreement that is not here yet. What stands is never changed: terms that differ from it are a fault, and want a version of their own. One that its parties have ended
 * since stays ended. Organisation by organisation, as row-level security wants it.
 */
export async function saveAgreements(db: Db, agreements: Setup['agreements'], ids: OrganisationIds): Promise<SetupFault[]> {
  const faults: SetupFault[] = [];
  for (const [at, agreement] of agreements.entries()) {
    const held = await db.one(selectAgreementTerms, [agreement.agreementId, agreement.version]);
    if (held === undefined) await enter(db, agreement, ids);
    else if (held.status === 'draft' || !isSame(agreement, held)) faults.push({ pointer: `/agreements/${at}/version`, rule: 'new-version' });
  }
  return faults;
}

async function enter(db: Db, { agreementId, version, ...terms }: Agreement, ids: OrganisationIds): Promise<void> {
  const { allowsReview = false, allowsReaderLocations = false, allowsOpenAcrossAges = false, auditMonths = usualMonths.audit, searchTermMonths = usualMonths.terms } = terms;
  await db.run(insertAgreement, [agreementId, version, terms.validFrom, terms.validTo ?? null, terms.displayMonths, terms.storageMonths, allowsReview, allowsReaderLocations, allowsOpenAcrossAges, auditMonths, searchTermMonths]);
  for (const id of ids.values()) {
    await db.run(setOwn, [id]);
    for (const { feedId } of terms.contributors.filter(({ organisation }) => idOf(ids, organisation) === id)) await db.run(insertAgreementFeed, [agreementId, version, id, feedId]);
    if (terms.readers.some((reader) => idOf(ids, reader) === id)) await db.run(insertAgreementReader, [agreementId, version, id]);
  }
}

function isSame(agreement: Agreement, { status: _status, ...held }: z.infer<NonNullable<typeof selectAgreementTerms.row>>): boolean {
  const { validFrom, validTo = null, displayMonths, storageMonths, allowsReview = false, allowsReaderLocations = false, allowsOpenAcrossAges = false } = agreement;
  const { auditMonths = usualMonths.audit, searchTermMonths = usualMonths.terms } = agreement;
  const contributors = sorted(agreement.contributors.map(({ organisation, feedId }) => `${organisation} ${feedId}`));
  const given: typeof held = { validFrom, validTo, displayMonths, storageMonths, auditMonths, searchTermMonths, allowsReview, allowsReaderLocations, allowsOpenAcrossAges, contributors, readers: sorted(agreement.readers) };
  const whole = ({ contributors: feeds, readers, ...rest }: typeof held): string => JSON.stringify([Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)), sorted(feeds), sorted(readers)]);
  return whole(given) === whole(held);
}

/** Each once; whatever order the database or the file has. */
function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
