import { expect, it } from 'vitest';
import { catalogues, type Message } from './catalogues.ts';
import { languages } from './languages.ts';
import { sayIn } from './say.ts';

const texts = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other]);
const parametersIn = (message: Message) => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const entries = (language: (typeof languages)[number]['tag']) => Object.entries(catalogues[language]);

it.each(languages.map(({ tag }) => tag))('says the same things in %s as in Dutch, with the same parameters', (tag) => {
  const dutch = Object.fromEntries(entries('nl'));
  const theirs = Object.fromEntries(entries(tag));
  expect(Object.keys(theirs).sort()).toEqual(Object.keys(dutch).sort());
  for (const [key, message] of Object.entries(dutch)) {
    expect(parametersIn(theirs[key] ?? ''), key).toEqual(parametersIn(message));
    expect(typeof theirs[key], key).toBe(typeof message);
    for (const text of texts(theirs[key] ?? '')) expect(text.trim(), key).not.toBe('');
  }
});

const notInDutch =
  /\b(moet|moeten|helaas|oeps|super|gefeliciteerd|vergeet niet|sorry|succes|cliënt|gebruiker|hulpvrager|eenzaam|hulpbehoevend|token|sessie|synchron\w*|u|uw|men|groslijst|peilmoment|intimi|alter|netwerkberaad|schil|kwadrant)\b|!|wat fijn dat/i;
const notInEnglish =
  /\b(must|unfortunately|oops|super|congratulations|don't forget|sorry|success|client|user|lonely|token|session|synchron\w*|alter|intimates)\b|!/i;

it('never orders, cheers or apologises, and keeps professional words off the screens', () => {
  for (const [key, message] of entries('nl')) for (const text of texts(message)) expect(text, key).not.toMatch(notInDutch);
  for (const [key, message] of entries('en')) for (const text of texts(message)) expect(text, key).not.toMatch(notInEnglish);
});

it('fills in what it is given, as it is, and counts in the plural of the language', () => {
  expect(sayIn('nl')('begin.back-title-named', { name: '$& <b>' })).toBe('Dag $& <b>. Je kring staat klaar.');
  expect(sayIn('en')('begin.back-title-named', { name: 'Bert' })).toBe('Hello Bert. Your circle is ready.');
});
