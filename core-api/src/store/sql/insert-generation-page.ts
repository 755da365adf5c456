import { statement } from '../statement.ts';

/** Keeps which records a page of a full listing named, beside those that it is known to name. */
export const insertGenerationPage = statement<[organisationId: string, feedId: string, generationId: string, page: number, recordIds: readonly string[]]>({
  name: 'insert-generation-page',
  index: 'generation_page_pkey',
  text: `
    insert into generation_page (organisation_id, feed_id, generation_id, page, record_ids) values ($1, $2, $3, $4, $5::uuid[])
    on conflict (organisation_id, feed_id, generation_id, page) do update set record_ids = generation_page.record_ids || excluded.record_ids
  `,
});
