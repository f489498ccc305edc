import { connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';

/** What stands between the program and its server: passes everything on, swallows it, or cuts the line. */
export type Proxy = { readonly url: string; mode: 'pass' | 'swallow'; cut(): void; close(): Promise<void> };

/** Puts a proxy in front of the database server of an address. */
export async function proxyFor(url: string): Promise<Proxy> {
  const { host, port, user, database } = new Client({ connectionString: url });
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  const lines = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(from);
      from.on('data', (bytes) => proxy.mode === 'pass' && to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        lines.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const nearPort = (typeof address === 'object' ? address : null)?.port;
  const cut = () => {
    for (const line of lines) line.destroy();
  };
  const proxy: Proxy = {
    url: `postgresql://${encodeURIComponent(user ?? '')}@127.0.0.1:${nearPort}/${database}`,
    mode: 'pass',
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}
