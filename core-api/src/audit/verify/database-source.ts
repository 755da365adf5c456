import type { AuditSession } from '../../store/audit-session.ts';
import { tracedKinds } from '../events.ts';
import type { AuditSource, SourceEntry } from './audit-source.ts';

type Row = Readonly<Record<string, unknown>>;

/** Where the leaf is of a kind that is written with a trace, what stands beside it; looked up leaf by leaf, so that no leaf of another kind pays for it. */
const traced = `l.kind in (${tracedKinds.map((kind) => `'${kind}'`).join(', ')})`;
const ofLeaf = 'x.month = l.month and x.leaf_id = l.leaf_id';
const beside = `case when ${traced} then (select encode(sealed, 'hex') from audit_terms x where x.organisation_id = l.organisation_id and ${ofLeaf}) end as terms,
           case when ${traced} then coalesce((select tokens::text from audit_token x where ${ofLeaf} and part = 'asked'), '{}') end as asked,
           case when ${traced} then coalesce((select tokens::text from audit_token x where ${ofLeaf} and part = 'shown'), '{}') end as shown,
           case when ${traced} then array(select owner_id from audit_shown x where ${ofLeaf})::text end as owners`;

/** The trail and its logs as a database has them. What the columns hold is read as it stands: this reader trusts nothing. */
export function databaseSource(session: AuditSession): AuditSource {
  async function* mapped<Value>(query: string, parameters: readonly (string | number)[], map: (row: Row) => Value): AsyncGenerator<Value[], void, void> {
    for await (const rows of session.pages(query, parameters)) yield rows.map((row) => map(row as Row));
  }
  return {
    async logs() {
      const logs = [];
      for await (const rows of mapped('select log, origin, verifier_key, size, root from audit_log order by log', [], (row) => ({ log: Number(row['log']), origin: String(row['origin']), verifierKey: String(row['verifier_key']), size: Number(row['size']), root: row['root'] as Buffer }))) logs.push(...rows);
      return logs;
    },
    entries: (log) =>
      mapped(
        `select e.position, e.leaf_id, encode(e.leaf_hash, 'hex') as sealed_hash, to_char(l.month, 'YYYY-MM') as period, coalesce(to_char(l.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') as at, l.kind, l.organisation_id, l.account_id, l.declaration_id, l.header,
           encode(l.commitment, 'hex') as commitment, encode(l.leaf_hash, 'hex') as leaf_hash, encode(l.sealed, 'hex') as sealed, ${beside}
         from audit_entry e left join audit_leaf l on l.month = e.month and l.leaf_id = e.leaf_id where e.log = $1 order by e.position`,
        [log],
        entryOf,
      ),
    checkpoints: (log) => mapped('select size, root, sealed_at, note from audit_checkpoint where log = $1 order by size', [log], (row) => ({ size: Number(row['size']), root: row['root'] as Buffer, sealedAt: row['sealed_at'] as Date, note: String(row['note']) })),
    tiles: (log, level) => mapped('select tile, root, hashes from audit_tile where log = $1 and level = $2 order by tile', [log, level], (row) => ({ tile: Number(row['tile']), root: row['root'] as Buffer, hashes: row['hashes'] as Buffer })),
    cosignatures: (log) => mapped('select size, witness, at, line from audit_cosignature where log = $1 order by size, witness', [log], (row) => ({ size: Number(row['size']), witness: String(row['witness']), at: row['at'] as Date, line: String(row['line']) })),
    placeless: () =>
      mapped(
        `select l.leaf_id, encode(l.leaf_hash, 'hex') as leaf_hash, l.at, coalesce(u.leaf_hash = l.leaf_hash, false) as waits,
           to_char(l.month, 'YYYY-MM') as period, l.organisation_id, case when l.kind = 'audit-expired' then l.sealed end as expiry from audit_leaf l
         left join audit_unsealed u on u.at = l.at and u.leaf_id = l.leaf_id
         where not exists (select from audit_entry e where e.leaf_id = l.leaf_id) order by l.at`,
        [],
        placelessOf,
      ),
  };
}

function entryOf(row: Row): SourceEntry {
  const leaf = row['header'] === null ? undefined : {
    period: row['period'] as string,
    at: row['at'] as string,
    kind: row['kind'] as string,
    organisationId: row['organisation_id'] as string,
    accountId: row['account_id'] as string | null,
    declarationId: row['declaration_id'] as string | null,
    header: row['header'] as string,
    commitment: row['commitment'] as string,
    leafHash: row['leaf_hash'] as string,
    sealed: row['sealed'] as string,
    beside: row['owners'] === null ? undefined : { terms: (row['terms'] as string | null) ?? undefined, asked: row['asked'] as string, shown: row['shown'] as string, owners: row['owners'] as string },
  };
  return { position: Number(row['position']), leafId: row['leaf_id'] as string, leafHash: row['sealed_hash'] as string, leaf };
}

function placelessOf(row: Row) {
  const leafId = String(row['leaf_id']);
  const expiry = row['expiry'] === null ? undefined : { leafId, period: String(row['period']), organisationId: String(row['organisation_id']), sealed: row['expiry'] as Buffer };
  return { leafId, leafHash: String(row['leaf_hash']), at: row['at'] as Date, waits: row['waits'] === true, expiry };
}
