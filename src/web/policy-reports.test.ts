import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { policyReports } from './policy-reports.ts';

const report = (rule: string) =>
  JSON.stringify([{ type: 'csp-violation', body: { effectiveDirective: rule, blockedURL: 'https://canary.example.org' } }]);
const open = () => {
  const said: unknown[] = [];
  let now = 0;
  const reports = policyReports(
    () => new Date(1e12 + now),
    (problem) => said.push(problem),
  );
  const app = new Hono().post('/', (context) => reports.take(context));
  const send = async (body: string) => {
    const answer = await app.request('/', { method: 'POST', body, headers: { 'content-length': String(body.length) } });
    return answer.status;
  };
  return {
    said,
    send,
    later: (ms: number) => {
      now += ms;
    },
  };
};

it('passes on which rule was broken, never where or by what, and once a minute at most', async () => {
  const { said, send, later } = open();
  expect(await send(report('script-src-elem'))).toBe(204);
  expect(await send(report('style-src'))).toBe(204);
  expect(said).toEqual(['A browser reported that a page broke its own content policy: script-src-elem.']);
  later(60_000);
  await send(report('style-src'));
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain('canary');
});

it('takes what is no report, or far too large, with the same answer and says nothing', async () => {
  const { said, send } = open();
  expect(await send('nothing')).toBe(204);
  expect(await send(report(`script-src${' '.repeat(9_000)}`))).toBe(204);
  expect(said).toEqual([]);
});
