import { expect, it } from 'vitest';
import { bounceIn, bounceName, readBounce } from './bounce.ts';

const id = '6f1e3f0a-8f0c-4c52-9b7e-1b2a3c4d5e6f';

type Parts = { readonly to?: string; readonly action?: string; readonly back?: string; readonly type?: string };

/** A report as Postfix writes it, shortened. */
const report = ({
  to = 'naober@example.org',
  action = 'failed',
  back = `Message-ID: <${id}@example.org>`,
  type,
}: Parts = {}) => `Return-Path: <>
From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: ${type ?? 'multipart/report; report-type=delivery-status;\n\tboundary="4X.1741/mail.example.org"'}

This is a MIME-encapsulated message.

--4X.1741/mail.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

Action: delivered is only a word here.

--4X.1741/mail.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; kees@example.org
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--4X.1741/mail.example.org
Content-Type: text/rfc822-headers

From: naober@example.org
${back}
Subject: Een vraag voor jou

--4X.1741/mail.example.org--
`;

it('a report is about the letter it came back to', () => {
  expect(readBounce(report({ to: `bounce+${id}@example.org`, back: 'Message-ID: <x@y>' }))).toEqual({
    letterId: id,
    action: 'failed',
  });
});

it('else about the letter whose Message-ID came back with it, with either kind of line ends', () => {
  expect(readBounce(report())).toEqual({ letterId: id, action: 'failed' });
  expect(readBounce(report({ action: 'Delayed' }).replaceAll('\n', '\r\n'))).toEqual({ letterId: id, action: 'delayed' });
});

it('what was sent back in base64 is read too', () => {
  const inner = btoa(`Message-ID: <${id}@example.org>\n\nHoi Kees`).replace(/(.{20})/g, '$1\n');
  const mail = report({ back: 'X-Nothing: here' }).replace(
    /Content-Type: text\/rfc822-headers\n\n[\s\S]*?\n\n--/,
    `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${inner}\n--`,
  );
  expect(readBounce(mail)).toEqual({ letterId: id, action: 'failed' });
});

it.each([
  [
    'an answer of somebody who is away',
    `To: bounce+${id}@example.org\nAuto-Submitted: auto-replied\nContent-Type: text/plain\n\nIk ben er niet.`,
  ],
  ['a report about something else', report({ back: 'Message-ID: <other@example.org>' })],
  ['a report of an unknown kind', report({ action: 'eaten' })],
  [
    'a report about reading',
    report({ type: 'multipart/report; report-type=disposition-notification; boundary="4X.1741/mail.example.org"' }),
  ],
  ['nothing', ''],
  ['only a header', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
])('%s is passed over', (_, mail) => expect(readBounce(mail)).toBe(null));

it('the name of a file says the same', () => {
  expect(bounceIn(bounceName({ letterId: id, action: 'failed' }))).toEqual({ letterId: id, action: 'failed' });
  expect([bounceIn('readme.txt'), bounceIn(`${id}.eaten`), bounceIn(`../${id}.failed`)]).toEqual([null, null, null]);
});
