import { expect, it } from 'vitest';
import { mailLinkWords, siteForMail } from './mail-link.ts';

const named = { allowedHosts: ['naober.example.org', 'kring.example.org'], secure: true };

it.each([
  ['https://naober.example.org', 'https://naober.example.org'],
  ['https://kring.example.org:8443', 'https://kring.example.org:8443'],
  ['https://localhost', 'https://naober.example.org'],
  ['https://127.0.0.1:3000', 'https://naober.example.org'],
])('a link asked for at %s leads to %s', (site, leads) => {
  expect(siteForMail(site, named)).toBe(leads);
});

it('on a machine of one\u2019s own a link leads to where it was asked for', () => {
  expect(siteForMail('http://localhost:3000', { allowedHosts: [], secure: false })).toBe('http://localhost:3000');
});

it.each([
  ['nl', 'Je link voor Naober'],
  ['en', 'Your link for Naober'],
  ['xx', 'Je link voor Naober'],
])('in %s the mail is plain text under a subject that says nothing of a circle', (language, subject) => {
  const letter = mailLinkWords({
    purpose: 'open',
    address: 'a@example.org',
    site: 'http://localhost:3000',
    language,
    token: 'abc',
  });
  expect(letter.subject).toBe(subject);
  expect(letter.parts).toContain('http://localhost:3000/link/in/abc');
  expect(letter.parts.join('\n')).not.toMatch(/[{}<>]/);
});
