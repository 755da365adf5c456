-- Tables of the Standard Safeguarding Dataset as its published PostgreSQL extract makes them (data-to-insight/ssd-data-model, deployment_extracts/eclipse), as far as a headline needs them, with
-- the narrative columns that stand beside; and case notes, which are no part of it and must never be read.
create table ssd_person (pers_person_id varchar(48) primary key, pers_legacy_id varchar(48), pers_upn varchar(13), pers_forename varchar(100), pers_surname varchar(255), pers_sex varchar(20), pers_gender varchar(10),
  pers_ethnicity varchar(48), pers_dob timestamp, pers_common_child_id varchar(48), pers_upn_unknown varchar(6), pers_send_flag char(5), pers_expected_dob timestamp, pers_death_date timestamp, pers_is_mother char(1), pers_nationality varchar(48));
create table ssd_address (addr_table_id varchar(48) primary key, addr_person_id varchar(48), addr_address_type varchar(48), addr_address_start_date timestamp, addr_address_end_date timestamp, addr_address_postcode varchar(15), addr_address_json varchar(1000));
create table ssd_family (fami_table_id varchar(48) primary key, fami_family_id varchar(48), fami_person_id varchar(48));
create table ssd_involvements (invo_involvements_id varchar(48) primary key, invo_professional_id varchar(48), invo_professional_role_id varchar(200), invo_professional_team varchar(48), invo_person_id varchar(48),
  invo_involvement_start_date timestamp, invo_involvement_end_date timestamp, invo_worker_change_reason varchar(200), invo_referral_id varchar(48));
create table ssd_professionals (prof_professional_id varchar(48) primary key, prof_staff_id varchar(48), prof_professional_name varchar(300), prof_social_worker_registration_no varchar(48), prof_agency_worker_flag char(1),
  prof_professional_job_title varchar(500), prof_professional_caseload int, prof_professional_department varchar(100), prof_full_time_equivalency float);
create table ssd_department (dept_team_id varchar(48) primary key, dept_team_name varchar(255), dept_team_parent_id varchar(48), dept_team_parent_name varchar(255));
create table ssd_cin_episodes (cine_referral_id varchar(48) primary key, cine_person_id varchar(48), cine_referral_date timestamp, cine_cin_primary_need_code varchar(3), cine_referral_source_code varchar(48), cine_referral_source_desc varchar(255),
  cine_referral_outcome_json varchar(4000), cine_referral_nfa char(1), cine_close_reason varchar(100), cine_close_date timestamp, cine_referral_team varchar(48), cine_referral_worker_id varchar(100));
create table ssd_cin_plans (cinp_cin_plan_id varchar(48) primary key, cinp_referral_id varchar(48), cinp_person_id varchar(48), cinp_cin_plan_start_date timestamp, cinp_cin_plan_end_date timestamp, cinp_cin_plan_team varchar(48), cinp_cin_plan_worker_id varchar(100));
create table ssd_s47_enquiry (s47e_s47_enquiry_id varchar(48) primary key, s47e_referral_id varchar(48), s47e_person_id varchar(48), s47e_s47_start_date timestamp, s47e_s47_end_date timestamp, s47e_s47_nfa char(1), s47e_s47_outcome_json varchar(4000),
  s47e_s47_completed_by_team varchar(48), s47e_s47_completed_by_worker_id varchar(100));
create table ssd_cp_plans (cppl_cp_plan_id varchar(48) primary key, cppl_referral_id varchar(48), cppl_icpc_id varchar(48), cppl_person_id varchar(48), cppl_cp_plan_start_date timestamp, cppl_cp_plan_end_date timestamp, cppl_cp_plan_ola char(1),
  cppl_cp_plan_initial_category varchar(100), cppl_cp_plan_latest_category varchar(100));
create table ssd_cla_episodes (clae_cla_episode_id varchar(48) primary key, clae_person_id varchar(48), clae_cla_placement_id varchar(48), clae_cla_episode_start_date timestamp, clae_cla_episode_start_reason varchar(100), clae_cla_primary_need_code varchar(3),
  clae_cla_episode_ceased_date timestamp, clae_cla_episode_ceased_reason varchar(255), clae_cla_id varchar(48), clae_referral_id varchar(48), clae_cla_last_iro_contact_date timestamp, clae_entered_care_date timestamp);
create table ssd_cla_placement (clap_cla_placement_id varchar(48) primary key, clap_cla_id varchar(48), clap_person_id varchar(48), clap_cla_placement_start_date timestamp, clap_cla_placement_type varchar(100), clap_cla_placement_urn varchar(48),
  clap_cla_placement_distance float, clap_cla_placement_provider varchar(48), clap_cla_placement_postcode varchar(8), clap_cla_placement_end_date timestamp, clap_cla_placement_change_reason varchar(100));
create table ssd_permanence (perm_table_id varchar(48) primary key, perm_person_id varchar(48), perm_cla_id varchar(48), perm_placement_order_date timestamp, perm_placed_for_adoption_date timestamp, perm_matched_date timestamp, perm_decision_reversed_date timestamp,
  perm_permanence_order_date timestamp, perm_permanence_order_type varchar(100));
create table case_notes (note_id bigint primary key, person_id varchar(48), written_at timestamp, note text);
create index on ssd_address (addr_person_id);
create index on ssd_involvements (invo_person_id);
