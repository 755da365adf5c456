import { z } from 'zod';

/** One view of an organisation's records, as its owner may read it: which records, still sealed. */
export const recordViewRow = z.object({
  leafId: z.string(),
  period: z.string(),
  at: z.date(),
  kind: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  accountId: z.string().nullable(),
  clientId: z.string().nullable(),
  declarationId: z.string().nullable(),
  gateways: z.array(z.string()),
  sealed: z.instanceof(Buffer),
});
export type RecordViewRow = z.infer<typeof recordViewRow>;

/** Of s (audit_shown) and o (the organisation that looked). */
export const recordViewColumns = `s.leaf_id as "leafId", to_char(s.month, 'YYYY-MM') as period, s.at, s.kind, s.organisation_id as "organisationId", o.code as organisation, s.account_id as "accountId", s.client_id as "clientId", s.declaration_id as "declarationId",
           s.gateways, s.sealed`;
