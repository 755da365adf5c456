import { z } from 'zod';

import type { Role } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { insertNotice } from '../store/sql/insert-notice.ts';
import type { Db } from '../store/store.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** To one account, to everybody who has a role at the moment of sending, or to somebody who has no account yet. */
type Recipient =
  | { readonly accountId: string; readonly role?: undefined; readonly contact?: undefined }
  | { readonly role: Role; readonly accountId?: undefined; readonly contact?: undefined }
  | { readonly contact: { readonly email: string }; readonly accountId?: undefined; readonly role?: undefined };

export type Notice = Recipient & {
  readonly kind: NoticeKind;
  /** The recipient's organisation: its key seals the notice, and its name stands in the text. */
  readonly organisationId: OrganisationId;
  /** Opaque: an id or a code. Holds a digit and no space, so that nobody's name gets in. */
  readonly reference: string;
  /** Path on this installation that the text leads to, from `/`. */
  readonly link?: string | undefined;
  readonly until?: Date | undefined;
  /** Unless given, the account's; where that is unknown, Welsh and English for an organisation in Wales and English elsewhere. */
  readonly language?: 'en' | 'cy' | undefined;
  /** Send no earlier than then; default now. */
  readonly notBefore?: Date | undefined;
};

/** What of a notice is sealed. */
export const noticeContentSchema = z.object({
  reference: z.string(),
  link: z.string().optional(),
  until: z.iso.datetime().optional(),
  language: z.enum(['en', 'cy']).optional(),
  email: z.string().optional(),
});

const opaque = /^(?=.*\d)[\w.~:/-]{4,100}$/;

/**
 * Puts a notice into the outbox in the caller's transaction: it is sent exactly if what it tells is committed, at least once. Any transaction may tell any
 * organisation's staff. The notice's id.
 * @throws Error for a reference that is not opaque, or a link that leads elsewhere: faults of the caller's program
 */
export async function queueNotice(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, notice: Notice): Promise<string> {
  if (!opaque.test(notice.reference)) throw new Error(`notice ${notice.kind}: its reference is not opaque`);
  if (notice.link !== undefined && !/^\/(?!\/)/.test(notice.link)) throw new Error(`notice ${notice.kind}: its link leads elsewhere`);
  const noticeId = core.ids.uuid();
  const now = core.clock.now();
  const { reference, link, until, language, contact } = notice;
  const content: z.infer<typeof noticeContentSchema> = { reference, link, until: until?.toISOString(), language, email: contact?.email };
  const sealed = core.keys.seal(notice.organisationId, 'notice', noticeId, content);
  await db.run(insertNotice, [notice.organisationId, noticeId, notice.kind, notice.accountId ?? null, notice.role ?? null, sealed, notice.notBefore ?? now, now]);
  return noticeId;
}
