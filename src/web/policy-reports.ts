import type { Context } from 'hono';

const largest = 8 * 1024;
const directive = /"(?:effective-?directive|violated-directive)"\s*:\s*"([a-z-]{1,40})/i;
const aMinute = 60_000;

/** Told what a page of ours tried that its own policy forbids: the kind alone, never an address or a text. */
export type PolicyReports = { take(context: Context): Promise<Response> };

/**
 * Takes the reports of browsers about the content policy (the `report-to` of its header). A report may come from anybody, so only the
 * name of the rule is passed on, at most once a minute; the answer is always the same.
 */
export function policyReports(now: () => Date, complain: (problem: unknown) => void): PolicyReports {
  let last = 0;
  return {
    async take(context) {
      const size = Number(context.req.header('content-length') ?? Number.NaN);
      const text = size <= largest ? await context.req.text() : '';
      const rule = directive.exec(text)?.[1];
      const at = now().getTime();
      if (rule !== undefined && at - last >= aMinute) {
        last = at;
        complain(`A browser reported that a page broke its own content policy: ${rule}.`);
      }
      return context.body(null, 204);
    },
  };
}
