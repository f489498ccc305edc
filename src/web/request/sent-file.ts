/** A file that came with a form: its bytes, and the name it had on the sender's own device. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What came for a field of a file: the file; nothing chosen; or more than this page takes, of which nothing was kept. */
export type Sent = SentFile | 'none' | 'too-large';
