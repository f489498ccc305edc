import { type ServerType, serve } from '@hono/node-server';
import { ConfigProblem } from '../config.ts';

type Fetch = Parameters<typeof serve>[0]['fetch'];

/** A web server that listens. `port` is the real one, also when 0 was asked for. */
export type Listening = { readonly port: number; close(): Promise<void> };

/** Listens on the configured address. Throws ConfigProblem, in words, when the port is taken or may not be used. */
export function listen(fetch: Fetch, { host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) => resolve({ port: info.port, close: () => closing(server) }));
    server.on('error', (problem) => reject(new ConfigProblem(sentence(problem, port))));
  });
}

/** No new visitors; those who are being answered get a second. */
function closing(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 1_000).unref();
  });
}

function sentence(problem: Error, port: number): string {
  const code = 'code' in problem ? problem.code : '';
  if (code === 'EADDRINUSE') return `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `Poort ${port} mag niet worden gebruikt. Kies er een boven 1024, bijvoorbeeld: PORT=3000 npm start`;
  return `Naober kan niet luisteren: ${problem.message}`;
}
