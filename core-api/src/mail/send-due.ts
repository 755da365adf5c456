import { z } from 'zod';

import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { claimNotice } from '../store/sql/claim-notice.ts';
import { deleteOldNotices } from '../store/sql/delete-old-notices.ts';
import { deferNotice } from '../store/sql/defer-notice.ts';
import { finishNotice } from '../store/sql/finish-notice.ts';
import { selectOrganisation } from '../store/sql/select-organisation.ts';
import { insertNotice } from '../store/sql/insert-notice.ts';
import { selectRoleAccounts } from '../store/sql/select-role-accounts.ts';
import type { Db } from '../store/store.ts';
import type { DeliveryFault } from './delivery-fault.ts';
import { deliveryFault } from './delivery-fault.ts';
import type { Mailer } from './mailer.ts';
import type { NoticeKind } from './notice-kinds.ts';
import { noticeKinds } from './notice-kinds.ts';
import type { NoticeLanguage } from './notice-text.ts';
import { noticeText } from './notice-text.ts';
import { noticeContentSchema } from './queue-notice.ts';
import { readNotices } from './read-notices.ts';
import { recipientOf } from './recipient.ts';
import { mostAttempts, retryDelayMs } from './retry-delay.ts';
import type { Message } from './transport.ts';

/** How one attempt ended. */
export type Attempt = 'sent' | 'spread' | 'deferred' | 'dead';

/** A claimed notice is nobody else's for this long: longer than a delivery may take, so that two senders do not send one notice at a time. */
const leaseMs = 180_000;
/** Notices that were sent are kept this long, to answer "did you get it?"; dead ones until somebody has looked, at most this long as well. Judgement. */
const keptMs = 90 * 86_400_000;

const notices = readNotices();
const kindSchema = z.enum(noticeKinds);

/**
 * Sends what is due of one organisation, one notice at a time, until none is left; what became of each. The claim is committed before the server is spoken
 * to and the mark after it has taken the message: a sender that dies in between leaves a notice that is sent again after the lease, under the same Message-ID.
 */
export async function sendDue(core: Core, organisationId: OrganisationId, mailer: Mailer): Promise<Attempt[]> {
  const done: Attempt[] = [];
  for (;;) {
    const attempt = await sendNext(core, organisationId, mailer);
    if (attempt === undefined) break;
    done.push(attempt);
  }
  await core.store.tx({ own: organisationId }, (db) => db.run(deleteOldNotices, [organisationId, new Date(core.clock.now().getTime() - keptMs)]));
  return done;
}

async function sendNext(core: Core, organisationId: OrganisationId, mailer: Mailer): Promise<Attempt | undefined> {
  const at = core.clock.now();
  const claimed = await core.store.tx({ own: organisationId }, async (db) => {
    const row = await db.one(claimNotice, [organisationId, at, new Date(at.getTime() + leaseMs)]);
    if (row === undefined) return undefined;
    const content = noticeContentSchema.parse(core.keys.open(organisationId, 'notice', row.notice_id, row.sealed));
    if (row.role !== null) return { row, message: await spread(db, core, organisationId, row, content, at) };
    const organisation = await db.one(selectOrganisation, [organisationId]);
    const to = await recipientOf(db, core, organisationId, row.account_id, content);
    const kind = kindSchema.safeParse(row.kind);
    const message = organisation === undefined || to === undefined || !kind.success ? 'nobody' : messageOf(core, mailer.from, { ...row, kind: kind.data }, content, organisation, to);
    return { row, message } as const;
  });
  if (claimed === undefined) return undefined;
  const { row, message } = claimed;
  if (message === 'spread') return message;
  if (message === 'nobody') return finish(core, organisationId, row.notice_id, 'dead', 'nobody');
  try {
    await mailer.deliver(message);
  } catch (error) {
    const fault = deliveryFault(error);
    core.log.error('notice-not-taken', { notice: row.notice_id, kind: row.kind, attempts: row.attempts, fault });
    if (fault === 'refused' || row.attempts >= mostAttempts) return finish(core, organisationId, row.notice_id, 'dead', fault);
    return defer(core, organisationId, row.notice_id, retryDelayMs(row.attempts, mailer.random), fault);
  }
  return finish(core, organisationId, row.notice_id, 'sent', null);
}

/** A notice to a role becomes one for each who has it now, in the transaction that ends it. */
async function spread(db: Db, core: Core, organisationId: OrganisationId, row: ClaimedRow, content: Content, at: Date): Promise<'spread' | 'nobody'> {
  const accounts = await db.rows(selectRoleAccounts, [organisationId, row.role ?? '']);
  if (accounts.length === 0) return 'nobody';
  for (const { account_id: accountId } of accounts) {
    const noticeId = core.ids.uuid();
    await db.run(insertNotice, [organisationId, noticeId, row.kind, accountId, null, core.keys.seal(organisationId, 'notice', noticeId, content), at, row.created_at]);
  }
  await db.run(finishNotice, [organisationId, row.notice_id, 'spread', null, at]);
  return 'spread';
}

async function finish(core: Core, organisationId: OrganisationId, noticeId: string, status: 'sent' | 'dead', fault: DeliveryFault | 'nobody' | null): Promise<Attempt> {
  await core.store.tx({ own: organisationId }, (db) => db.run(finishNotice, [organisationId, noticeId, status, fault, core.clock.now()]));
  return status;
}

async function defer(core: Core, organisationId: OrganisationId, noticeId: string, delayMs: number, fault: DeliveryFault): Promise<Attempt> {
  await core.store.tx({ own: organisationId }, (db) => db.run(deferNotice, [organisationId, noticeId, fault, new Date(core.clock.now().getTime() + delayMs)]));
  return 'deferred';
}

type ClaimedRow = { readonly notice_id: string; readonly kind: string; readonly role: string | null; readonly created_at: Date };
type Row = { readonly notice_id: string; readonly kind: NoticeKind; readonly created_at: Date };
type Content = z.infer<typeof noticeContentSchema>;
type Organisation = { readonly name_en: string; readonly name_cy: string | null; readonly nation: string };

function messageOf(core: Core, from: string, row: Row, content: Content, organisation: Organisation, to: { email: string; language: NoticeLanguage | undefined }): Message {
  const slots = {
    reference: content.reference,
    organisation: { en: organisation.name_en, cy: organisation.name_cy ?? organisation.name_en },
    link: content.link === undefined ? undefined : `${core.coreUrl}${content.link}`,
    until: content.until === undefined ? undefined : new Date(content.until),
  };
  const { subject, text } = noticeText(notices[row.kind], slots, to.language ?? (organisation.nation === 'wales' ? 'both' : 'en'));
  const messageId = `<${row.notice_id}@${new URL(core.coreUrl).host}>`;
  return { messageId, date: row.created_at, from, to: to.email, subject: `MAST: ${subject}`, text };
}
