import { describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

describe('whose installation it is', () => {
  test('with nothing set it is somebody’s own machine', () => {
    expect(readConfig({}).organisation).toBeNull();
    expect(readConfig({ NAOBER_HOST: 'localhost', PORT: '3001' }).organisation).toBeNull();
  });

  test.each([
    { NAOBER_HOST: '0.0.0.0' },
    { NAOBER_HOSTS: 'kring.example.org' },
    { NAOBER_HTTPS: 'yes' },
    { NODE_ENV: 'production' },
  ])('whoever lets others reach it runs it for others, named or not: %j', (environment) => {
    const { organisation } = readConfig(environment);
    expect(organisation?.name).toBeTruthy();
    expect(organisation?.keeperLine).toContain('bewaart je gegevens');
  });

  test('a name asks for who keeps the data and where to read about it', () => {
    expect(() => readConfig({ NAOBER_ORGANISATION: 'Welzijn Oost' })).toThrow(ConfigProblem);
    const whole = {
      NAOBER_ORGANISATION: 'Welzijn Oost',
      NAOBER_KEEPER: 'Wij bewaren.',
      NAOBER_KEEPER_LINK: 'https://example.org/privacy',
    };
    expect(readConfig(whole).organisation).toEqual({
      name: 'Welzijn Oost',
      keeperLine: 'Wij bewaren.',
      link: 'https://example.org/privacy',
    });
  });

  test('a value that cannot be used is said in words', () => {
    expect(() => readConfig({ PORT: 'drie' })).toThrow(/PORT must be a whole number/);
  });
});
