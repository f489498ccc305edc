import { type FormFields, fieldsIn, formFields } from '../form-fields.ts';
import { readMultipart } from './multipart.ts';

/** The most a form may weigh beside a file; the longest circle by hand stays far below it. */
const mostBytes = 256 * 1024;

/**
 * The form of a request, or why it cannot be read: the status to answer with. Never throws on what was sent, or on half of it. Only a page
 * that takes a file (`largestFile`, in bytes) reads multipart/form-data; of what is larger not one byte more is read than there may be, and
 * the page itself says so.
 */
export async function readForm(request: Request, largestFile: number | null = null): Promise<FormFields | 413 | 415> {
  const contentType = request.headers.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const withFile = type === 'multipart/form-data' && largestFile !== null;
  const most = withFile ? largestFile + mostBytes : mostBytes;
  const tooLarge = withFile ? fieldsIn([], 'too-large') : 413;
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge;
  if (!withFile && type !== 'application/x-www-form-urlencoded' && type !== '')
    return request.body === null ? formFields('') : 415;
  try {
    const bytes = await readBytes(request.body, most);
    if (bytes === null) return tooLarge;
    if (!withFile) return formFields(new TextDecoder().decode(bytes));
    return await readMultipart(bytes, contentType);
  } catch {
    return 415; // The sender went away halfway.
  }
}

/** Everything that is sent, or null as soon as it is more than `most` bytes. */
async function readBytes(body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
