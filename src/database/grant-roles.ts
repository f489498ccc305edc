import type { GrantSet } from '../domain/consent/grant-sets.ts';
import type { Role } from './roles.ts';

/** The role under which a set is read: it reaches the columns of that set and no others. What is not here is read as `naober_guest`. */
const roles: Partial<Readonly<Record<GrantSet, Role>>> = {
  'circle-list': 'naober_sees_list',
  'circle-drawing': 'naober_sees_drawing',
  'who-helps': 'naober_sees_support',
  contact: 'naober_sees_contact',
  'known-since': 'naober_sees_since',
  agreements: 'naober_sees_agreements',
  'ask-for-me': 'naober_arranges',
};

export const roleOf = (set: GrantSet): Role => roles[set] ?? 'naober_guest';
