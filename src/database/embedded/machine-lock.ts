import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A name the operating system gives to one process at a time and takes back by itself when that process dies: an abstract socket on
 * Linux, a named pipe on Windows. 'taken' when another has it; null where there is no such thing (macOS). Answers how to let it go.
 */
export function machineLock(folder: string): Promise<(() => Promise<void>) | 'taken' | null> {
  const name = `naober-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const address = process.platform === 'linux' ? `\0${name}` : process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : null;
  if (address === null) return Promise.resolve(null);
  const server = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve('taken');
      else reject(error);
    });
    server.listen({ path: address }, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}
