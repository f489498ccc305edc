import { type FormFields, formFields } from '../form-fields.ts';

/** The most a form may weigh; the longest circle by hand stays far below it. */
const mostBytes = 256 * 1024;

/** The form of a request, or why it cannot be read: the status to answer with. Never throws on what was sent, or on half of it. */
export async function readForm(request: Request): Promise<FormFields | 413 | 415> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return 413;
  if (type !== 'application/x-www-form-urlencoded' && type !== '') return request.body === null ? formFields('') : 415;
  try {
    return await readText(request.body);
  } catch {
    return 415; // The sender went away halfway.
  }
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<FormFields | 413> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return 413;
    text += decoder.decode(part, { stream: true });
  }
  return formFields(text + decoder.decode());
}
