import { noticeContentSchema } from '../src/mail/queue-notice.ts';
import type { OrganisationId } from '../src/shared/brands.ts';
import type { AnswerWorld } from './answer-world.ts';

/** The link of the last notice of a kind, as the mail has it; of one account, where it is named. Undefined when there is none. */
export async function mailedLink(world: AnswerWorld, kind: string, accountId?: string): Promise<string | undefined> {
  const [row] = await world.database.sql<{ organisation_id: OrganisationId; notice_id: string; sealed: Buffer }>(
    'select organisation_id, notice_id, sealed from notice where kind = $1 and ($2::uuid is null or account_id = $2) order by notice_id desc limit 1', [kind, accountId ?? null],
  );
  return row === undefined ? undefined : noticeContentSchema.parse(world.core.keys.open(row.organisation_id, 'notice', row.notice_id, row.sealed)).link;
}
