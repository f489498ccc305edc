/** What is used of web-push, which brings no types. */
declare module 'web-push' {
  type Details = {
    readonly endpoint: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body: Buffer | null;
  };
  const push: {
    generateRequestDetails(
      subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } },
      payload: string,
      options: {
        readonly vapidDetails: { readonly subject: string; readonly publicKey: string; readonly privateKey: string };
        readonly TTL: number;
        readonly contentEncoding: 'aes128gcm';
      },
    ): Details;
  };
  export default push;
}
