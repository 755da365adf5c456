-- Run once, by an administrator of the reporting database, with search_path set to the schema of the SSD tables:
--   psql -v ON_ERROR_STOP=1 -c 'set search_path = ssd_development' -f 1-roles.sql -f 2-headline.sql -f 3-reader.sql
--
-- Two roles. mast_views owns the view and may read exactly the columns below: whoever changes the view later cannot reach further. mast_reader is what the connector
-- signs in as; it may read the view and no table.
create role mast_views nologin nosuperuser nocreatedb nocreaterole noinherit;
create role mast_reader login nosuperuser nocreatedb nocreaterole noinherit connection limit 8;

create schema mast authorization mast_views;
revoke all on schema mast from public;

-- What the SSD does not hold and MAST must know. The council's own extract fills it beside the SSD tables; a person without a row is open, with a birth known to the day.
create table mast.person_marks (
  person_id            text primary key,
  -- 0 open, 1 restricted (nobody sees where they are), 2 shielded (found by no question), 3 never to leave
  sensitivity          smallint not null default 0 check (sensitivity between 0 and 3),
  birth_precision      text check (birth_precision in ('day', 'month', 'year', 'estimated')),
  confidential_address boolean not null default false,
  -- 'adopted': the record made after the adoption order. It is never linked to the one before.
  adoption             text check (adoption in ('none', 'birth', 'adopted')),
  -- the record that this duplicate was merged into
  merged_into          text
);
alter table mast.person_marks owner to mast_views;

grant select (pers_person_id, pers_forename, pers_surname, pers_sex, pers_dob, pers_expected_dob, pers_death_date, pers_common_child_id, pers_upn) on ssd_person to mast_views;
grant select (addr_table_id, addr_person_id, addr_address_json, addr_address_type, addr_address_start_date, addr_address_end_date, addr_address_postcode) on ssd_address to mast_views;
grant select (fami_family_id, fami_person_id) on ssd_family to mast_views;
grant select (invo_involvements_id, invo_person_id, invo_professional_id, invo_professional_team, invo_involvement_start_date, invo_involvement_end_date) on ssd_involvements to mast_views;
grant select (prof_professional_id, prof_professional_name, prof_professional_job_title) on ssd_professionals to mast_views;
grant select (dept_team_id, dept_team_name) on ssd_department to mast_views;
grant select (cine_referral_id, cine_person_id, cine_referral_date, cine_close_date, cine_referral_team, cine_referral_worker_id) on ssd_cin_episodes to mast_views;
grant select (cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, cinp_cin_plan_team, cinp_cin_plan_worker_id) on ssd_cin_plans to mast_views;
grant select (s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date, s47e_s47_end_date, s47e_s47_completed_by_team, s47e_s47_completed_by_worker_id) on ssd_s47_enquiry to mast_views;
grant select (cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date) on ssd_cp_plans to mast_views;
grant select (clae_cla_id, clae_person_id, clae_entered_care_date, clae_cla_episode_start_date, clae_cla_episode_ceased_date) on ssd_cla_episodes to mast_views;
grant select (clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date) on ssd_cla_placement to mast_views;
grant select (perm_person_id, perm_placement_order_date, perm_placed_for_adoption_date, perm_matched_date, perm_decision_reversed_date) on ssd_permanence to mast_views;
