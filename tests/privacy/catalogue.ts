import { roles } from '../../src/database/roles.ts';
import type { Run } from '../support/administrator.ts';
import { expected } from './expected.ts';

const schemas = `('public', 'app')`;
const ours = `(${[...roles, 'naober_queue'].map((role) => `'${role}'`).join(', ')})`;

/** Each rule as a query that gives a line for everything that breaks it. */
const rules: readonly string[] = [
  `select nspname || '.' || relname || ': row-level security is not on' as said from tables where not relrowsecurity`,
  `select nspname || '.' || relname || ': row-level security is not forced' as said from tables where not relforcerowsecurity`,
  `select nspname || '.' || relname || ': there is no policy' as said from tables where not exists (select from pg_policy p where p.polrelid = tables.oid)`,
  `select nspname || '.' || relname || ': owned by ' || pg_get_userbyid(relowner) as said from tables where pg_get_userbyid(relowner) in ${ours}`,
  `select nspname || '.' || relname || ': a right for everybody' as said from tables, aclexplode(relacl) a where a.grantee = 0`,
  `select n.nspname || '.' || c.relname || ': a view without security_invoker' as said from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ${schemas} and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  `select n.nspname || '.' || c.relname || ': a view that keeps a copy' as said from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ${schemas} and c.relkind = 'm'`,
  `select n.nspname || '.' || p.proname || ': security definer without a search_path' as said from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ${schemas} and p.prosecdef and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')`,
  `select rolname || ': a role with more than its grants' as said from pg_roles
   where rolname in ${ours} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication or rolinherit)`,
  `select pg_get_userbyid(member) || ': is also ' || pg_get_userbyid(roleid) as said from pg_auth_members where pg_get_userbyid(member) in ${ours}`,
  `select 'naober_queue: open to ' || r.rolname as said from pg_roles r
   where (r.rolname in ${ours} and r.rolname <> 'naober_queue') and has_schema_privilege(r.oid, 'naober_queue', 'usage')`,
];

const tables = `with tables as (select c.*, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${schemas} and c.relkind in ('r', 'p'))`;

/** Reads the catalogue and answers everything that breaks a rule of privacy, in words. */
export async function complaints(run: Run): Promise<string[]> {
  const said: string[] = [];
  for (const rule of rules) said.push(...(await run(`${tables} ${rule}`)).map((row) => String(row['said'])));
  const found = await run(`${tables} select nspname || '.' || relname as name from tables`);
  const names = found.map((row) => String(row['name']));
  const measured = Object.keys(expected).map((name) => (name.includes('.') ? name : `public.${name}`));
  said.push(...names.filter((name) => !measured.includes(name)).map((name) => `${name}: not in tests/privacy/expected.ts`));
  said.push(
    ...measured.filter((name) => !names.includes(name)).map((name) => `${name}: in the matrix, but there is no such table`),
  );
  return said;
}
