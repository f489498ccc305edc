/** A form to send: where to, and its fields in order. */
export type Sent = { readonly address: string; readonly fields: readonly (readonly [name: string, value: string])[] };

/** What a form of the page would send, with the button it is sent by. */
export function sentBy(form: HTMLFormElement, submitter?: HTMLElement | null): Sent {
  const fields = [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)] as const);
  return { address: form.action, fields };
}

const patience = 15_000;

/** Sends a form without leaving the page. `page` gets the answered page and where it stands; `lost` hears that nobody answered. */
export function send(sent: Sent, page: (answer: Document, address: string, status: number) => void, lost: () => void): void {
  const request = new XMLHttpRequest();
  request.open('POST', sent.address);
  request.responseType = 'document';
  request.timeout = patience;
  request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  request.addEventListener('load', () => {
    const answer = request.responseXML;
    if (answer === null) lost();
    else page(answer, request.responseURL, request.status);
  });
  for (const problem of ['error', 'timeout', 'abort']) request.addEventListener(problem, lost);
  request.send(new URLSearchParams(sent.fields.map(([name, value]) => [name, value])).toString());
}

/** As the browser itself would send it: what is answered becomes the page, whatever it says. The same act sent twice is one act. */
export function sendPlainly({ address, fields }: Sent): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  for (const [name, value] of fields) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
