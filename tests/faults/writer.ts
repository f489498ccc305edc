// A process that only writes: it opens the embedded store in the folder it is given, says "open", and then says the id of each change
// after the store said the change is kept. With a number behind the folder it stops after so many changes. With the address of a mail server
// behind that it sends the letters that wait in the store meanwhile.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../src/database/open.ts';
import { insertOwner } from '../../src/database/owners.ts';
import { lettersAndInvitationsTo, sendRound } from '../support/plain-letters.ts';

const [folder = '', most = '1000000000', post = ''] = process.argv.slice(2);
const store = await openStore({ folder, production: false }).catch((problem: unknown) => {
  writeSync(2, `${problem instanceof Error ? problem.message : 'unknown'}\n`);
  process.exit(3);
});
writeSync(1, 'open\n');
let left = Number(most);

async function write(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    writeSync(1, `${id}\n`);
  }
}

async function send(): Promise<void> {
  if (post !== '') await sendRound(store, { now: () => new Date(), newId: () => randomUUID() }, lettersAndInvitationsTo(post));
}

await Promise.all([send(), write(), write(), write()]);
await store.close();
