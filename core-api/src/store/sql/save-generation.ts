import { statement } from '../statement.ts';

/** How far a full listing has come. A newer listing takes the place of one that was left open or held; what the pages of one that is over named is forgotten. */
export const saveGeneration = statement<[organisationId: string, feedId: string, generationId: string, status: string, pages: number, rowsRead: number, missing: number, reason: string | null, at: Date]>({
  name: 'save-generation',
  index: 'generation_pkey',
  text: `
    with others as (
      update generation set status = 'abandoned'
      where organisation_id = $1 and feed_id = $2 and generation_id <> $3 and status in ('open', 'held')
    ), pages as (
      delete from generation_page where organisation_id = $1 and feed_id = $2 and (generation_id <> $3 or $4 <> 'open')
    )
    insert into generation (organisation_id, feed_id, generation_id, status, pages, rows_read, missing, reason, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (organisation_id, feed_id, generation_id) do update
    set status = excluded.status, pages = excluded.pages, rows_read = excluded.rows_read, missing = excluded.missing,
        reason = excluded.reason, at = excluded.at
  `,
});
