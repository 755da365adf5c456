import type { IngestWorld, Partner } from './ingest-world.ts';

/** An agreement in force that speaks of a partner's feed and lets it bring no category codes. */
export function forbidCategories(world: IngestWorld, partner: Partner): Promise<void> {
  return agree(world, partner, false);
}

/** The same, which lets it. */
export function allowCategories(world: IngestWorld, partner: Partner): Promise<void> {
  return agree(world, partner, true);
}

/** Takes both out again. */
export async function forgetAgreements({ sql }: IngestWorld): Promise<void> {
  await sql("delete from agreement_contributor where agreement_id like 'categories-%'");
  await sql("delete from agreement where agreement_id like 'categories-%'");
}

async function agree({ sql, callers }: IngestWorld, partner: Partner, allows: boolean): Promise<void> {
  const id = `categories-${partner}`;
  const { organisationId, feeds } = callers[partner];
  await sql("insert into agreement (agreement_id, version, valid_from, display_months, storage_months, status, allows_categories) values ($1, 1, '2020-01-01', 12, 36, 'in-force', $2)", [id, allows]);
  await sql('insert into agreement_contributor (agreement_id, version, organisation_id, feed_id) values ($1, 1, $2, $3)', [id, organisationId, feeds[0]]);
}
