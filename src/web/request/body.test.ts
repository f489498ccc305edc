import { expect, test } from 'vitest';
import { readForm } from './body.ts';

const limit = 1_000_000;
const post = (body: BodyInit, type?: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  });
const withFile = (file: Blob, name = 'anja.jpg') => {
  const form = new FormData();
  form.append('act', '0190a0a0-0000-4000-8000-000000000001');
  form.append('naam', 'Ann\u0007a');
  form.append('foto', file, name);
  return form;
};
const read = async (request: Request, largest: number | null = limit) => {
  const form = await readForm(request, largest);
  if (typeof form === 'number') throw new Error(`refused with ${form}`);
  return form;
};

test('a form with a file gives its texts, clean, and the bytes of the file', async () => {
  const bytes = new Uint8Array(5_000).map((_, at) => at % 256);
  const form = await read(post(withFile(new Blob([bytes]))));
  expect([form.get('naam'), form.id('act')]).toEqual(['Anna', '0190a0a0-0000-4000-8000-000000000001']);
  expect(form.file('foto')).toEqual({ name: 'anja.jpg', bytes });
  expect(form.file('iets')).toBe('none');
});

test('a field without a file is told apart from an empty file', async () => {
  expect((await read(post(withFile(new Blob([]), '')))).file('foto')).toBe('none');
  expect((await read(post(withFile(new Blob([]))))).file('foto')).toMatchObject({ name: 'anja.jpg' });
  expect((await read(post('naam=Anja', 'application/x-www-form-urlencoded'))).file('foto')).toBe('none');
});

test('a page that takes no file reads none', async () => {
  expect(await readForm(post(withFile(new Blob(['x']))))).toBe(415);
});

test('what is too large is not read on: neither when it is said beforehand nor when it shows', async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
  const ask = (headers: Record<string, string>) => {
    const asked = { method: 'POST', body: endless(), duplex: 'half', headers };
    return new Request('http://localhost/', asked);
  };
  const type = 'multipart/form-data; boundary=x';
  expect((await read(ask({ 'content-type': type, 'content-length': `${3 * limit}` }))).file('foto')).toBe('too-large');
  expect(sent).toBeLessThan(limit / 4);
  expect((await read(ask({ 'content-type': type }))).file('foto')).toBe('too-large');
  expect(sent).toBeLessThan(2 * limit);
});

test('what is no such form is refused, whatever it is', async () => {
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  for (const [body, type] of [
    ['', 'multipart/form-data; boundary=x'],
    ['niets', 'multipart/form-data'],
    ['niets', 'multipart/form-data; boundary=x'],
    [part, 'multipart/form-data; boundary=x'],
    ['--x\r\nContent-Disposition: form-data; name="a', 'multipart/form-data; boundary=x'],
    ['--x\r\nX: y\r\n\r\n1\r\n--x--', 'multipart/form-data; boundary=x'],
    [`${part.repeat(20_000)}--x--`, 'multipart/form-data; boundary=x'],
    ['{}', 'application/json'],
  ] as const)
    expect(await readForm(post(body, type), limit), body.slice(0, 60)).toBe(415);
});
