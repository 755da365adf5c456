import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { findAt, findPeopleOf, findWholePersons } from '../ingest/find-protected.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { protectAgain } from '../ingest/protect-again.ts';
import { protectQuarantine } from '../ingest/protect-quarantine.ts';
import { workOf } from '../ingest/work-of.ts';
import type { Work } from '../ingest/work.ts';
import type { Problem } from '../problem/problem.ts';
import { hasDuty } from '../sensitivity/duties.ts';
import { protectionMac } from '../sensitivity/protection-mac.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { askJob } from '../store/sql/ask-job.ts';
import { insertListEntry } from '../store/sql/insert-list-entry.ts';
import { insertProtections } from '../store/sql/insert-protections.ts';
import type { ListEntryRequest } from './list-schema.ts';
import type { ListedSubject } from './listed-subject.ts';
import { listedSubject } from './listed-subject.ts';
import { sweepJob } from './sweep-job.ts';

/**
 * Adds an entry to the caller's own list of people who may not be loaded, or of refuges, kept as keyed hashes. It acts on what comes from now on, from whichever partner, and in the same transaction on
 * what is held: who may not be loaded is gone with every record of the same person, an address of a refuge with its keys and places. Rows of restricted
 * and shielded people, whom no address finds and of whom none is ever shown, are sealed without it within seconds (sweep-job.ts). The result is the same whether or not anybody was held.
 * Problems: `duty-needed` for whoever is not named for the list; `invalid-request`.
 */
export async function addEntry(core: Core, user: UserPrincipal, body: ListEntryRequest): Promise<Result<{ entryId: string }, Problem>> {
  const subject = listedSubject(body);
  const { organisationId, accountId } = user;
  return asOnlyWriter(core, organisationId, async (db) => {
    if (!(await hasDuty(db, user, body.list === 'refuge' ? 'refuge-list' : 'never-load-list'))) return failed({ code: 'duty-needed' });
    if (!subject.ok) return subject;
    const work = await workOf(core, db, organisationId);
    const entryId = core.ids.uuid();
    await db.run(insertListEntry, [organisationId, entryId, body.list, accountId, work.at, core.keys.seal(organisationId, 'list_entry', entryId, { reference: body.reference })]);
    const recognise = async (texts: readonly string[]): Promise<void> => {
      await db.run(insertProtections, [texts.map((text) => protectionMac(core.keys, text)), organisationId, entryId, body.list]);
    };
    await recognise(subject.value.texts);
    await actOnHeld(work, subject.value, recognise);
    await db.run(askJob, [sweepJob.name, work.at]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'list-entry-added', payload: { list: body.list, entryId } });
    return ok({ entryId });
  });
}

async function actOnHeld(work: Work, subject: ListedSubject, recognise: (texts: readonly string[]) => Promise<void>): Promise<void> {
  if (subject.kind === 'address') await protectAgain(work, await findAt(work, subject.address));
  else {
    const found = await findPeopleOf(work, subject.person, new Set(subject.texts));
    const whole = await findWholePersons(work, found);
    // Level 3 is a person's, not a record's: what else the person's records say of who they are is recognised from now on, too.
    await recognise([...new Set(whole.flatMap(({ texts }) => texts.filter((text) => /^(?:nhs|name|record)\|/.test(text))))]);
    await protectAgain(work, [...found, ...whole]);
  }
  await protectQuarantine(work);
}
