import { type FormFields, fieldsIn } from '../form-fields.ts';
import type { SentFile } from './sent-file.ts';

/** The most parts a form with a file has; ours have a few. Finding parts takes time, so it is looked at before. */
const mostParts = 1_000;

/** How often a text of ASCII stands in bytes, at most `enough` times. */
function occurrences(bytes: Buffer, text: string, enough: number): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at !== -1 && count < enough; at = bytes.indexOf(text, at + text.length)) count += 1;
  return count;
}

/** Reads a whole form of the type multipart/form-data, or says that it is none. The name of a file is only ever shown. */
export async function readMultipart(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormFields | 415> {
  const boundary = /boundary="?([^";]{1,70})/i.exec(contentType)?.[1];
  if (boundary === undefined || occurrences(bytes, `--${boundary}`, mostParts) >= mostParts) return 415;
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const files = new Map<string, SentFile>();
    const texts: [string, string][] = [];
    for (const [field, value] of form) {
      if (typeof value === 'string') texts.push([field, value]);
      // A browser sends a field without a file as an empty one without a name.
      else if (value.size > 0 || value.name !== '')
        files.set(field, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
    return fieldsIn(texts, files);
  } catch {
    return 415;
  }
}
