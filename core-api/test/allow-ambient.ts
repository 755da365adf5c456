import pg from 'pg';

/**
 * For measurements: lets an organisation make ambient checks under every agreement in force by which it reads, as the owner of the schema writes it and as if two Caldicott guardians had signed. No part of the service does this.
 */
export async function allowAmbient(ownerUrl: string, { organisation, setting, gateway, perHour }: { readonly organisation: string; readonly setting: string; readonly gateway: string; readonly perHour: number }): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select organisation_id as id from organisation where code = $1', [organisation]);
    await client.query("select set_config('mast.own', $1, false)", [rows[0]?.id ?? '']);
    const written = await client.query(
      `insert into agreement_ambient (agreement_id, version, organisation_id, setting, gateway, per_hour)
       select r.agreement_id, r.version, r.organisation_id, $2, $3, $4 from agreement_reader r join agreement a using (agreement_id, version) where r.organisation_id = $1 and a.status = 'in-force'`,
      [rows[0]?.id, setting, gateway, perHour],
    );
    return written.rowCount ?? 0;
  } finally {
    await client.end();
  }
}
