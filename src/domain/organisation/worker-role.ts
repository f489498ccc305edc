/** What somebody does in an organisation: coordinates, works with people for pay, or as a volunteer coach. */
export const workerRoles = ['coordinator', 'professional', 'coach'] as const;
export type WorkerRole = (typeof workerRoles)[number];

export const isWorkerRole = (text: string): text is WorkerRole => workerRoles.some((one) => one === text);
