import * as z from 'zod/mini';

export const ROLES = [
  'responder',
  'incident-manager',
  'compliance-officer',
  'data-protection-officer',
  'board-delegate',
  'ciso',
  'vendor-manager',
  'continuity-manager',
  'auditor',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Somebody who may be asked or may command. The id is opaque: it stands in journals, the name never does. */
export const Person = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  name: z.string(),
  /** How others see them: a function, not a name. */
  label: z.string(),
  roles: z.array(Role),
  mail: z.email(),
  timeZone: z.string(),
  /** Principals that are theirs: they never approve what concerns these. */
  principals: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;

/** config/people.json. Their order is the order of call: of those who hold a role, the first is asked first. */
export const PeopleConfig = z.strictObject({ people: z.array(Person) });
export type PeopleConfig = z.infer<typeof PeopleConfig>;
