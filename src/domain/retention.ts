/**
 * How long what is kept, once. The job that clears, the page that tells it and the rights of that job (db/migrations) all say the same; a
 * test compares them. `days` counts from the moment the sentence names: retention.<kind> in messages.
 */
export const retention = [
  { kind: 'import-draft', table: 'import_draft', days: 1 },
  { kind: 'export-file', table: 'export_file', days: 7 },
  { kind: 'photo', table: 'photo', days: 14 },
  { kind: 'moment', table: 'snapshot', days: 14 },
  { kind: 'invitation', table: 'invitation', days: 30 },
  { kind: 'helper-link', table: 'helper_link', days: 30 },
  { kind: 'contact-way', table: 'contact_way', days: 30 },
  { kind: 'act', table: 'act', days: 366 },
  { kind: 'removed-person', table: 'alter', days: 366 },
  { kind: 'agreement', table: 'agreement', days: 366 },
  { kind: 'sleeping-grant', table: 'sleeping_grant', days: 366 },
  { kind: 'grant', table: 'space_grant', days: 1827 },
  { kind: 'participant', table: 'participant', days: 1827 },
  { kind: 'erasure', table: 'erasure', days: 400 },
] as const;

/** One of the things that go by themselves. */
export type RetentionKind = (typeof retention)[number]['kind'];

/** How many days a kind is kept after its moment. */
export const daysKept = (kind: RetentionKind): number => retention.find((rule) => rule.kind === kind)?.days ?? 0;

const day = 86_400_000;

/** Up to which moment a kind is over, seen from now. */
export const overSince = (kind: RetentionKind, now: Date): Date => new Date(now.getTime() - daysKept(kind) * day);
