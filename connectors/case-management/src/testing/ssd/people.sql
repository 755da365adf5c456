-- `people` synthetic people (a number that the test puts in its place) with the work that a children's service has: of five, one referral still open, one plan, one enquiry, one looked-after child, one closed long ago.
insert into ssd_department select 'T' || t, 'Team ' || t from generate_series(1, 20) t;
insert into ssd_professionals (prof_professional_id, prof_staff_id, prof_professional_name, prof_professional_job_title) select 'W' || w, 'S' || w, 'Worker ' || w, 'Social worker' from generate_series(1, 400) w;
insert into ssd_person (pers_person_id, pers_legacy_id, pers_forename, pers_surname, pers_sex, pers_ethnicity, pers_dob, pers_common_child_id, pers_upn)
  select 'P' || n, 'OLD' || n, 'Given' || n, 'Family' || (n / 3), case when n % 2 = 0 then 'F' else 'M' end, 'WBRI', timestamp '2009-01-01' + (n % 5800) * interval '1 day', null, 'A' || lpad(n::text, 12, '0') from generate_series(1, people) n;
insert into ssd_address (addr_table_id, addr_person_id, addr_address_type, addr_address_start_date, addr_address_postcode, addr_address_json)
  select 'A' || n, 'P' || n, 'HOME', timestamp '2020-01-01', 'SA1' || (n % 9) || 'AA', jsonb_build_object('ROOM', '', 'FLOOR', '', 'FLAT', '', 'BUILDING', '', 'HOUSE', (n % 200)::text, 'STREET', 'Street ' || (n / 200), 'TOWN', 'Swansea', 'UPRN', '', 'EASTING', '', 'NORTHING', '')::text
    from generate_series(1, people) n;
insert into ssd_family select 'F' || n, 'FAM' || (n / 3), 'P' || n from generate_series(1, people) n;
insert into ssd_involvements (invo_involvements_id, invo_professional_id, invo_professional_team, invo_person_id, invo_involvement_start_date)
  select 'I' || n, 'W' || (n % 400 + 1), 'T' || (n % 20 + 1), 'P' || n, timestamp '2026-01-05' from generate_series(1, people) n;
insert into ssd_cin_episodes (cine_referral_id, cine_person_id, cine_referral_date, cine_close_date, cine_referral_outcome_json, cine_referral_team, cine_referral_worker_id)
  select n::text, 'P' || n, timestamp '2026-02-01', case when n % 5 = 4 then timestamp '2026-03-01' - interval '4 years' end, '{"OUTCOME_COMMENTS":"Narrative of ' || n || '"}', 'T' || (n % 20 + 1), 'W' || (n % 400 + 1) from generate_series(1, people) n where n % 5 in (0, 4);
insert into ssd_cp_plans (cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date) select n::text, 'P' || n, timestamp '2026-03-01' from generate_series(1, people) n where n % 5 = 1;
insert into ssd_s47_enquiry (s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date, s47e_s47_outcome_json) select n::text, 'P' || n, timestamp '2026-10-01', '{"OUTCOME_COMMENTS":"Narrative"}' from generate_series(1, people) n where n % 5 = 2;
insert into ssd_cla_episodes (clae_cla_episode_id, clae_person_id, clae_cla_id, clae_entered_care_date, clae_cla_episode_start_date)
  select n || '-' || e, 'P' || n, n::text, timestamp '2025-01-01', timestamp '2025-01-01' + e * interval '30 days' from generate_series(1, people) n, generate_series(1, 2) e where n % 5 = 3;
insert into ssd_cla_placement (clap_cla_placement_id, clap_person_id, clap_cla_id, clap_cla_placement_start_date, clap_cla_placement_postcode) select n::text, 'P' || n, n::text, timestamp '2025-01-01', 'SA99 9ZZ' from generate_series(1, people) n where n % 5 = 3;
insert into case_notes select n, 'P' || n, timestamp '2026-11-01', 'Narrative of ' || n from generate_series(1, people) n;
analyze;
