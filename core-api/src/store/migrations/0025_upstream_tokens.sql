-- Hosts that vouch by a token of another issuer, which the service verifies itself (RFC 8693): a hospital's SMART server, or a Microsoft Entra tenant. Null for hosts that sign launch
-- assertions. `jwks` and `jwks_uri` are then the issuer's keys. Public values only: issuer, audience, tenant and which claim names a member of staff.
alter table client add column upstream jsonb check (upstream is null or (kind = 'host' and upstream ->> 'kind' in ('smart', 'entra')));
