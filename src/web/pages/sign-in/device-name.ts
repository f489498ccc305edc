import type { Say } from '../../say/say.ts';

/** A browser and its system in a plain sentence part, such as "Chrome op Android". */
export function deviceName(say: Say, device: string | null): string {
  const [browser = '', system = ''] = (device ?? '').split('|');
  if (browser !== '' && system !== '') return say('sign-in.device-on', { browser, system });
  return browser || system || say('sign-in.device-unknown');
}
