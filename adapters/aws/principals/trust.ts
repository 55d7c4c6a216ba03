import * as z from 'zod/mini';

const Many = z.union([z.string(), z.array(z.string())]);
const Statement = z.object({
  Effect: z.string(),
  Principal: z.optional(z.union([z.string(), z.record(z.string(), Many)])),
});
const Trust = z.object({ Statement: z.union([Statement, z.array(Statement)]) });

/** Whom a role's trust policy lets take it: services, accounts, principals. `document`: its JSON. */
export const takersOf = (document: string): string[] => {
  const trust = Trust.safeParse(JSON.parse(document));
  if (!trust.success) return [];
  const allowed = [trust.data.Statement].flat().filter(({ Effect }) => Effect === 'Allow');
  return allowed.flatMap(({ Principal = [] }) =>
    typeof Principal === 'string' ? [Principal] : Object.values(Principal).flat(),
  );
};
