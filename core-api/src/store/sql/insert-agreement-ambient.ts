import { statement } from '../statement.ts';

/** Lets an organisation's health records ask for an ambient check in a setting, under a version of an agreement; it binds nobody before that is in force. */
export const insertAgreementAmbient = statement<[agreementId: string, version: number, organisationId: string, setting: string, gateway: string, perHour: number]>()({
  name: 'insert-agreement-ambient',
  text: `
    insert into agreement_ambient (agreement_id, version, organisation_id, setting, gateway, per_hour) values ($1, $2, $3, $4, $5, $6)
  `,
});
