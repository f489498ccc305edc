const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text could be the id of an owner. */
export const isOwnerId = (text: string): boolean => uuid.test(text);
