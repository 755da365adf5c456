import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string, alertId: string, accountId: string, rule: string, severity: string, owner: string, occasion: Buffer, leafId: string, declarationId: string, askedAt: Date, raisedAt: Date, told: boolean, sealed: Buffer,
];

/** Keeps an alert, unless there is one of the same occasion. */
export const insertMisuseAlert = statement<Params>({
  name: 'insert-misuse-alert',
  text: `insert into misuse_alert (organisation_id, alert_id, account_id, rule, severity, owner, occasion, leaf_id, declaration_id, asked_at, raised_at, told, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (organisation_id, occasion) do nothing`,
});
