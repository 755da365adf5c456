import type { TestDatabase } from './pg.ts';

type Line = { readonly name: string; readonly line: string };

/** Tables with how row-level security stands on them; a partition is named by its bounds, without columns of its own. */
const tables = `
  select c.relname as name,
         case when c.relispartition then 'partition ' || c.relname || ' of ' || (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid) || ' ' || pg_get_expr(c.relpartbound, c.oid)
              else 'table ' || c.relname || case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end
                || case when c.relforcerowsecurity and c.relrowsecurity then '  -- row security forced' when c.relrowsecurity then '  -- row security, not for the owner' else '' end
         end as line
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;

/** What belongs to each table, in this order. Everything is named by the catalogue's own functions, so the text is the server's reading. */
const parts: readonly string[] = [
  `select c.relname as name, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
     || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
   from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
  `select c.relname as name, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
   from pg_constraint k join pg_class c on c.oid = k.conrelid
   where c.relnamespace = 'public'::regnamespace and not c.relispartition and k.contype <> 'n' order by c.relname, k.contype, k.conname`,
  `select c.relname as name, regexp_replace(pg_get_indexdef(i.indexrelid), ' ON (ONLY )?public\\.', ' on ') as line
   from pg_index i join pg_class c on c.oid = i.indrelid
   where c.relnamespace = 'public'::regnamespace and not c.relispartition and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by c.relname, 2`,
  `select p.tablename as name, 'policy ' || p.policyname || ' ' || lower(p.permissive) || ' for ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
     || coalesce(' using ' || p.qual, '') || coalesce(' with check ' || p.with_check, '') as line
   from pg_policies p where p.schemaname = 'public' order by p.tablename, p.policyname`,
  `select c.relname as name, 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) || ' to ' || coalesce(r.rolname, 'public') as line
   from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.grantee <> c.relowner group by c.relname, r.rolname order by c.relname, r.rolname`,
];

/** Things that must not exist, or exist only on purpose: sequences, views, functions, triggers (DESIGN section 5). */
const extras = `
  select 'sequence ' || relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
  union all select 'view ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
  union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
  union all select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
  union all select 'role mast_app' || case when rolsuper then ' superuser' else '' end || case when rolbypassrls then ' bypassrls' else '' end
    || case when rolcreaterole then ' createrole' else '' end || case when rolcreatedb then ' createdb' else '' end from pg_roles where rolname = 'mast_app'
  order by 1`;

/** The schema as the catalogues tell it, one fact a line, the same text for the same schema; the embedded server ships no pg_dump. */
export async function dumpSchema(database: Pick<TestDatabase, 'sql'>): Promise<string> {
  const facts: Line[] = [];
  for (const part of parts) facts.push(...(await database.sql<Line>(part)));
  const lines: string[] = [];
  for (const table of await database.sql<Line>(tables)) {
    const own = facts.filter((fact) => fact.name === table.name).map((fact) => `  ${fact.line.replaceAll(/\s+/g, ' ')}`);
    lines.push(own.length === 0 ? table.line : `\n${[table.line, ...own].join('\n')}`);
  }
  const rest = (await database.sql<{ line: string }>(extras)).map((extra) => extra.line);
  return `-- Read from a migrated database; a change here is a change of the schema and is reviewed as one. Rewritten by: vitest --project pg -u schema\n${lines.join('\n')}\n\n${rest.join('\n')}\n`;
}
