import { z } from 'zod';

import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { insertBrokerCase } from '../store/sql/insert-broker-case.ts';
import { listWaitingMessages } from '../store/sql/list-waiting-messages.ts';
import { passOnMessage } from '../store/sql/pass-on-message.ts';
import { selectAccount } from '../store/sql/select-account.ts';
import { selectBrokerMessage } from '../store/sql/select-broker-message.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { BrokerCaseContent } from './broker-schema.ts';
import { findDesks } from './find-desks.ts';
import type { Lead } from './find-protected.ts';
import { findProtected } from './find-protected.ts';
import { messageContentSchema } from './send-message.ts';

/** Messages looked at in one run. */
const atATime = 100;
/** The sender is told after this long, counted from sending, whatever was found. */
const toldAfterMs = 3_600_000;

const nameSchema = z.object({ name: z.string() });

/**
 * Looks at every message that waits, those about nobody included, and puts it before the desk of each lead found, and one about an address alone before every desk; then tells the sender, with the same words at the same time
 * after sending for all. May be cut off anywhere: a case has the name that follows from message and lead, so that a second run adds none.
 */
export async function passOnMessages(core: Core): Promise<void> {
  const waiting = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listWaitingMessages, [atATime]);
  });
  for (const { organisationId, messageId } of waiting) await passOn(core, organisationId as OrganisationId, messageId);
}

async function passOn(core: Core, sender: OrganisationId, messageId: string): Promise<void> {
  const read = await core.store.tx({ own: sender, matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    const row = await db.one(selectBrokerMessage, [sender, messageId]);
    if (row?.status !== 'waiting') return undefined;
    const account = await db.one(selectAccount, [sender, row.account_id]);
    const content = messageContentSchema.parse(core.keys.open(sender, 'broker_message', messageId, row.sealed));
    const leads = content.question.person === undefined ? await findDesks(db, core, sender) : await findProtected(db, core, content.question);
    return { row, account, content, leads };
  });
  if (read === undefined) return;
  const { row, account, content, leads } = read;
  const name = account === undefined ? '' : nameSchema.parse(core.keys.open(sender, 'account', row.account_id, account.sealed)).name;
  const from = { name, organisation: { code: account?.code ?? '', en: account?.name_en ?? '', cy: account?.name_cy ?? null }, phone: content.phone };
  for (const lead of leads) await putBefore(core, lead, messageId, { from, message: content.message, reference: content.reference, question: content.question, likely: lead.likely, records: recordsOf(lead) });
  await core.store.tx({ own: sender }, async (db) => {
    if ((await db.run(passOnMessage, [sender, messageId])) === 0) return;
    const notBefore = new Date(row.at.getTime() + toldAfterMs);
    await queueNotice(db, core, { kind: 'broker-passed-on', organisationId: sender, accountId: row.account_id, reference: messageId, notBefore });
  });
}

function recordsOf({ records }: Lead): BrokerCaseContent['records'] {
  return records.map(({ recordId, record }) => ({ recordId, service: record.service, caseRef: record.caseRef, contact: record.contact }));
}

async function putBefore(core: Core, { organisationId, records }: Lead, messageId: string, content: BrokerCaseContent): Promise<void> {
  const subject = records.map(({ recordId }) => recordId).toSorted()[0] ?? '';
  const caseId = core.keys.macUuid('shielded', `broker-case ${organisationId} ${messageId} ${subject}`);
  await core.store.tx({ own: organisationId }, async (db) => {
    const sealed = core.keys.seal(organisationId, 'broker_case', caseId, content);
    if ((await db.run(insertBrokerCase, [organisationId, caseId, sealed, core.clock.now()])) === 0) return;
    await appendLeaf(db, core, { organisationId }, { kind: 'broker-case-opened', payload: { caseId } });
    await queueNotice(db, core, { kind: 'broker-message', organisationId, role: 'broker', reference: caseId });
  });
}
