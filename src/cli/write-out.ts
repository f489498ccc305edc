/** Writes to stdout and waits until it has gone out; a reader that went away early (`| head`) is no error. */
export async function writeOut(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(error);
    });
  });
}
