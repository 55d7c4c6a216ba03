/** Whether two values say the same. Texts that lie sealed cannot be compared: each is sealed under a salt of its own. */
export const isSameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
