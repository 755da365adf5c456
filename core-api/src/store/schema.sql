-- Read from a migrated database; a change here is a change of the schema and is reviewed as one. Rewritten by: vitest --project pg -u schema

table access_request  -- row security forced
  organisation_id uuid not null
  request_id uuid not null
  kind text not null
  origin text not null
  account_id uuid
  email_mac bytea
  staff_mac bytea
  role text not null
  employment text not null default 'staff'::text
  ends_on date
  team_id uuid
  training_month date
  vetting_month date
  vouched_by uuid
  status text not null default 'waiting'::text
  decided_by uuid
  decided_at timestamp with time zone
  at timestamp with time zone not null
  lapses_at timestamp with time zone not null
  told boolean not null default false
  sealed bytea
  constraint access_request_check CHECK (((status = 'waiting'::text) = (decided_at IS NULL)))
  constraint access_request_check1 CHECK (((status = 'refused'::text) OR (status = 'lapsed'::text) OR (sealed IS NOT NULL)))
  constraint access_request_check2 CHECK (((kind = 'role'::text) OR ((email_mac IS NOT NULL) AND (staff_mac IS NOT NULL))))
  constraint access_request_check3 CHECK (((kind = 'account'::text) OR (account_id IS NOT NULL)))
  constraint access_request_check4 CHECK (((employment = 'staff'::text) OR (ends_on IS NOT NULL)))
  constraint access_request_complete CHECK (((status <> 'approved'::text) OR ((vouched_by IS NOT NULL) AND (decided_by IS NOT NULL) AND (account_id IS NOT NULL) AND ((kind = 'role'::text) OR (training_month IS NOT NULL)))))
  constraint access_request_email_mac_check CHECK ((octet_length(email_mac) = 32))
  constraint access_request_employment_check CHECK ((employment = ANY (ARRAY['staff'::text, 'temporary'::text, 'agency'::text])))
  constraint access_request_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'role'::text])))
  constraint access_request_not_for_oneself CHECK ((account_id <> vouched_by))
  constraint access_request_not_own CHECK ((account_id <> decided_by))
  constraint access_request_origin_check CHECK ((origin = ANY (ARRAY['applicant'::text, 'colleague'::text])))
  constraint access_request_role_check CHECK ((role = ANY (ARRAY['practitioner'::text, 'team-lead'::text, 'data-lead'::text, 'information-governance-lead'::text, 'administrator'::text, 'broker'::text, 'reviewer'::text])))
  constraint access_request_staff_mac_check CHECK ((octet_length(staff_mac) = 32))
  constraint access_request_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'lapsed'::text])))
  constraint access_request_training_month_check CHECK ((EXTRACT(day FROM training_month) = (1)::numeric))
  constraint access_request_two_people CHECK ((decided_by <> vouched_by))
  constraint access_request_vetting_month_check CHECK ((EXTRACT(day FROM vetting_month) = (1)::numeric))
  constraint access_request_pkey PRIMARY KEY (organisation_id, request_id)
  CREATE INDEX access_request_vouched on access_request USING btree (organisation_id, vouched_by) WHERE ((status = 'waiting'::text) AND (vouched_by IS NOT NULL))
  CREATE INDEX access_request_waiting on access_request USING btree (organisation_id, at, request_id) WHERE (status = 'waiting'::text)
  CREATE UNIQUE INDEX access_request_email on access_request USING btree (organisation_id, email_mac) WHERE ((status = 'waiting'::text) AND (kind = 'account'::text))
  CREATE UNIQUE INDEX access_request_role on access_request USING btree (organisation_id, account_id) WHERE ((status = 'waiting'::text) AND (kind = 'role'::text))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table account  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  email_mac bytea not null
  sealed bytea not null
  role text not null
  status text not null default 'active'::text
  staff_mac bytea
  employment text not null default 'staff'::text
  team_id uuid
  sponsor_id uuid
  ends_on date
  training_month date
  vetting_month date
  confirmed_by uuid
  confirm_due date not null default (CURRENT_DATE + 365)
  reminded text
  status_reason text
  former_id uuid
  sessions_since timestamp with time zone not null default '1970-01-01 00:00:00+00'::timestamp with time zone
  last_sign_in_at timestamp with time zone
  constraint account_confirmer_another CHECK ((confirmed_by <> account_id))
  constraint account_email_mac_check CHECK ((octet_length(email_mac) = 32))
  constraint account_employment_check CHECK ((employment = ANY (ARRAY['staff'::text, 'temporary'::text, 'agency'::text])))
  constraint account_not_staff CHECK (((employment = 'staff'::text) OR ((sponsor_id IS NOT NULL) AND (ends_on IS NOT NULL))))
  constraint account_role_check CHECK ((role = ANY (ARRAY['practitioner'::text, 'team-lead'::text, 'data-lead'::text, 'information-governance-lead'::text, 'administrator'::text, 'broker'::text, 'reviewer'::text, 'connector'::text])))
  constraint account_sponsor_another CHECK ((sponsor_id <> account_id))
  constraint account_staff_mac_check CHECK ((octet_length(staff_mac) = 32))
  constraint account_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])))
  constraint account_training_month_check CHECK ((EXTRACT(day FROM training_month) = (1)::numeric))
  constraint account_vetting_month_check CHECK ((EXTRACT(day FROM vetting_month) = (1)::numeric))
  constraint account_pkey PRIMARY KEY (organisation_id, account_id)
  constraint account_organisation_id_email_mac_key UNIQUE (organisation_id, email_mac)
  CREATE INDEX account_email on account USING btree (email_mac)
  CREATE INDEX account_sponsor on account USING btree (organisation_id, sponsor_id) WHERE (sponsor_id IS NOT NULL)
  CREATE INDEX account_team on account USING btree (organisation_id, team_id) WHERE (team_id IS NOT NULL)
  CREATE UNIQUE INDEX account_staff on account USING btree (organisation_id, staff_mac) WHERE (status <> 'closed'::text)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy shown permissive for select to public using (encode(email_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  grant insert, select to mast_app

table agreement  -- row security, not for the owner
  agreement_id text not null
  version integer not null
  valid_from date not null
  valid_to date
  display_months integer not null
  storage_months integer not null
  allows_review boolean not null default false
  status text not null default 'in-force'::text
  gateways text[]
  allows_categories boolean not null default true
  terms_sha256 bytea
  drafted_for uuid
  drafted_by uuid
  drafted_at timestamp with time zone
  in_force_at timestamp with time zone
  ended_at timestamp with time zone
  ended_for uuid
  ended_by uuid
  end_reason text
  allows_reader_locations boolean not null default false
  allows_open_across_ages boolean not null default false
  audit_months integer not null default 84
  search_term_months integer not null default 24
  constraint agreement_audit_months_check CHECK (((audit_months >= 12) AND (audit_months <= 600)))
  constraint agreement_check CHECK ((storage_months >= display_months))
  constraint agreement_check1 CHECK (((status <> 'in-force'::text) OR (drafted_by IS NULL) OR (in_force_at IS NOT NULL)))
  constraint agreement_check2 CHECK (((status <> 'ended'::text) OR (ended_at IS NOT NULL)))
  constraint agreement_check3 CHECK ((search_term_months <= audit_months))
  constraint agreement_display_months_check CHECK (((display_months >= 1) AND (display_months <= 120)))
  constraint agreement_search_term_months_check CHECK ((search_term_months >= 3))
  constraint agreement_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in-force'::text, 'ended'::text, 'withdrawn'::text])))
  constraint agreement_terms_sha256_check CHECK ((octet_length(terms_sha256) = 32))
  constraint agreement_version_check CHECK ((version > 0))
  constraint agreement_pkey PRIMARY KEY (agreement_id, version)
  policy draft_insert permissive for insert to public with check ((status = 'draft'::text) AND (drafted_for = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid))
  policy move_on permissive for update to public using (status = ANY (ARRAY['draft'::text, 'in-force'::text])) with check (status = ANY (ARRAY['in-force'::text, 'ended'::text, 'withdrawn'::text]))
  policy read_all permissive for select to public using true
  grant insert, select to mast_app

table agreement_ambient  -- row security forced
  agreement_id text not null
  version integer not null
  organisation_id uuid not null
  setting text not null
  gateway text not null
  per_hour integer not null
  constraint agreement_ambient_per_hour_check CHECK (((per_hour >= 1) AND (per_hour <= 10000)))
  constraint agreement_ambient_pkey PRIMARY KEY (agreement_id, version, organisation_id, setting)
  CREATE INDEX agreement_ambient_reader on agreement_ambient USING btree (organisation_id, setting)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant insert, select to mast_app

table agreement_contributor  -- row security forced
  agreement_id text not null
  version integer not null
  organisation_id uuid not null
  feed_id text not null
  constraint agreement_contributor_pkey PRIMARY KEY (agreement_id, version, organisation_id, feed_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant insert, select to mast_app

table agreement_document
  agreement_id text not null
  version integer not null
  kind text not null
  sha256 bytea not null
  constraint agreement_document_kind_check CHECK ((kind = ANY (ARRAY['dsa'::text, 'dpa'::text, 'mou'::text, 'contract'::text])))
  constraint agreement_document_sha256_check CHECK ((octet_length(sha256) = 32))
  constraint agreement_document_pkey PRIMARY KEY (agreement_id, version, kind, sha256)
  grant insert, select to mast_app

table agreement_reader  -- row security forced
  agreement_id text not null
  version integer not null
  organisation_id uuid not null
  constraint agreement_reader_pkey PRIMARY KEY (agreement_id, version, organisation_id)
  CREATE INDEX agreement_reader_organisation_id_idx on agreement_reader USING btree (organisation_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant insert, select to mast_app

table agreement_reminder  -- row security forced
  organisation_id uuid not null
  agreement_id text not null
  version integer not null
  days smallint not null
  ends_on date not null
  told_at timestamp with time zone not null
  constraint agreement_reminder_days_check CHECK ((days = ANY (ARRAY[7, 30, 90])))
  constraint agreement_reminder_pkey PRIMARY KEY (organisation_id, agreement_id, version, days)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table agreement_signatory  -- row security forced
  agreement_id text not null
  version integer not null
  organisation_id uuid not null
  account_id uuid not null
  signed_at timestamp with time zone
  is_guardian boolean not null default false
  constraint agreement_signatory_check CHECK (((NOT is_guardian) OR (signed_at IS NOT NULL)))
  constraint agreement_signatory_pkey PRIMARY KEY (agreement_id, version, organisation_id, account_id)
  CREATE INDEX agreement_signatory_organisation_id_idx on agreement_signatory USING btree (organisation_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant insert, select to mast_app

table ambient_use  -- row security forced
  organisation_id uuid not null
  client_id text not null
  hour timestamp with time zone not null
  checks integer not null
  constraint ambient_use_pkey PRIMARY KEY (organisation_id, client_id, hour)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table audit_checkpoint
  log smallint not null
  size bigint not null
  root bytea not null
  sealed_at timestamp with time zone not null
  note text not null
  constraint audit_checkpoint_root_check CHECK ((octet_length(root) = 32))
  constraint audit_checkpoint_size_check CHECK ((size > 0))
  constraint audit_checkpoint_pkey PRIMARY KEY (log, size)
  grant insert, select to mast_app

table audit_cosignature
  log smallint not null
  size bigint not null
  witness text not null
  at timestamp with time zone not null
  line text not null
  constraint audit_cosignature_pkey PRIMARY KEY (log, size, witness)
  CREATE INDEX audit_cosignature_witness on audit_cosignature USING btree (log, witness, size)
  grant insert, select to mast_app

table audit_entry
  log smallint not null
  position bigint not null
  month date not null
  leaf_id uuid not null
  leaf_hash bytea not null
  constraint audit_entry_leaf_hash_check CHECK ((octet_length(leaf_hash) = 32))
  constraint audit_entry_position_check CHECK (("position" >= 0))
  constraint audit_entry_pkey PRIMARY KEY (log, "position")
  CREATE UNIQUE INDEX audit_entry_leaf on audit_entry USING btree (leaf_id, log)
  grant insert, select to mast_app

table audit_expiry  -- row security forced
  organisation_id uuid not null
  terms_before date not null
  leaves_before date not null
  at timestamp with time zone not null
  constraint audit_expiry_check CHECK ((leaves_before <= terms_before))
  constraint audit_expiry_leaves_before_check CHECK ((EXTRACT(day FROM leaves_before) = (1)::numeric))
  constraint audit_expiry_terms_before_check CHECK ((EXTRACT(day FROM terms_before) = (1)::numeric))
  constraint audit_expiry_pkey PRIMARY KEY (organisation_id)
  policy own_insert permissive for insert to public with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_select permissive for select to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_update permissive for update to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table audit_index_start
  only_row boolean not null default true
  at timestamp with time zone not null
  constraint audit_index_start_only_row_check CHECK (only_row)
  constraint audit_index_start_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table audit_leaf partition by RANGE (month)  -- row security forced
  month date not null
  leaf_id uuid not null
  at timestamp with time zone not null
  kind text not null
  organisation_id uuid not null
  account_id uuid
  declaration_id uuid
  header text not null
  commitment bytea not null
  leaf_hash bytea not null
  sealed bytea not null
  constraint audit_leaf_check CHECK (((octet_length(commitment) = 32) AND (octet_length(leaf_hash) = 32)))
  constraint audit_leaf_pkey PRIMARY KEY (month, leaf_id)
  CREATE INDEX audit_leaf_account on audit_leaf USING btree (organisation_id, account_id, at DESC, leaf_id DESC)
  CREATE INDEX audit_leaf_at on audit_leaf USING btree (at)
  CREATE INDEX audit_leaf_organisation on audit_leaf USING btree (organisation_id, at DESC, leaf_id DESC)
  policy own_expire permissive for update to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) AND (month <= ((CURRENT_DATE + 1) - '4 mons'::interval))) with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) AND (octet_length(sealed) = 0))
  policy own_insert permissive for insert to public with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_select permissive for select to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app
partition audit_leaf_2026_01 of audit_leaf FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')
partition audit_leaf_2026_02 of audit_leaf FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')
partition audit_leaf_2026_03 of audit_leaf FOR VALUES FROM ('2026-03-01') TO ('2026-04-01')
partition audit_leaf_2026_04 of audit_leaf FOR VALUES FROM ('2026-04-01') TO ('2026-05-01')
partition audit_leaf_2026_05 of audit_leaf FOR VALUES FROM ('2026-05-01') TO ('2026-06-01')
partition audit_leaf_2026_06 of audit_leaf FOR VALUES FROM ('2026-06-01') TO ('2026-07-01')
partition audit_leaf_2026_07 of audit_leaf FOR VALUES FROM ('2026-07-01') TO ('2026-08-01')
partition audit_leaf_2026_08 of audit_leaf FOR VALUES FROM ('2026-08-01') TO ('2026-09-01')
partition audit_leaf_2026_09 of audit_leaf FOR VALUES FROM ('2026-09-01') TO ('2026-10-01')
partition audit_leaf_2026_10 of audit_leaf FOR VALUES FROM ('2026-10-01') TO ('2026-11-01')
partition audit_leaf_2026_11 of audit_leaf FOR VALUES FROM ('2026-11-01') TO ('2026-12-01')
partition audit_leaf_2026_12 of audit_leaf FOR VALUES FROM ('2026-12-01') TO ('2027-01-01')
partition audit_leaf_2027_01 of audit_leaf FOR VALUES FROM ('2027-01-01') TO ('2027-02-01')
partition audit_leaf_2027_02 of audit_leaf FOR VALUES FROM ('2027-02-01') TO ('2027-03-01')
partition audit_leaf_2027_03 of audit_leaf FOR VALUES FROM ('2027-03-01') TO ('2027-04-01')
partition audit_leaf_2027_04 of audit_leaf FOR VALUES FROM ('2027-04-01') TO ('2027-05-01')
partition audit_leaf_2027_05 of audit_leaf FOR VALUES FROM ('2027-05-01') TO ('2027-06-01')
partition audit_leaf_2027_06 of audit_leaf FOR VALUES FROM ('2027-06-01') TO ('2027-07-01')
partition audit_leaf_2027_07 of audit_leaf FOR VALUES FROM ('2027-07-01') TO ('2027-08-01')
partition audit_leaf_2027_08 of audit_leaf FOR VALUES FROM ('2027-08-01') TO ('2027-09-01')
partition audit_leaf_2027_09 of audit_leaf FOR VALUES FROM ('2027-09-01') TO ('2027-10-01')
partition audit_leaf_2027_10 of audit_leaf FOR VALUES FROM ('2027-10-01') TO ('2027-11-01')
partition audit_leaf_2027_11 of audit_leaf FOR VALUES FROM ('2027-11-01') TO ('2027-12-01')
partition audit_leaf_2027_12 of audit_leaf FOR VALUES FROM ('2027-12-01') TO ('2028-01-01')
partition audit_leaf_default of audit_leaf DEFAULT

table audit_log
  log smallint not null
  origin text not null
  verifier_key text not null
  started_at timestamp with time zone not null
  size bigint not null default 0
  root bytea not null
  constraint audit_log_log_check CHECK ((log > 0))
  constraint audit_log_root_check CHECK ((octet_length(root) = 32))
  constraint audit_log_size_check CHECK ((size >= 0))
  constraint audit_log_pkey PRIMARY KEY (log)
  constraint audit_log_origin_key UNIQUE (origin)
  grant insert, select to mast_app

table audit_shown  -- row security forced
  owner_id uuid not null
  month date not null
  leaf_id uuid not null
  at timestamp with time zone not null
  kind text not null
  organisation_id uuid not null
  account_id uuid
  client_id text
  declaration_id uuid
  gateways text[] not null
  sealed bytea not null
  constraint audit_shown_pkey PRIMARY KEY (month, leaf_id, owner_id)
  CREATE INDEX audit_shown_asker on audit_shown USING btree (organisation_id, month)
  CREATE INDEX audit_shown_owner on audit_shown USING btree (owner_id, at DESC, leaf_id DESC)
  policy own_expire permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) AND (month <= ((CURRENT_DATE + 1) - '1 year 1 mon'::interval)))
  policy own_insert permissive for insert to public with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_select permissive for select to public using ((owner_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid))
  grant delete, insert, select to mast_app

table audit_terms  -- row security forced
  organisation_id uuid not null
  month date not null
  leaf_id uuid not null
  sealed bytea not null
  constraint audit_terms_pkey PRIMARY KEY (organisation_id, month, leaf_id)
  policy own_expire permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) AND (month <= ((CURRENT_DATE + 1) - '4 mons'::interval)))
  policy own_insert permissive for insert to public with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_select permissive for select to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table audit_tile
  log smallint not null
  level smallint not null
  tile bigint not null
  root bytea not null
  hashes bytea not null
  constraint audit_tile_hashes_check CHECK ((octet_length(hashes) = 8192))
  constraint audit_tile_level_check CHECK (((level >= 0) AND (level <= 5)))
  constraint audit_tile_root_check CHECK ((octet_length(root) = 32))
  constraint audit_tile_tile_check CHECK ((tile >= 0))
  constraint audit_tile_pkey PRIMARY KEY (log, level, tile)
  grant insert, select to mast_app

table audit_token  -- row security forced
  month date not null
  leaf_id uuid not null
  part text not null
  tokens bigint[] not null
  constraint audit_token_part_check CHECK ((part = ANY (ARRAY['asked'::text, 'shown'::text])))
  constraint audit_token_pkey PRIMARY KEY (month, leaf_id, part)
  CREATE INDEX audit_token_tokens on audit_token USING gin (tokens) WITH (fastupdate='on', gin_pending_list_limit='256')
  policy add_all permissive for insert to public with check true
  policy expire permissive for delete to public using ((month <= ((CURRENT_DATE + 1) - '1 year 1 mon'::interval)) OR ((part = 'asked'::text) AND (month <= ((CURRENT_DATE + 1) - '4 mons'::interval))))
  policy read_all permissive for select to public using true
  grant delete, insert, select to mast_app

table audit_unsealed
  at timestamp with time zone not null
  leaf_id uuid not null
  month date not null
  leaf_hash bytea not null
  constraint audit_unsealed_leaf_hash_check CHECK ((octet_length(leaf_hash) = 32))
  constraint audit_unsealed_pkey PRIMARY KEY (at, leaf_id)
  grant delete, insert, select to mast_app

table batch  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  sequence bigint not null
  content_mac bytea not null
  previous_cursor text
  cursor text not null
  mode text not null
  result jsonb not null
  at timestamp with time zone not null
  constraint batch_mode_check CHECK ((mode = ANY (ARRAY['full'::text, 'delta'::text])))
  constraint batch_sequence_check CHECK ((sequence > 0))
  constraint batch_pkey PRIMARY KEY (organisation_id, feed_id, sequence)
  policy batch_own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table broker_case  -- row security forced
  organisation_id uuid not null
  case_id uuid not null
  status text not null
  answer text
  sealed bytea not null
  at timestamp with time zone not null
  answered_at timestamp with time zone
  answered_by uuid
  closed_at timestamp with time zone
  late_told_at timestamp with time zone
  constraint broker_case_answer_check CHECK ((answer = ANY (ARRAY['will-call'::text, 'no-call'::text])))
  constraint broker_case_status_check CHECK ((status = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])))
  constraint broker_case_pkey PRIMARY KEY (organisation_id, case_id)
  CREATE INDEX broker_case_at on broker_case USING btree (organisation_id, at DESC, case_id)
  CREATE INDEX broker_case_open on broker_case USING btree (status, at) WHERE (status = 'open'::text)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table broker_message  -- row security forced
  organisation_id uuid not null
  message_id uuid not null
  account_id uuid not null
  declaration_id uuid not null
  status text not null
  sealed bytea not null
  at timestamp with time zone not null
  constraint broker_message_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'passed-on'::text])))
  constraint broker_message_pkey PRIMARY KEY (organisation_id, message_id)
  constraint broker_message_organisation_id_declaration_id_key UNIQUE (organisation_id, declaration_id)
  CREATE INDEX broker_message_account on broker_message USING btree (organisation_id, account_id, at)
  CREATE INDEX broker_message_waiting on broker_message USING btree (status, at) WHERE (status = 'waiting'::text)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table cds_card  -- row security forced
  organisation_id uuid not null
  card_id uuid not null
  client_id text not null
  service text not null
  hook text not null
  month date not null
  outcome text
  reason text
  outcome_at timestamp with time zone
  constraint cds_card_check CHECK (((outcome IS NULL) = (outcome_at IS NULL)))
  constraint cds_card_check1 CHECK (((reason IS NULL) OR (outcome = 'overridden'::text)))
  constraint cds_card_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint cds_card_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'overridden'::text])))
  constraint cds_card_pkey PRIMARY KEY (organisation_id, card_id)
  CREATE INDEX cds_card_month on cds_card USING btree (organisation_id, month)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table client  -- row security forced
  client_id text not null
  organisation_id uuid not null
  kind text not null
  jwks jsonb not null
  origins text[] not null default '{}'::text[]
  status text not null default 'active'::text
  jwks_uri text
  revoked_kids text[] not null default '{}'::text[]
  tokens_from timestamp with time zone
  origin_required boolean not null default false
  mfa_required boolean not null default false
  upstream jsonb
  constraint client_check CHECK (((upstream IS NULL) OR ((kind = 'host'::text) AND ((upstream ->> 'kind'::text) = ANY (ARRAY['smart'::text, 'entra'::text])))))
  constraint client_jwks_uri_check CHECK ((jwks_uri ~ '^https://[a-z0-9.-]+(:[0-9]+)?/[^?#]*$'::text))
  constraint client_kind_check CHECK ((kind = ANY (ARRAY['connector'::text, 'host'::text, 'ehr'::text])))
  constraint client_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint client_pkey PRIMARY KEY (client_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant select to mast_app

table client_feed
  client_id text not null
  feed_id text not null
  constraint client_feed_pkey PRIMARY KEY (client_id, feed_id)
  grant select to mast_app

table client_key_request  -- row security forced
  organisation_id uuid not null
  request_id uuid not null
  client_id text not null
  kid text not null
  jwk jsonb not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  constraint client_key_request_check CHECK ((decided_by <> asked_by))
  constraint client_key_request_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint client_key_request_pkey PRIMARY KEY (organisation_id, request_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table concern  -- row security forced
  organisation_id uuid not null
  declaration_id uuid not null
  record_id uuid not null
  concern_id uuid not null
  owner_id uuid not null
  account_id uuid not null
  reason text not null
  review_id uuid
  at timestamp with time zone not null
  dispute_id uuid
  outcome text
  constraint concern_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'unfounded'::text])))
  constraint concern_reason_check CHECK ((reason = ANY (ARRAY['another-person'::text, 'two-people'::text, 'not-here'::text])))
  constraint concern_pkey PRIMARY KEY (organisation_id, declaration_id, record_id)
  CREATE INDEX concern_dispute on concern USING btree (organisation_id, dispute_id) WHERE (dispute_id IS NOT NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table credential  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  sealed bytea not null
  changed_at timestamp with time zone not null
  constraint credential_pkey PRIMARY KEY (organisation_id, account_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table declaration  -- row security forced
  organisation_id uuid not null
  declaration_id uuid not null
  account_id uuid not null
  gateways text[] not null
  subject text not null
  expires_at timestamp with time zone not null
  question_mac bytea
  sealed bytea not null
  reference_due timestamp with time zone
  for_review boolean not null default false
  chased_at timestamp with time zone
  review_outcome text
  reviewed_by uuid
  reviewed_at timestamp with time zone
  constraint declaration_check CHECK ((reviewed_by IS DISTINCT FROM account_id))
  constraint declaration_check1 CHECK (((review_outcome IS NULL) = (reviewed_by IS NULL)))
  constraint declaration_review_outcome_check CHECK ((review_outcome = ANY (ARRAY['proper'::text, 'improper'::text, 'gateway-missing'::text])))
  constraint declaration_pkey PRIMARY KEY (organisation_id, declaration_id)
  CREATE INDEX declaration_by_account on declaration USING btree (organisation_id, account_id, expires_at DESC)
  CREATE INDEX declaration_expires on declaration USING btree (expires_at)
  CREATE INDEX declaration_for_review on declaration USING btree (organisation_id, expires_at) WHERE for_review
  CREATE INDEX declaration_over on declaration USING btree (organisation_id, expires_at, declaration_id)
  CREATE INDEX declaration_reference_due on declaration USING btree (organisation_id, reference_due) WHERE (reference_due IS NOT NULL)
  CREATE INDEX declaration_unreviewed on declaration USING btree (organisation_id, expires_at) WHERE (for_review AND (review_outcome IS NULL))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table declaration_person  -- row security forced
  organisation_id uuid not null
  declaration_id uuid not null
  person_id uuid not null
  constraint declaration_person_pkey PRIMARY KEY (organisation_id, declaration_id, person_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table declaration_place  -- row security forced
  organisation_id uuid not null
  declaration_id uuid not null
  place_id uuid not null
  constraint declaration_place_pkey PRIMARY KEY (organisation_id, declaration_id, place_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table designation  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  duty text not null
  named_by uuid not null
  named_at timestamp with time zone not null
  ended_by uuid
  ended_at timestamp with time zone
  constraint designation_check CHECK ((named_by <> account_id))
  constraint designation_check1 CHECK (((ended_by IS NULL) = (ended_at IS NULL)))
  constraint designation_duty_check CHECK ((duty = ANY (ARRAY['never-load-list'::text, 'refuge-list'::text, 'shield-approval'::text, 'override'::text, 'caldicott-guardian'::text])))
  constraint designation_pkey PRIMARY KEY (organisation_id, account_id, duty)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table dip_sample  -- row security forced
  organisation_id uuid not null
  sample_id uuid not null
  account_id uuid not null
  reviewer_id uuid
  leaf_id uuid not null
  declaration_id uuid not null
  asked_at timestamp with time zone not null
  due_at timestamp with time zone not null
  verdict text
  decided_by uuid
  decided_at timestamp with time zone
  constraint dip_sample_another CHECK ((decided_by <> account_id))
  constraint dip_sample_check CHECK ((((verdict IS NULL) = (decided_by IS NULL)) AND ((verdict IS NULL) = (decided_at IS NULL))))
  constraint dip_sample_verdict_check CHECK ((verdict = ANY (ARRAY['in-order'::text, 'ask'::text, 'concern'::text])))
  constraint dip_sample_pkey PRIMARY KEY (organisation_id, sample_id)
  constraint dip_sample_organisation_id_leaf_id_key UNIQUE (organisation_id, leaf_id)
  CREATE INDEX dip_sample_listed on dip_sample USING btree (organisation_id, due_at DESC, sample_id)
  CREATE INDEX dip_sample_waiting on dip_sample USING btree (organisation_id, reviewer_id) WHERE (verdict IS NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table dispute  -- row security forced
  organisation_id uuid not null
  dispute_id uuid not null
  record_id uuid not null
  about text not null
  status text not null
  basis text
  review_id uuid
  subject_id uuid not null
  beside uuid[] not null
  version integer
  opened_at timestamp with time zone not null
  due_at timestamp with time zone not null
  late_told_at timestamp with time zone
  closed_at timestamp with time zone
  closed_by uuid
  constraint dispute_about_check CHECK ((about = ANY (ARRAY['person'::text, 'place'::text])))
  constraint dispute_basis_check CHECK ((basis = ANY (ARRAY['verdict'::text, 'owner'::text, 'source'::text])))
  constraint dispute_check CHECK (((status = 'open'::text) = (closed_at IS NULL)))
  constraint dispute_check1 CHECK (((status = 'open'::text) = (basis IS NULL)))
  constraint dispute_status_check CHECK ((status = ANY (ARRAY['open'::text, 'confirmed'::text, 'unfounded'::text])))
  constraint dispute_pkey PRIMARY KEY (organisation_id, dispute_id)
  CREATE INDEX dispute_by_verdict on dispute USING btree (review_id) WHERE (basis = 'verdict'::text)
  CREATE INDEX dispute_listed on dispute USING btree (organisation_id, opened_at DESC, dispute_id)
  CREATE INDEX dispute_record on dispute USING btree (organisation_id, record_id)
  CREATE INDEX dispute_waiting on dispute USING btree (status, due_at) WHERE (status = 'open'::text)
  CREATE UNIQUE INDEX dispute_open on dispute USING btree (organisation_id, record_id, about) WHERE (status = 'open'::text)
  policy matching permissive for all to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))) with check ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant insert, select, update to mast_app

table dispute_round  -- row security forced
  organisation_id uuid not null
  dispute_id uuid not null
  outcome text not null
  record_id uuid not null
  subject_id uuid not null
  kept uuid[]
  closed_at timestamp with time zone not null
  stage text not null
  after_at timestamp with time zone not null
  after_leaf uuid not null
  constraint dispute_round_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'unfounded'::text, 'reopened'::text])))
  constraint dispute_round_stage_check CHECK ((stage = ANY (ARRAY['everything'::text, 'stragglers'::text, 'done'::text])))
  constraint dispute_round_pkey PRIMARY KEY (organisation_id, dispute_id)
  CREATE INDEX dispute_round_open on dispute_round USING btree (organisation_id, closed_at, dispute_id) WHERE (stage <> 'done'::text)
  policy matching permissive for all to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))) with check ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table edge
  look_a uuid not null
  look_b uuid not null
  weight real not null
  model text not null
  constraint edge_check CHECK ((look_a < look_b))
  constraint edge_pkey PRIMARY KEY (look_a, look_b)
  CREATE INDEX edge_band on edge USING btree (weight DESC, look_a, look_b) WHERE (weight < (20)::double precision)
  CREATE INDEX edge_blind on edge USING btree (look_a, look_b) WHERE (substr(md5(((look_a)::text || (look_b)::text)), 1, 4) < '028f'::text)
  CREATE INDEX edge_look_b_idx on edge USING btree (look_b)
  grant delete, insert, select, update to mast_app

table ehr  -- row security forced
  client_id text not null
  organisation_id uuid not null
  issuer text not null
  tenant text not null default ''::text
  jku text
  fhir_server text
  setting text
  language text not null default 'en'::text
  cpis_url text
  constraint ehr_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 300)))
  constraint ehr_language_check CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text])))
  constraint ehr_tenant_check CHECK ((length(tenant) <= 200))
  constraint ehr_pkey PRIMARY KEY (client_id)
  CREATE UNIQUE INDEX ehr_issuer on ehr USING btree (issuer, tenant)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant select to mast_app

table environment
  kind text not null
  key_check bytea not null
  created_at timestamp with time zone not null default now()
  only_row boolean not null default true
  constraint environment_key_check_check CHECK ((octet_length(key_check) = 32))
  constraint environment_kind_check CHECK ((kind = ANY (ARRAY['demonstration'::text, 'training'::text, 'live'::text])))
  constraint environment_only_row_check CHECK (only_row)
  constraint environment_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table factor  -- row security forced
  organisation_id uuid not null
  factor_id uuid not null
  account_id uuid not null
  kind text not null
  credential_mac bytea
  counter bigint not null default 0
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone
  sealed bytea not null
  constraint factor_check CHECK (((kind = 'passkey'::text) = (credential_mac IS NOT NULL)))
  constraint factor_kind_check CHECK ((kind = ANY (ARRAY['totp'::text, 'passkey'::text])))
  constraint factor_pkey PRIMARY KEY (organisation_id, factor_id)
  CREATE INDEX factor_account on factor USING btree (organisation_id, account_id)
  CREATE INDEX factor_credential on factor USING btree (credential_mac) WHERE (credential_mac IS NOT NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy shown permissive for select to public using (encode(credential_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  grant delete, insert, select, update to mast_app

table factor_reset  -- row security forced
  organisation_id uuid not null
  reset_id uuid not null
  account_id uuid not null
  asked_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  outcome text
  constraint factor_reset_check CHECK ((decided_by IS DISTINCT FROM account_id))
  constraint factor_reset_check1 CHECK ((((decided_by IS NULL) = (outcome IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  constraint factor_reset_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'refused'::text])))
  constraint factor_reset_pkey PRIMARY KEY (organisation_id, reset_id)
  CREATE INDEX factor_reset_open on factor_reset USING btree (organisation_id, account_id) WHERE (outcome IS NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table federated_identity  -- row security forced
  organisation_id uuid not null
  connection_id text not null
  subject_mac bytea not null
  account_id uuid not null
  linked_at timestamp with time zone not null
  constraint federated_identity_subject_mac_check CHECK ((octet_length(subject_mac) = 32))
  constraint federated_identity_pkey PRIMARY KEY (organisation_id, connection_id, subject_mac)
  CREATE INDEX federated_identity_subject on federated_identity USING btree (subject_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy shown permissive for select to public using (encode(subject_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  grant delete, insert, select, update to mast_app

table federation_connection  -- row security forced
  connection_id text not null
  organisation_id uuid not null
  issuer text not null
  client_id text not null
  name_en text not null
  name_cy text not null
  mfa jsonb not null
  sealed bytea not null
  status text not null default 'active'::text
  constraint federation_connection_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint federation_connection_pkey PRIMARY KEY (connection_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant select to mast_app

table feed  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  name_en text not null
  name_cy text
  service text not null
  mode text not null
  expect_every interval not null
  does_not_share jsonb not null default '[]'::jsonb
  unique_people boolean not null default false
  constraint feed_expect_every_check CHECK ((expect_every > '00:00:00'::interval))
  constraint feed_mode_check CHECK ((mode = ANY (ARRAY['full'::text, 'delta'::text, 'push'::text])))
  constraint feed_pkey PRIMARY KEY (organisation_id, feed_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant select to mast_app

table feed_scorecard  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  week date not null
  card jsonb not null
  made_at timestamp with time zone not null
  constraint feed_scorecard_week_check CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
  constraint feed_scorecard_pkey PRIMARY KEY (organisation_id, feed_id, week)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table feed_state  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  sequence bigint not null default 0
  cursor text
  last_good timestamp with time zone
  status text not null default 'active'::text
  live_records integer not null default 0
  constraint feed_state_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint feed_state_pkey PRIMARY KEY (organisation_id, feed_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant insert, select, update to mast_app

table feed_suspension  -- row security forced
  organisation_id uuid not null
  suspension_id uuid not null
  feed_id text not null
  reason text not null
  suspended_by uuid not null
  suspended_at timestamp with time zone not null
  reopen_asked_by uuid
  reopen_asked_at timestamp with time zone
  reopened_by uuid
  reopened_at timestamp with time zone
  constraint feed_suspension_check CHECK (((reopened_by IS NULL) OR ((reopen_asked_by IS NOT NULL) AND (reopened_by <> reopen_asked_by))))
  constraint feed_suspension_check1 CHECK (((reopened_by IS NULL) = (reopened_at IS NULL)))
  constraint feed_suspension_pkey PRIMARY KEY (organisation_id, suspension_id)
  CREATE UNIQUE INDEX feed_suspension_standing on feed_suspension USING btree (organisation_id, feed_id) WHERE (reopened_at IS NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table generation  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  generation_id text not null
  status text not null
  pages integer not null
  rows_read integer not null
  missing integer not null default 0
  reason text
  at timestamp with time zone not null
  constraint generation_status_check CHECK ((status = ANY (ARRAY['open'::text, 'complete'::text, 'held'::text, 'abandoned'::text])))
  constraint generation_pkey PRIMARY KEY (organisation_id, feed_id, generation_id)
  policy generation_own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table generation_page  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  generation_id text not null
  page integer not null
  record_ids uuid[] not null
  constraint generation_page_page_check CHECK ((page > 0))
  constraint generation_page_pkey PRIMARY KEY (organisation_id, feed_id, generation_id, page)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table host_staff  -- row security forced
  client_id text not null
  sub_mac bytea not null
  organisation_id uuid not null
  account_id uuid not null
  constraint host_staff_sub_mac_check CHECK ((octet_length(sub_mac) = 32))
  constraint host_staff_pkey PRIMARY KEY (client_id, sub_mac)
  CREATE INDEX host_staff_organisation_id_account_id_idx on host_staff USING btree (organisation_id, account_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, select to mast_app

table job
  name text not null
  due_at timestamp with time zone not null
  ran_at timestamp with time zone
  failures integer not null default 0
  constraint job_failures_check CHECK ((failures >= 0))
  constraint job_pkey PRIMARY KEY (name)
  grant insert, select, update to mast_app

table launch  -- row security forced
  organisation_id uuid not null
  launch_id uuid not null
  account_id uuid not null
  expires_at timestamp with time zone not null
  sealed bytea not null
  constraint launch_pkey PRIMARY KEY (organisation_id, launch_id)
  CREATE INDEX launch_expires on launch USING btree (expires_at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table leaving  -- row security forced
  organisation_id uuid not null
  state text not null
  asked_by uuid
  approved_by uuid
  origin text not null
  counts jsonb not null default '{}'::jsonb
  started_at timestamp with time zone not null
  done_at timestamp with time zone
  constraint leaving_check CHECK (((origin = 'ledger'::text) OR ((asked_by IS NOT NULL) AND (approved_by IS NOT NULL) AND (asked_by <> approved_by))))
  constraint leaving_check1 CHECK (((state = 'done'::text) = (done_at IS NOT NULL)))
  constraint leaving_origin_check CHECK ((origin = ANY (ARRAY['leave'::text, 'ledger'::text])))
  constraint leaving_state_check CHECK ((state = ANY (ARRAY['closed'::text, 'shredded'::text, 'removed'::text, 'done'::text])))
  constraint leaving_pkey PRIMARY KEY (organisation_id)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant select to mast_app

table list_entry  -- row security forced
  organisation_id uuid not null
  entry_id uuid not null
  list text not null
  account_id uuid not null
  at timestamp with time zone not null
  ended_at timestamp with time zone
  sealed bytea not null
  constraint list_entry_list_check CHECK ((list = ANY (ARRAY['never-load'::text, 'refuge'::text])))
  constraint list_entry_pkey PRIMARY KEY (organisation_id, entry_id)
  CREATE INDEX list_entry_by_keeper on list_entry USING btree (organisation_id, account_id, list, at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table look
  look_id uuid not null
  keys bigint[] not null
  keys_next bigint[]
  constraint look_pkey PRIMARY KEY (look_id)
  CREATE INDEX look_keys_idx on look USING gin (keys) WITH (fastupdate=off)
  CREATE INDEX look_keys_next_idx on look USING gin (keys_next) WITH (fastupdate=off)
  grant delete, insert, select, update to mast_app

table look_epoch
  only_row boolean not null default true
  epoch integer not null
  rotation_due_since timestamp with time zone
  leavers integer not null default 0
  constraint look_epoch_epoch_check CHECK ((epoch > 0))
  constraint look_epoch_only_row_check CHECK (only_row)
  constraint look_epoch_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table matching
  only_row boolean not null default true
  version text not null
  constraint matching_only_row_check CHECK (only_row)
  constraint matching_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table misuse_alert  -- row security forced
  organisation_id uuid not null
  alert_id uuid not null
  account_id uuid not null
  rule text not null
  severity text not null
  owner text not null
  occasion bytea not null
  leaf_id uuid not null
  declaration_id uuid not null
  asked_at timestamp with time zone not null
  raised_at timestamp with time zone not null
  told boolean not null
  sealed bytea not null
  outcome text
  settled_by uuid
  settled_at timestamp with time zone
  constraint misuse_alert_another CHECK ((settled_by <> account_id))
  constraint misuse_alert_check CHECK ((((outcome IS NULL) = (settled_by IS NULL)) AND ((outcome IS NULL) = (settled_at IS NULL))))
  constraint misuse_alert_occasion_check CHECK ((octet_length(occasion) = 32))
  constraint misuse_alert_outcome_check CHECK ((outcome = ANY (ARRAY['in-order'::text, 'talked'::text, 'misuse'::text])))
  constraint misuse_alert_owner_check CHECK ((owner = ANY (ARRAY['information-governance-lead'::text, 'team-lead'::text])))
  constraint misuse_alert_severity_check CHECK ((severity = ANY (ARRAY['notice'::text, 'low'::text, 'medium'::text, 'high'::text])))
  constraint misuse_alert_pkey PRIMARY KEY (organisation_id, alert_id)
  constraint misuse_alert_organisation_id_occasion_key UNIQUE (organisation_id, occasion)
  CREATE INDEX misuse_alert_account on misuse_alert USING btree (organisation_id, account_id, raised_at DESC)
  CREATE INDEX misuse_alert_listed on misuse_alert USING btree (organisation_id, raised_at DESC, alert_id DESC)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table misuse_cursor
  log smallint not null
  position bigint not null
  constraint misuse_cursor_log_check CHECK ((log > 0))
  constraint misuse_cursor_position_check CHECK (("position" >= 0))
  constraint misuse_cursor_pkey PRIMARY KEY (log)
  grant insert, select to mast_app

table misuse_fact  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  at timestamp with time zone not null
  leaf_id uuid not null
  declaration_id uuid not null
  team_id uuid
  slot smallint not null
  sealed bytea not null
  constraint misuse_fact_slot_check CHECK (((slot >= 0) AND (slot <= 47)))
  constraint misuse_fact_pkey PRIMARY KEY (organisation_id, account_id, at, leaf_id)
  CREATE INDEX misuse_fact_at on misuse_fact USING btree (organisation_id, at)
  CREATE INDEX misuse_fact_declaration on misuse_fact USING btree (organisation_id, declaration_id)
  CREATE INDEX misuse_fact_team on misuse_fact USING btree (organisation_id, team_id, at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table misuse_standing  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  step text not null
  since timestamp with time zone not null
  until timestamp with time zone
  set_by uuid
  counts_from timestamp with time zone
  constraint misuse_standing_another CHECK ((set_by <> account_id))
  constraint misuse_standing_check CHECK (((step = 'block'::text) = (until IS NULL)))
  constraint misuse_standing_step_check CHECK ((step = ANY (ARRAY['notice'::text, 'reason'::text, 'step-up'::text, 'block'::text])))
  constraint misuse_standing_pkey PRIMARY KEY (organisation_id, account_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table name_frequency
  role text not null
  token bigint not null
  per_10k double precision not null
  constraint name_frequency_per_10k_check CHECK ((per_10k > (0)::double precision))
  constraint name_frequency_role_check CHECK ((role = ANY (ARRAY['given'::text, 'family'::text])))
  constraint name_frequency_pkey PRIMARY KEY (role, token)
  grant select to mast_app

table name_snapshot
  only_row boolean not null default true
  snapshot_id uuid not null
  taken_at timestamp with time zone not null
  constraint name_snapshot_only_row_check CHECK (only_row)
  constraint name_snapshot_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table name_token  -- row security forced
  organisation_id uuid not null
  token_mac uuid not null
  n integer not null
  at timestamp with time zone not null
  written xid8 not null default pg_current_xact_id()
  sealed bytea
  constraint name_token_check CHECK (((n = 0) = (sealed IS NULL)))
  constraint name_token_n_check CHECK ((n >= 0))
  constraint name_token_pkey PRIMARY KEY (organisation_id, token_mac)
  CREATE INDEX name_token_written on name_token USING btree (written)
  policy matching_delete permissive for delete to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy matching_insert permissive for insert to public with check ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy matching_update permissive for update to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))) with check ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant delete, insert, select, update to mast_app

table notice  -- row security forced
  organisation_id uuid not null
  notice_id uuid not null
  kind text not null
  account_id uuid
  role text
  sealed bytea not null
  status text not null
  attempts integer not null default 0
  fault text
  next_at timestamp with time zone not null
  created_at timestamp with time zone not null
  done_at timestamp with time zone
  constraint notice_check CHECK (((status = 'waiting'::text) = (done_at IS NULL)))
  constraint notice_check1 CHECK (((account_id IS NULL) OR (role IS NULL)))
  constraint notice_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'spread'::text])))
  constraint notice_pkey PRIMARY KEY (organisation_id, notice_id)
  CREATE INDEX notice_done on notice USING btree (organisation_id, done_at) WHERE (done_at IS NOT NULL)
  CREATE INDEX notice_open on notice USING btree (status, organisation_id, next_at) WHERE (status = ANY (ARRAY['waiting'::text, 'dead'::text]))
  policy any_insert permissive for insert to public with check true
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own_delete permissive for delete to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_select permissive for select to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy own_update permissive for update to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table oidc_artefact
  id_mac bytea not null
  model text not null
  session_id uuid
  grant_mac bytea
  payload jsonb not null
  expires_at timestamp with time zone not null
  consumed_at timestamp with time zone
  constraint oidc_artefact_id_mac_check CHECK ((octet_length(id_mac) = 32))
  constraint oidc_artefact_model_check CHECK ((model = ANY (ARRAY['Interaction'::text, 'AuthorizationCode'::text, 'RefreshToken'::text, 'Grant'::text])))
  constraint oidc_artefact_pkey PRIMARY KEY (id_mac)
  CREATE INDEX oidc_artefact_expires on oidc_artefact USING btree (expires_at)
  CREATE INDEX oidc_artefact_grant on oidc_artefact USING btree (grant_mac) WHERE (grant_mac IS NOT NULL)
  CREATE INDEX oidc_artefact_session on oidc_artefact USING btree (session_id) WHERE (session_id IS NOT NULL)
  grant delete, insert, select, update to mast_app

table onboarding_entry  -- row security forced
  organisation_id uuid not null
  entry_id uuid not null
  feed_id text not null
  step text not null
  state text not null
  on_day date not null
  recorded_by uuid not null
  at timestamp with time zone not null
  sealed bytea
  constraint onboarding_entry_state_check CHECK ((state = ANY (ARRAY['open'::text, 'started'::text, 'done'::text])))
  constraint onboarding_entry_step_check CHECK ((step = ANY (ARRAY['agreement'::text, 'workshops'::text, 'schema-defined'::text, 'relevant-records-defined'::text, 'sample-extracted'::text, 'connection-set-up'::text, 'sample-received'::text, 'daily-updates'::text])))
  constraint onboarding_entry_pkey PRIMARY KEY (organisation_id, entry_id)
  CREATE INDEX onboarding_entry_of_feed on onboarding_entry USING btree (organisation_id, feed_id, step, at DESC)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table organisation  -- row security forced
  organisation_id uuid not null
  code text not null
  name_en text not null
  name_cy text
  sector text not null
  nation text not null
  role text not null
  code_system text not null default 'local'::text
  training_months smallint not null default 12
  confirm_months smallint not null default 12
  grace_days smallint not null default 14
  vetting_needed boolean not null default false
  left_at timestamp with time zone
  constraint organisation_code_system_check CHECK ((code_system = ANY (ARRAY['ons'::text, 'ods'::text, 'force'::text, 'local'::text])))
  constraint organisation_confirm_months_check CHECK (((confirm_months >= 1) AND (confirm_months <= 12)))
  constraint organisation_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 31)))
  constraint organisation_nation_check CHECK ((nation = ANY (ARRAY['england'::text, 'wales'::text, 'scotland'::text, 'northern-ireland'::text, 'uk'::text])))
  constraint organisation_role_check CHECK ((role = ANY (ARRAY['contributor'::text, 'reader'::text, 'both'::text])))
  constraint organisation_training_months_check CHECK (((training_months >= 1) AND (training_months <= 36)))
  constraint organisation_pkey PRIMARY KEY (organisation_id)
  constraint organisation_code_key UNIQUE (code)
  policy own_write permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy read_all permissive for select to public using true
  grant select to mast_app

table outcome  -- row security forced
  organisation_id uuid not null
  declaration_id uuid not null
  record_id uuid not null
  owner_id uuid not null
  account_id uuid not null
  code text not null
  at timestamp with time zone not null
  constraint outcome_code_check CHECK ((code = ANY (ARRAY['spoke'::text, 'no-reply'::text, 'wrong-person'::text, 'not-needed'::text])))
  constraint outcome_pkey PRIMARY KEY (organisation_id, declaration_id, record_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table override  -- row security forced
  organisation_id uuid not null
  override_id uuid not null
  account_id uuid not null
  declaration_id uuid not null
  opened_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  close_by timestamp with time zone not null
  closed_by uuid
  closed_at timestamp with time zone
  finding text
  sealed bytea not null
  constraint override_check CHECK (((closed_by IS NULL) OR (closed_by <> account_id)))
  constraint override_check1 CHECK ((((closed_by IS NULL) = (closed_at IS NULL)) AND ((closed_by IS NULL) = (finding IS NULL))))
  constraint override_finding_check CHECK ((finding = ANY (ARRAY['justified'::text, 'not-justified'::text, 'referred'::text])))
  constraint override_pkey PRIMARY KEY (organisation_id, override_id)
  CREATE INDEX override_by_account on override USING btree (organisation_id, account_id, opened_at)
  CREATE INDEX override_open on override USING btree (organisation_id, close_by) WHERE (closed_at IS NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table owner_look  -- row security forced
  organisation_id uuid not null
  team_id uuid not null
  leaf_id uuid not null
  at timestamp with time zone not null
  told_at timestamp with time zone
  constraint owner_look_pkey PRIMARY KEY (organisation_id, team_id, leaf_id)
  CREATE INDEX owner_look_told on owner_look USING btree (organisation_id, team_id, told_at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table owner_notice_team  -- row security forced
  organisation_id uuid not null
  team_id uuid not null
  team_mac bytea not null
  chosen_by uuid not null
  at timestamp with time zone not null
  constraint owner_notice_team_team_mac_check CHECK ((octet_length(team_mac) = 32))
  constraint owner_notice_team_pkey PRIMARY KEY (organisation_id, team_id)
  constraint owner_notice_team_organisation_id_team_mac_key UNIQUE (organisation_id, team_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table pair_rule
  source_a bytea not null
  source_b bytea not null
  origin text not null
  rule text not null
  owner_a uuid not null
  feed_a text not null
  owner_b uuid not null
  feed_b text not null
  content_a uuid
  content_b uuid
  veto text
  since timestamp with time zone not null
  constraint pair_rule_check CHECK ((source_a < source_b))
  constraint pair_rule_origin_check CHECK ((origin = ANY (ARRAY['verdict'::text, 'separation'::text, 'source-merge'::text])))
  constraint pair_rule_rule_check CHECK ((rule = ANY (ARRAY['same'::text, 'different'::text])))
  constraint pair_rule_source_a_check CHECK ((octet_length(source_a) = 32))
  constraint pair_rule_source_b_check CHECK ((octet_length(source_b) = 32))
  constraint pair_rule_pkey PRIMARY KEY (source_a, source_b, origin)
  CREATE INDEX pair_rule_source_b_idx on pair_rule USING btree (source_b)
  grant delete, insert, select, update to mast_app

table password_ask
  email_mac bytea not null
  asked_at timestamp with time zone not null
  constraint password_ask_email_mac_check CHECK ((octet_length(email_mac) = 32))
  constraint password_ask_pkey PRIMARY KEY (email_mac)
  CREATE INDEX password_ask_asked on password_ask USING btree (asked_at)
  grant delete, insert, select to mast_app

table person
  person_id uuid not null
  created_at timestamp with time zone not null
  retired_into uuid
  viewed_at timestamp with time zone
  constraint person_pkey PRIMARY KEY (person_id)
  CREATE INDEX person_retired_into_idx on person USING btree (retired_into) WHERE (retired_into IS NOT NULL)
  grant delete, insert, select, update to mast_app

table person_event
  event_id uuid not null
  person_id uuid not null
  kind text not null
  other uuid
  at timestamp with time zone not null
  model text not null
  members uuid[]
  constraint person_event_kind_check CHECK ((kind = ANY (ARRAY['created'::text, 'merged'::text, 'split'::text])))
  constraint person_event_pkey PRIMARY KEY (event_id)
  CREATE INDEX person_event_person_id_at_idx on person_event USING btree (person_id, at)
  grant insert, select to mast_app

table person_view  -- row security forced
  organisation_id uuid not null
  person_id uuid not null
  declaration_id uuid not null
  account_id uuid not null
  at timestamp with time zone not null
  constraint person_view_pkey PRIMARY KEY (organisation_id, person_id, declaration_id)
  CREATE INDEX person_view_person_id_idx on person_view USING btree (person_id)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table place
  place_id uuid not null
  created_at timestamp with time zone not null
  retired_into uuid
  constraint place_pkey PRIMARY KEY (place_id)
  CREATE INDEX place_retired_into_idx on place USING btree (retired_into) WHERE (retired_into IS NOT NULL)
  grant delete, insert, select, update to mast_app

table place_event
  event_id uuid not null
  place_id uuid not null
  kind text not null
  other uuid
  at timestamp with time zone not null
  constraint place_event_kind_check CHECK ((kind = ANY (ARRAY['created'::text, 'merged'::text, 'split'::text])))
  constraint place_event_pkey PRIMARY KEY (event_id)
  CREATE INDEX place_event_place_id_at_idx on place_event USING btree (place_id, at)
  grant insert, select to mast_app

table place_look
  look_id uuid not null
  place_id uuid not null
  keys bigint[] not null default '{}'::bigint[]
  constraint place_look_pkey PRIMARY KEY (look_id)
  CREATE INDEX place_look_keys_idx on place_look USING gin (keys) WITH (fastupdate=off)
  CREATE INDEX place_look_place_id_idx on place_look USING btree (place_id)
  grant delete, insert, select, update to mast_app

table place_variant  -- row security forced
  organisation_id uuid not null
  place_variant_id uuid not null
  look_id uuid not null
  sealed bytea not null
  constraint place_variant_pkey PRIMARY KEY (organisation_id, place_variant_id)
  constraint place_variant_look_id_organisation_id_key UNIQUE (look_id, organisation_id)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  policy writable_delete permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_insert permissive for insert to public with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_update permissive for update to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))) with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  grant delete, insert, select, update to mast_app

table portal_client
  client_id text not null
  redirect_uris text[] not null
  jwks jsonb
  status text not null default 'active'::text
  constraint portal_client_redirect_uris_check CHECK ((cardinality(redirect_uris) > 0))
  constraint portal_client_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint portal_client_pkey PRIMARY KEY (client_id)
  grant select to mast_app

table project_contact  -- row security forced
  organisation_id uuid not null
  role text not null
  sealed bytea not null
  account_id uuid not null
  at timestamp with time zone not null
  constraint project_contact_role_check CHECK ((role = ANY (ARRAY['team-lead'::text, 'project-sponsor'::text, 'project-manager'::text, 'data-lead'::text, 'information-governance-lead'::text, 'information-security-lead'::text, 'caldicott-guardian'::text])))
  constraint project_contact_pkey PRIMARY KEY (organisation_id, role)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table protection_key  -- row security forced
  mac bytea not null
  organisation_id uuid not null
  entry_id uuid not null
  effect text not null
  constraint protection_key_effect_check CHECK ((effect = ANY (ARRAY['never-load'::text, 'refuge'::text, 'shield'::text])))
  constraint protection_key_mac_check CHECK ((octet_length(mac) = 32))
  constraint protection_key_pkey PRIMARY KEY (mac, organisation_id, entry_id)
  CREATE INDEX protection_key_by_effect on protection_key USING btree (effect)
  CREATE INDEX protection_key_by_entry on protection_key USING btree (organisation_id, entry_id)
  policy matching_read permissive for select to public using (current_setting('mast.matching'::text, true) = 'on'::text)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

table quarantine  -- row security forced
  organisation_id uuid not null
  quarantine_id uuid not null
  feed_id text not null
  sequence bigint not null
  row_no integer not null
  source_mac bytea
  problems jsonb not null
  sealed bytea
  status text not null
  at timestamp with time zone not null
  constraint quarantine_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'redriven'::text, 'superseded'::text, 'never-load'::text])))
  constraint quarantine_pkey PRIMARY KEY (organisation_id, quarantine_id)
  CREATE INDEX quarantine_feed on quarantine USING btree (organisation_id, feed_id, sequence, row_no)
  CREATE INDEX quarantine_waiting on quarantine USING btree (organisation_id, feed_id, source_mac) WHERE (status = 'waiting'::text)
  policy quarantine_own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table recall  -- row security forced
  organisation_id uuid not null
  person_id uuid not null
  declaration_id uuid not null
  account_id uuid not null
  review_id uuid
  status text not null
  at timestamp with time zone not null
  dispute_id uuid
  seen_as text
  told_at timestamp with time zone
  told_to uuid
  told_role text
  acknowledged_at timestamp with time zone
  acknowledged_by uuid
  withdrawn_at timestamp with time zone
  dispute_told_at timestamp with time zone
  constraint recall_check CHECK (((told_to IS NULL) OR (told_role IS NULL)))
  constraint recall_check1 CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL)))
  constraint recall_seen_as_check CHECK ((seen_as = ANY (ARRAY['person'::text, 'household'::text, 'place'::text])))
  constraint recall_status_check CHECK ((status = ANY (ARRAY['listed'::text, 'due'::text, 'void'::text])))
  constraint recall_told_role_check CHECK ((told_role = ANY (ARRAY['information-governance-lead'::text, 'administrator'::text])))
  constraint recall_pkey PRIMARY KEY (organisation_id, person_id, declaration_id)
  CREATE INDEX recall_declaration on recall USING btree (organisation_id, declaration_id)
  CREATE INDEX recall_dispute on recall USING btree (organisation_id, dispute_id) WHERE (dispute_id IS NOT NULL)
  CREATE INDEX recall_organisation_id_at_person_id_declaration_id_idx on recall USING btree (organisation_id, at, person_id, declaration_id)
  CREATE INDEX recall_review_id_idx on recall USING btree (review_id) WHERE (review_id IS NOT NULL)
  CREATE INDEX recall_told on recall USING btree (organisation_id, told_to, told_at) WHERE (told_to IS NOT NULL)
  CREATE INDEX recall_told_role on recall USING btree (organisation_id, told_role, told_at) WHERE (told_role IS NOT NULL)
  CREATE INDEX recall_unsettled on recall USING btree (organisation_id, at, person_id, declaration_id) WHERE ((status = 'due'::text) AND (acknowledged_at IS NULL))
  CREATE INDEX recall_untold on recall USING btree (organisation_id) WHERE ((status = 'due'::text) AND (acknowledged_at IS NULL) AND (told_at IS NULL))
  policy matching permissive for all to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))) with check ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table record  -- row security forced
  organisation_id uuid not null
  record_id uuid not null
  feed_id text not null
  source_mac bytea not null
  content_mac bytea not null
  month date not null
  expires date
  variant_id uuid
  place_look_ids uuid[] not null default '{}'::uuid[]
  version integer not null
  received_at timestamp with time zone not null
  generation text
  sealed bytea not null
  last_month date
  constraint record_content_mac_check CHECK ((octet_length(content_mac) = 32))
  constraint record_last_month_check CHECK (((last_month = 'infinity'::date) OR (EXTRACT(day FROM last_month) = (1)::numeric)))
  constraint record_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint record_source_mac_check CHECK ((octet_length(source_mac) = 32))
  constraint record_version_check CHECK ((version > 0))
  constraint record_pkey PRIMARY KEY (organisation_id, record_id)
  constraint record_organisation_id_feed_id_source_mac_key UNIQUE (organisation_id, feed_id, source_mac)
  CREATE INDEX record_organisation_id_variant_id_idx on record USING btree (organisation_id, variant_id)
  CREATE INDEX record_retention on record USING btree (organisation_id, feed_id, last_month, record_id) WHERE (last_month < 'infinity'::date)
  CREATE INDEX record_undated on record USING btree (organisation_id, feed_id, record_id) WHERE (last_month IS NULL)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  policy writable_delete permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_insert permissive for insert to public with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_update permissive for update to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))) with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  grant delete, insert, select, update to mast_app

table record_place  -- row security forced
  organisation_id uuid not null
  look_id uuid not null
  record_id uuid not null
  constraint record_place_pkey PRIMARY KEY (organisation_id, look_id, record_id)
  CREATE INDEX record_place_organisation_id_record_id_idx on record_place USING btree (organisation_id, record_id)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  policy writable_delete permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_insert permissive for insert to public with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_update permissive for update to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))) with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  grant delete, insert, select, update to mast_app

table restored
  only_row boolean not null default true
  backup_sha256 bytea not null
  taken_at timestamp with time zone not null
  restored_at timestamp with time zone not null
  constraint restored_backup_sha256_check CHECK ((octet_length(backup_sha256) = 32))
  constraint restored_only_row_check CHECK (only_row)
  constraint restored_pkey PRIMARY KEY (only_row)
  grant select to mast_app

table retention_run  -- row security forced
  organisation_id uuid not null
  day date not null
  expired integer not null
  finished_at timestamp with time zone
  constraint retention_run_pkey PRIMARY KEY (organisation_id, day)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table review
  review_id uuid not null
  subject bytea not null
  kind text not null
  status text not null
  look_a uuid not null
  look_b uuid not null
  person_a uuid
  person_b uuid
  source_a bytea
  source_b bytea
  harm smallint not null
  uncertainty real not null
  reviewers_needed smallint not null
  outcome text
  model text not null
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  constraint review_kind_check CHECK ((kind = ANY (ARRAY['pair'::text, 'blind'::text, 'contradiction'::text, 'stale'::text, 'split'::text, 'merge'::text, 'concern'::text])))
  constraint review_outcome_check CHECK ((outcome = ANY (ARRAY['same'::text, 'different'::text])))
  constraint review_reviewers_needed_check CHECK (((reviewers_needed >= 1) AND (reviewers_needed <= 2)))
  constraint review_status_check CHECK ((status = ANY (ARRAY['open'::text, 'settled'::text, 'healed'::text, 'withheld'::text])))
  constraint review_subject_check CHECK ((octet_length(subject) = 32))
  constraint review_pkey PRIMARY KEY (review_id)
  constraint review_subject_key UNIQUE (subject)
  CREATE INDEX review_looks on review USING btree (look_a, look_b, kind)
  CREATE INDEX review_outcomes on review USING btree (kind, status, outcome)
  CREATE INDEX review_person_a on review USING btree (person_a) WHERE ((status = 'open'::text) AND (person_a IS NOT NULL))
  CREATE INDEX review_person_b on review USING btree (person_b) WHERE ((status = 'open'::text) AND (person_b IS NOT NULL))
  CREATE INDEX review_queue on review USING btree (harm DESC, uncertainty DESC, review_id) WHERE (status = 'open'::text)
  CREATE INDEX review_source_a on review USING btree (source_a) WHERE ((status = 'open'::text) AND (source_a IS NOT NULL))
  CREATE INDEX review_source_b on review USING btree (source_b) WHERE ((status = 'open'::text) AND (source_b IS NOT NULL))
  grant insert, select, update to mast_app

table review_view  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  day date not null
  review_id uuid not null
  at timestamp with time zone not null
  constraint review_view_pkey PRIMARY KEY (organisation_id, account_id, day, review_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table rights_case  -- row security forced
  organisation_id uuid not null
  case_id uuid not null
  kind text not null
  status text not null
  outcome text
  received_on date not null
  started_on date
  stopped_since date
  stopped_for text
  stopped_days integer not null default 0
  extended boolean not null default false
  acknowledged_on date
  due_on date
  told text
  opened_by uuid
  referred_by uuid
  opened_at timestamp with time zone not null
  closed_by uuid
  closed_at timestamp with time zone
  sealed bytea not null
  answer bytea
  constraint rights_case_check CHECK (((opened_by IS NULL) <> (referred_by IS NULL)))
  constraint rights_case_check1 CHECK (((status = 'closed'::text) = ((closed_at IS NOT NULL) AND (closed_by IS NOT NULL) AND (outcome IS NOT NULL))))
  constraint rights_case_check2 CHECK (((stopped_since IS NULL) = (stopped_for IS NULL)))
  constraint rights_case_check3 CHECK (((status = 'open'::text) OR (due_on IS NULL)))
  constraint rights_case_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'objection'::text, 'restriction'::text, 'complaint'::text])))
  constraint rights_case_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'upheld'::text, 'partly-upheld'::text, 'refused'::text, 'withdrawn'::text])))
  constraint rights_case_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
  constraint rights_case_stopped_days_check CHECK ((stopped_days >= 0))
  constraint rights_case_stopped_for_check CHECK ((stopped_for = ANY (ARRAY['identity'::text, 'clarification'::text])))
  constraint rights_case_told_check CHECK ((told = ANY (ARRAY['soon'::text, 'late'::text])))
  constraint rights_case_pkey PRIMARY KEY (organisation_id, case_id)
  CREATE INDEX rights_case_due on rights_case USING btree (due_on) WHERE ((status = 'open'::text) AND (due_on IS NOT NULL))
  CREATE INDEX rights_case_listed on rights_case USING btree (organisation_id, status, opened_at DESC, case_id)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table rights_task  -- row security forced
  organisation_id uuid not null
  task_id uuid not null
  case_id uuid not null
  feed_id text not null
  record_id uuid not null
  ask text not null
  status text not null
  seen_version integer not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  closed_by uuid
  closed_at timestamp with time zone
  sealed bytea not null
  constraint rights_task_ask_check CHECK ((ask = ANY (ARRAY['correct'::text, 'restrict'::text, 'remove'::text])))
  constraint rights_task_check CHECK (((status = 'open'::text) = (closed_at IS NULL)))
  constraint rights_task_check1 CHECK (((status <> 'refused'::text) OR (closed_by IS NOT NULL)))
  constraint rights_task_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'refused'::text])))
  constraint rights_task_pkey PRIMARY KEY (organisation_id, task_id)
  CREATE INDEX rights_task_case on rights_task USING btree (organisation_id, case_id, opened_at)
  CREATE INDEX rights_task_listed on rights_task USING btree (organisation_id, status, opened_at DESC, task_id)
  CREATE INDEX rights_task_open on rights_task USING btree (status, organisation_id) WHERE (status = 'open'::text)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table rights_withholding  -- row security forced
  organisation_id uuid not null
  withholding_id uuid not null
  case_id uuid not null
  status text not null
  chosen_by uuid not null
  chosen_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  sealed bytea not null
  constraint rights_withholding_check CHECK (((decided_by IS NULL) OR (decided_by <> chosen_by)))
  constraint rights_withholding_check1 CHECK (((status = 'proposed'::text) = (decided_by IS NULL)))
  constraint rights_withholding_check2 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint rights_withholding_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'agreed'::text, 'refused'::text])))
  constraint rights_withholding_pkey PRIMARY KEY (organisation_id, withholding_id)
  CREATE INDEX rights_withholding_case on rights_withholding USING btree (organisation_id, case_id, chosen_at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table schema_migration
  number integer not null
  name text not null
  sha256 text not null
  applied_at timestamp with time zone not null default now()
  constraint schema_migration_pkey PRIMARY KEY (number)
  grant select to mast_app

table search_count  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  application_id text not null
  day date not null
  in_day integer not null
  hour integer not null
  in_hour integer not null
  constraint search_count_pkey PRIMARY KEY (organisation_id, account_id, application_id)
  CREATE INDEX search_count_day on search_count USING btree (organisation_id, day)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table search_quota  -- row security forced
  organisation_id uuid not null
  user_hour integer not null
  user_day integer not null
  organisation_hour integer not null
  organisation_day integer not null
  application_hour integer not null
  application_day integer not null
  constraint search_quota_application_day_check CHECK (((application_day >= 1) AND (application_day <= 500000)))
  constraint search_quota_application_hour_check CHECK (((application_hour >= 1) AND (application_hour <= 100000)))
  constraint search_quota_organisation_day_check CHECK (((organisation_day >= 1) AND (organisation_day <= 500000)))
  constraint search_quota_organisation_hour_check CHECK (((organisation_hour >= 1) AND (organisation_hour <= 100000)))
  constraint search_quota_user_day_check CHECK (((user_day >= 1) AND (user_day <= 5000)))
  constraint search_quota_user_hour_check CHECK (((user_hour >= 1) AND (user_hour <= 1000)))
  constraint search_quota_pkey PRIMARY KEY (organisation_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table service_contact  -- row security forced
  organisation_id uuid not null
  entry_id uuid not null
  team_mac bytea not null
  sealed bytea not null
  account_id uuid not null
  at timestamp with time zone not null
  constraint service_contact_team_mac_check CHECK ((octet_length(team_mac) = 32))
  constraint service_contact_pkey PRIMARY KEY (organisation_id, entry_id)
  constraint service_contact_organisation_id_team_mac_key UNIQUE (organisation_id, team_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant delete, insert, select, update to mast_app

table service_permission  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  category text not null
  agreement text not null
  signed_by uuid not null
  signed_at timestamp with time zone not null
  ended_by uuid
  ended_at timestamp with time zone
  constraint service_permission_check CHECK (((ended_by IS NULL) = (ended_at IS NULL)))
  constraint service_permission_pkey PRIMARY KEY (organisation_id, feed_id, category)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table shield  -- row security forced
  organisation_id uuid not null
  shield_id uuid not null
  status text not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  decide_by timestamp with time zone not null
  approve_first_by uuid
  approve_second_by uuid
  end_first_by uuid
  end_second_by uuid
  reviewed_by uuid
  review_due date
  changed_at timestamp with time zone not null
  sealed bytea not null
  applied_at timestamp with time zone
  constraint shield_check CHECK (((approve_first_by IS NULL) OR (approve_first_by <> asked_by)))
  constraint shield_check1 CHECK (((approve_second_by IS NULL) OR ((approve_first_by IS NOT NULL) AND (approve_second_by <> approve_first_by) AND (approve_second_by <> asked_by))))
  constraint shield_check2 CHECK (((end_first_by IS NULL) OR (end_first_by <> asked_by)))
  constraint shield_check3 CHECK (((end_second_by IS NULL) OR ((end_first_by IS NOT NULL) AND (end_second_by <> end_first_by) AND (end_second_by <> asked_by))))
  constraint shield_check4 CHECK (((status <> 'active'::text) OR ((approve_second_by IS NOT NULL) AND (review_due IS NOT NULL))))
  constraint shield_check5 CHECK (((status <> ALL (ARRAY['refused'::text, 'ended'::text])) OR (end_second_by IS NOT NULL)))
  constraint shield_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'refused'::text, 'ended'::text])))
  constraint shield_pkey PRIMARY KEY (organisation_id, shield_id)
  CREATE INDEX shield_by_asker on shield USING btree (organisation_id, asked_by, asked_at)
  CREATE INDEX shield_due on shield USING btree (organisation_id, review_due) WHERE (status = 'active'::text)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table sign_in_link  -- row security forced
  organisation_id uuid not null
  link_id uuid not null
  link_mac bytea not null
  account_id uuid not null
  purpose text not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint sign_in_link_link_mac_check CHECK ((octet_length(link_mac) = 32))
  constraint sign_in_link_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'recovery'::text, 'password'::text])))
  constraint sign_in_link_pkey PRIMARY KEY (organisation_id, link_id)
  CREATE INDEX sign_in_link_account on sign_in_link USING btree (organisation_id, account_id)
  CREATE INDEX sign_in_link_mac on sign_in_link USING btree (link_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy shown permissive for select to public using (encode(link_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  grant delete, insert, select, update to mast_app

table sign_in_policy  -- row security forced
  organisation_id uuid not null
  absolute_minutes integer not null
  idle_minutes integer not null
  factors text[] not null default '{totp,passkey}'::text[]
  own_sign_in_only boolean not null default false
  constraint sign_in_policy_absolute_minutes_check CHECK (((absolute_minutes >= 15) AND (absolute_minutes <= 720)))
  constraint sign_in_policy_factors_check CHECK (((cardinality(factors) > 0) AND (factors <@ '{totp,passkey}'::text[])))
  constraint sign_in_policy_idle_minutes_check CHECK (((idle_minutes >= 2) AND (idle_minutes <= 60)))
  constraint sign_in_policy_pkey PRIMARY KEY (organisation_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table sign_in_throttle
  kind text not null
  key_mac bytea not null
  tries integer not null
  last_at timestamp with time zone not null
  blocked_until timestamp with time zone not null
  constraint sign_in_throttle_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'source'::text, 'factor'::text, 'reset-name'::text, 'reset-source'::text])))
  constraint sign_in_throttle_pkey PRIMARY KEY (kind, key_mac)
  CREATE INDEX sign_in_throttle_last on sign_in_throttle USING btree (last_at)
  grant delete, insert, select, update to mast_app

table staff_particulars  -- row security forced
  organisation_id uuid not null
  account_id uuid not null
  entered_by uuid not null
  at timestamp with time zone not null
  sealed bytea not null
  constraint staff_particulars_another CHECK ((entered_by <> account_id))
  constraint staff_particulars_pkey PRIMARY KEY (organisation_id, account_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table stale_contact  -- row security forced
  organisation_id uuid not null
  contact_id uuid not null
  misses integer not null default 0
  stale text
  sealed bytea not null
  at timestamp with time zone not null
  constraint stale_contact_stale_check CHECK ((stale = ANY (ARRAY['expired'::text, 'unanswered'::text])))
  constraint stale_contact_pkey PRIMARY KEY (organisation_id, contact_id)
  CREATE INDEX stale_contact_listed on stale_contact USING btree (organisation_id, at) WHERE (stale IS NOT NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy visible_note permissive for all to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])) with check (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  grant delete, insert, select, update to mast_app

table team  -- row security forced
  organisation_id uuid not null
  team_id uuid not null
  manager_id uuid
  status text not null default 'active'::text
  sealed bytea not null
  constraint team_status_check CHECK ((status = ANY (ARRAY['active'::text, 'closed'::text])))
  constraint team_pkey PRIMARY KEY (organisation_id, team_id)
  CREATE INDEX team_manager on team USING btree (organisation_id, manager_id) WHERE (manager_id IS NOT NULL)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table time_baseline  -- row security forced
  organisation_id uuid not null
  minutes_low integer not null
  minutes_high integer not null
  sample integer not null
  measured_month date not null
  account_id uuid not null
  at timestamp with time zone not null
  constraint time_baseline_check CHECK (((minutes_high >= minutes_low) AND (minutes_high <= 10000)))
  constraint time_baseline_measured_month_check CHECK ((EXTRACT(day FROM measured_month) = (1)::numeric))
  constraint time_baseline_minutes_low_check CHECK (((minutes_low >= 0) AND (minutes_low <= 10000)))
  constraint time_baseline_sample_check CHECK ((sample >= 20))
  constraint time_baseline_pkey PRIMARY KEY (organisation_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select, update to mast_app

table token_replay
  issuer text not null
  jti_mac bytea not null
  expires_at timestamp with time zone not null
  constraint token_replay_pkey PRIMARY KEY (issuer, jti_mac)
  CREATE INDEX token_replay_expires on token_replay USING btree (expires_at)
  grant delete, insert, select to mast_app

table tombstone  -- row security forced
  organisation_id uuid not null
  feed_id text not null
  source_mac bytea not null
  content_mac bytea not null
  month date not null
  constraint tombstone_content_mac_check CHECK ((octet_length(content_mac) = 32))
  constraint tombstone_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint tombstone_source_mac_check CHECK ((octet_length(source_mac) = 32))
  constraint tombstone_pkey PRIMARY KEY (organisation_id, feed_id, source_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select, update to mast_app

table transparency_month
  month date not null
  searches integer not null
  views integer not null
  looked_at integer
  concerns integer
  counted_at timestamp with time zone not null
  constraint transparency_month_check CHECK (((concerns >= 0) AND (concerns <= looked_at)))
  constraint transparency_month_looked_at_check CHECK ((looked_at > 0))
  constraint transparency_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint transparency_month_searches_check CHECK ((searches >= 0))
  constraint transparency_month_views_check CHECK ((views >= 0))
  constraint transparency_month_pkey PRIMARY KEY (month)
  grant insert, select to mast_app

table unlabelled_team  -- row security forced
  organisation_id uuid not null
  team_mac bytea not null
  feed_id text not null
  first_seen timestamp with time zone not null
  sealed bytea not null
  constraint unlabelled_team_team_mac_check CHECK ((octet_length(team_mac) = 32))
  constraint unlabelled_team_pkey PRIMARY KEY (organisation_id, team_mac)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table user_session  -- row security forced
  organisation_id uuid not null
  session_id uuid not null
  account_id uuid not null
  browser_mac bytea not null
  connection_id text
  amr text[] not null
  signed_in_at timestamp with time zone not null
  stepped_up_at timestamp with time zone
  last_active_at timestamp with time zone not null
  locked_at timestamp with time zone
  idle_seconds integer not null
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  end_reason text
  signed_in_again_at timestamp with time zone
  constraint user_session_browser_mac_check CHECK ((octet_length(browser_mac) = 32))
  constraint user_session_check CHECK (((expires_at > signed_in_at) AND (expires_at <= (signed_in_at + '12:00:00'::interval))))
  constraint user_session_check1 CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
  constraint user_session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed-out'::text, 'administrator'::text, 'operator'::text, 'credential-changed'::text, 'recovery'::text])))
  constraint user_session_idle_seconds_check CHECK (((idle_seconds >= 60) AND (idle_seconds <= 3600)))
  constraint user_session_pkey PRIMARY KEY (organisation_id, session_id)
  CREATE INDEX user_session_account on user_session USING btree (organisation_id, account_id) WHERE (ended_at IS NULL)
  CREATE INDEX user_session_browser on user_session USING btree (browser_mac) WHERE (ended_at IS NULL)
  CREATE INDEX user_session_expires on user_session USING btree (expires_at)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  policy shown permissive for select to public using (encode(browser_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  policy shown_change permissive for update to public using (encode(browser_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text))) with check (encode(browser_mac, 'hex'::text) = ANY (string_to_array(NULLIF(current_setting('mast.proof'::text, true), ''::text), ','::text)))
  grant delete, insert, select, update to mast_app

table variant  -- row security forced
  organisation_id uuid not null
  variant_id uuid not null
  look_id uuid not null
  person_id uuid not null
  sealed bytea not null
  constraint variant_pkey PRIMARY KEY (organisation_id, variant_id)
  constraint variant_organisation_id_look_id_key UNIQUE (organisation_id, look_id)
  CREATE INDEX variant_look_id_idx on variant USING btree (look_id)
  CREATE INDEX variant_person_id_idx on variant USING btree (person_id)
  policy visible_read permissive for select to public using (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))
  policy writable_delete permissive for delete to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_insert permissive for insert to public with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  policy writable_update permissive for update to public using ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))) with check ((organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) OR ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[]))))
  grant delete, insert, select, update to mast_app

table verdict  -- row security forced
  organisation_id uuid not null
  verdict_id uuid not null
  review_id uuid
  source_a bytea not null
  source_b bytea not null
  owner_a uuid not null
  feed_a text not null
  owner_b uuid not null
  feed_b text not null
  origin text not null
  outcome text not null
  reason text not null
  account_id uuid
  client_id text
  role text not null
  supersedes uuid
  at timestamp with time zone not null
  constraint verdict_check CHECK ((source_a < source_b))
  constraint verdict_origin_check CHECK ((origin = ANY (ARRAY['verdict'::text, 'separation'::text, 'source-merge'::text])))
  constraint verdict_outcome_check CHECK ((outcome = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])))
  constraint verdict_source_a_check CHECK ((octet_length(source_a) = 32))
  constraint verdict_source_b_check CHECK ((octet_length(source_b) = 32))
  constraint verdict_pkey PRIMARY KEY (organisation_id, verdict_id)
  CREATE INDEX verdict_review_id_at_idx on verdict USING btree (review_id, at)
  CREATE INDEX verdict_source_a_source_b_at_idx on verdict USING btree (source_a, source_b, at)
  policy matching_read permissive for select to public using ((current_setting('mast.matching'::text, true) = 'on'::text) AND (organisation_id = ANY ((string_to_array(NULLIF(current_setting('mast.visible'::text, true), ''::text), ','::text))::uuid[])))
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant insert, select to mast_app

table watch_entry  -- row security forced
  organisation_id uuid not null
  entry_id uuid not null
  until date not null
  entered_by uuid not null
  at timestamp with time zone not null
  ended_at timestamp with time zone
  sealed bytea not null
  constraint watch_entry_pkey PRIMARY KEY (organisation_id, entry_id)
  policy own permissive for all to public using (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid) with check (organisation_id = (NULLIF(current_setting('mast.own'::text, true), ''::text))::uuid)
  grant delete, insert, select to mast_app

role mast_app
