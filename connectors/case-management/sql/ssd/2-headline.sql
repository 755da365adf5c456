-- One row for each piece of work of the Standard Safeguarding Dataset that a practitioner elsewhere may need to know of. Left out on purpose, and not even readable by the
-- view's owner: need and referral codes, outcomes and comments, ethnicity, nationality, disability, immigration, placement postcodes, legacy identifiers.
create view mast.headline as
with work as (
  select 'cine:' || cine_referral_id as reference, 'referral' as work, cine_person_id as person_id, cine_referral_date as opened, cine_close_date as closed,
         cine_referral_team as team_code, cine_referral_worker_id as worker_id
    from ssd_cin_episodes
  union all
  select 'cinp:' || cinp_cin_plan_id, 'child-in-need-plan', cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, cinp_cin_plan_team, cinp_cin_plan_worker_id
    from ssd_cin_plans
  union all
  select 's47e:' || s47e_s47_enquiry_id, 'section-47', s47e_person_id, s47e_s47_start_date, s47e_s47_end_date, s47e_s47_completed_by_team, s47e_s47_completed_by_worker_id
    from ssd_s47_enquiry
  union all
  select 'cppl:' || cppl_cp_plan_id, 'child-protection-plan', cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, null, null
    from ssd_cp_plans
  union all
  -- a period of care has an episode for each change of placement or legal status: it is open while one of them is
  select 'clae:' || clae_cla_id, 'looked-after', clae_person_id, min(coalesce(clae_entered_care_date, clae_cla_episode_start_date)),
         case when bool_and(clae_cla_episode_ceased_date is not null) then max(clae_cla_episode_ceased_date) end, null, null
    from ssd_cla_episodes
   group by clae_cla_id, clae_person_id
),
-- whoever works with the person now; where nobody does, whoever did last
worker as (
  select distinct on (invo_person_id) invo_person_id as person_id, invo_professional_id as worker_id, invo_professional_team as team_code
    from ssd_involvements
   order by invo_person_id, invo_involvement_end_date is not null, invo_involvement_start_date desc nulls last, invo_involvements_id collate "C"
),
address as (
  select distinct on (addr_person_id) addr_person_id as person_id, addr_address_json, addr_address_type, addr_address_postcode, addr_address_start_date
    from ssd_address
   where addr_address_end_date is null or addr_address_end_date >= current_date
   order by addr_person_id, addr_address_start_date desc nulls last, addr_table_id collate "C"
),
family as (
  select fami_person_id as person_id, min(fami_family_id collate "C") as family_id from ssd_family group by fami_person_id
),
-- a placement need not be written down as an address: any open one makes every address of the child confidential
placed as (
  select clap_person_id as person_id from ssd_cla_placement where clap_cla_placement_end_date is null or clap_cla_placement_end_date >= current_date
  union
  select addr_person_id from ssd_address where upper(addr_address_type) in ('PLACEMENT', 'PL') and (addr_address_end_date is null or addr_address_end_date >= current_date)
),
adoption as (
  select distinct perm_person_id as person_id
    from ssd_permanence
   where perm_decision_reversed_date is null and coalesce(perm_placement_order_date, perm_matched_date, perm_placed_for_adoption_date) is not null
)
select w.reference, w.work, w.opened, w.closed,
       w.person_id as person_reference, p.pers_forename as forename, p.pers_surname as surname, p.pers_sex as sex,
       p.pers_dob as born, m.birth_precision, p.pers_expected_dob as expected, p.pers_death_date as died, p.pers_common_child_id as nhs_number, p.pers_upn as upn,
       a.addr_address_json as address, a.addr_address_type as address_type, a.addr_address_postcode as postcode, a.addr_address_start_date as address_from,
       placed.person_id is not null or coalesce(m.confidential_address, false) as address_confidential,
       f.family_id as family_reference,
       coalesce(w.team_code, i.team_code) as team_code, d.dept_team_name as team, pr.prof_professional_name as worker, pr.prof_professional_job_title as worker_role,
       coalesce(m.sensitivity, 0) as sensitivity,
       coalesce(m.adoption, case when adoption.person_id is not null then 'birth' end) as adoption,
       m.merged_into
  from work w
  left join ssd_person p on p.pers_person_id = w.person_id
  left join mast.person_marks m on m.person_id = w.person_id
  left join address a on a.person_id = w.person_id
  left join family f on f.person_id = w.person_id
  left join placed on placed.person_id = w.person_id
  left join adoption on adoption.person_id = w.person_id
  left join worker i on i.person_id = w.person_id
  left join ssd_professionals pr on pr.prof_professional_id = coalesce(w.worker_id, i.worker_id)
  left join ssd_department d on d.dept_team_id = coalesce(w.team_code, i.team_code);
alter view mast.headline owner to mast_views;
