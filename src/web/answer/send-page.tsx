import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Answer } from '../page.ts';
import { permissionsWithKey, policyWithForms, policyWithWorker } from '../request/headers.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Document } from './document.tsx';

type PageAnswer = Extract<Answer, { readonly kind: 'page' }>;

/** A page is small: zipping it here takes less of this thread than handing it to another and back, and a higher level saves few bytes. */
const zipped = (html: string) => gzipSync(html, { level: 3 });
const aMinute = '60';

/** A page as HTML: gzipped when the browser takes that; with a time to come back when it could not be done just now. */
export async function sendPage(context: Context, answer: PageAnswer, frame: PageFrame): Promise<Response> {
  const { status = 200, title, body, shape = 'words', islands = [], asksForKey = false, tellsBrowser = false, formsTo } = answer;
  const html = `<!doctype html>${renderToString(<Document title={title} shape={shape} islands={islands} frame={frame} body={body} />)}`;
  if (status === 503 || status === 429) context.header('Retry-After', aMinute);
  if (asksForKey) context.header('Permissions-Policy', permissionsWithKey);
  if (tellsBrowser) context.header('Content-Security-Policy', policyWithWorker);
  if (formsTo !== undefined) context.header('Content-Security-Policy', policyWithForms(formsTo));
  context.header('Content-Type', 'text/html; charset=utf-8');
  context.header('Content-Language', frame.language);
  context.header('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(html, status);
  context.header('Content-Encoding', 'gzip');
  return context.body(zipped(html), status);
}
