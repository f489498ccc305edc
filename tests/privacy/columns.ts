import type { Run } from '../support/administrator.ts';

/** Every column that each role of who takes part, works at an organisation or sends letters can reach, a line per role, table and command. */
export async function columnsReached(run: Run): Promise<string> {
  const rows = await run(`select grantee as role, table_name as name, privilege_type as command,
      string_agg(column_name, ' ' order by column_name collate "C") as columns
    from information_schema.column_privileges
    where table_schema = 'public' and privilege_type in ('SELECT', 'INSERT', 'UPDATE')
      and (grantee like 'naober_sees_%' or grantee in ('naober_guest', 'naober_arranges', 'naober_acts', 'naober_worker', 'naober_letters', 'naober_chains', 'naober_community'))
    group by 1, 2, 3 order by 1, 2, 3`);
  return rows.map(({ role, name, command, columns }) => `${role} ${name} ${command}: ${columns}\n`).join('');
}
