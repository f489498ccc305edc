import type { WorkerRole } from '../../../domain/organisation/worker-role.ts';
import type { MessageKey, Say } from '../../say/say.ts';

const names = {
  coordinator: 'org.role.coordinator',
  professional: 'org.role.professional',
  coach: 'org.role.coach',
} as const satisfies Record<WorkerRole, MessageKey>;

const words = {
  coordinator: 'org.role-word.coordinator',
  professional: 'org.role-word.professional',
  coach: 'org.role-word.coach',
} as const satisfies Record<WorkerRole, MessageKey>;

/** What a role is called, on its own. */
export const sayRole = (say: Say, role: WorkerRole): string => say(names[role]);

/** What somebody does, in one line. */
export const sayRoles = (say: Say, roles: readonly WorkerRole[]): string => roles.map((role) => sayRole(say, role)).join(', ');

/** The word an owner reads beside the name of who asks: what they do with people comes before coordinating. */
export const roleWordOf = (say: Say, roles: readonly WorkerRole[]): string | null => {
  const role = (['coach', 'professional', 'coordinator'] as const).find((one) => roles.includes(one));
  return role === undefined ? null : say(words[role]);
};
