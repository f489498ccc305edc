import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Who can sign in at the provider of the tests: by the subject, with the address it vouches for, or does not. */
export type Account = { readonly sub: string; readonly email: string; readonly email_verified: boolean };

export type OpenIdServer = {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  close(): Promise<void>;
};

/** A real OpenID Connect provider on a free port of this machine, that sends back to `back`. Signing in there is typing a subject. */
export async function startOpenIdServer(back: string, accounts: readonly Account[]): Promise<OpenIdServer> {
  const [clientId, secret] = ['naober', 'a-secret-of-the-tests'];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [back],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => {
      const account = accounts.find(({ sub }) => sub === id);
      return account === undefined ? undefined : { accountId: id, claims: async () => ({ ...account }) };
    },
  });
  server.on('request', provider.callback());
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, clientId, secret, close };
}

const isInfo = (address: string | AddressInfo | null): address is AddressInfo => typeof address === 'object' && address !== null;

function portOf(server: Server): number {
  const address = server.address();
  if (!isInfo(address)) throw new Error('The provider does not listen.');
  return address.port;
}

/** Signs in at the provider as a browser would, from the address Naober sent it to; answers the address it sends back to. */
export async function signInThere(from: string, subject: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let to = from;
  let form: string | null = null;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) };
    const reply: Response = await fetch(to, {
      redirect: 'manual',
      headers,
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value.join('='));
    }
    const location = reply.headers.get('location');
    const html = await reply.text();
    form = null;
    if (location === null) {
      const action = /action="([^"]+)"/.exec(html)?.[1];
      if (action === undefined) throw new Error(`The provider answered ${reply.status}: ${html.slice(0, 300)}`);
      form = html.includes('name="login"') ? `prompt=login&login=${subject}&password=x` : 'prompt=consent';
      to = new URL(action, to).href;
      continue;
    }
    to = new URL(location, to).href;
    if (!to.startsWith(new URL(from).origin)) return new URL(to);
  }
  throw new Error('The provider never sent back.');
}
