import { statement } from '../statement.ts';

/**
 * Takes out what is left of an organisation: the last of its rows in every table that keeps any under its name, but for its name, its feeds' names, its agreements, what
 * protects people (shields and lists go on holding for everybody, although what was said of them opens to nobody) and the audit trail (leave.pg.test.ts holds the list against the schema). Decisions on pairs of which a record was its go too. Reads pair_rule whole.
 */
export const deleteOrganisationRows = statement<[organisationId: string]>()({
  name: 'delete-organisation-rows',
  text: `
    with r1 as (delete from record where organisation_id = $1), r2 as (delete from record_place where organisation_id = $1), r3 as (delete from variant where organisation_id = $1),
      r4 as (delete from place_variant where organisation_id = $1), r5 as (delete from name_token where organisation_id = $1), r6 as (delete from quarantine where organisation_id = $1),
      r7 as (delete from batch where organisation_id = $1), r8 as (delete from generation where organisation_id = $1), r9 as (delete from feed_state where organisation_id = $1),
      r10 as (delete from feed_suspension where organisation_id = $1), r11 as (delete from tombstone where organisation_id = $1), r12 as (delete from retention_run where organisation_id = $1),
      r13 as (delete from declaration where organisation_id = $1), r14 as (delete from declaration_person where organisation_id = $1),
      r15 as (delete from declaration_place where organisation_id = $1), r16 as (delete from launch where organisation_id = $1), r17 as (delete from host_staff where organisation_id = $1),
      r18 as (delete from review_view where organisation_id = $1), r19 as (delete from person_view where organisation_id = $1), r20 as (delete from recall where organisation_id = $1),
      r22 as (delete from onboarding_entry where organisation_id = $1), r23 as (delete from feed_scorecard where organisation_id = $1), r24 as (delete from generation_page where organisation_id = $1),
      r25 as (delete from team where organisation_id = $1), r26 as (delete from access_request where organisation_id = $1),
      r27 as (delete from client_key_request where organisation_id = $1),
      r28 as (delete from designation where organisation_id = $1), r29 as (delete from service_permission where organisation_id = $1),
      r30 as (delete from unlabelled_team where organisation_id = $1), r31 as (delete from override where organisation_id = $1),
      r40 as (delete from notice where organisation_id = $1),
      r41 as (delete from outcome where organisation_id = $1),
      r42 as (delete from concern where organisation_id = $1),
      r43 as (delete from broker_message where organisation_id = $1),
      r44 as (delete from broker_case where organisation_id = $1),
      r45 as (delete from service_contact where organisation_id = $1),
      r46 as (delete from stale_contact where organisation_id = $1),
      r47 as (delete from project_contact where organisation_id = $1),
      r50 as (delete from credential where organisation_id = $1),
      r51 as (delete from factor where organisation_id = $1),
      r52 as (delete from user_session where organisation_id = $1),
      r53 as (delete from sign_in_policy where organisation_id = $1),
      r54 as (delete from sign_in_link where organisation_id = $1),
      r55 as (delete from factor_reset where organisation_id = $1),
      r56 as (delete from federation_connection where organisation_id = $1),
      r57 as (delete from federated_identity where organisation_id = $1),
      r58 as (delete from search_quota where organisation_id = $1),
      r60 as (delete from cds_card where organisation_id = $1),
      r61 as (delete from ambient_use where organisation_id = $1),
      r62 as (delete from ehr where organisation_id = $1),
      r59 as (delete from search_count where organisation_id = $1),
      r100 as (delete from dispute where organisation_id = $1),
      r101 as (delete from dispute_round where organisation_id = $1),
      r102 as (delete from time_baseline where organisation_id = $1),
      r21 as (delete from pair_rule where owner_a = $1 or owner_b = $1)
    delete from account where organisation_id = $1
  `,
});
