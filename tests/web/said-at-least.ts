/** What a form has to say at least for it to be about something at all. */
export const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mark-goal': { doe: 'remove', versie: '1' },
  'mark-step': { doe: 'remove', versie: '1' },
};
