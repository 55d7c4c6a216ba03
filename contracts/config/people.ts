import * as z from 'zod/mini';
import { Language } from '../language.ts';
import { TimeZone } from './time-zone.ts';

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
  'counsel',
] as const;
export const Role = z.enum(ROLES, `must be one of ${ROLES.join(', ')}`);
export type Role = z.infer<typeof Role>;

export const PersonId = z.string('is missing').check(z.regex(/^[a-z0-9-]{3,40}$/, 'must be 3 to 40 of a-z, 0-9 and -'));

const Text = z
  .string('is missing')
  .check(z.minLength(1, 'is empty'), z.maxLength(200, 'is longer than 200 characters'));
const Mail = z.email('must be a mail address as name@bank.example');

/** Somebody who may be asked or may command. The id is opaque: it stands in journals, the name never does. */
export const Person = z.strictObject({
  id: PersonId,
  name: Text,
  /** How others see them: a function, not a name. */
  label: Text,
  roles: z.array(Role),
  mail: Mail,
  /** E.164. Pages and codes go there. */
  phone: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be a number as +491713920000'))),
  /** Out of band: asked there when the bank's own mail cannot be trusted. */
  privateMail: z.optional(Mail),
  language: z._default(Language, 'en'),
  team: z._default(Text, 'unassigned'),
  /** Id of the person who leads them: asked after the last tier. */
  manager: z.optional(PersonId),
  timeZone: TimeZone,
  /** Principals that are theirs: they never approve what concerns these. */
  principals: z.array(Text),
});
export type Person = z.infer<typeof Person>;

/** What reaches somebody, as it is compared. */
const reaches = ({ mail, privateMail, phone }: Person): string[] => [
  ...new Set([mail, privateMail, phone].flatMap((one) => (one === undefined ? [] : [one.toLowerCase()]))),
];

type Wrong = { path: (string | number)[]; message: string };

/** Where a person's entry contradicts those before it, or names nobody. */
const wrongIn = (people: readonly Person[], person: Person, index: number): Wrong[] => {
  const at = (field: string, message: string): Wrong => ({ path: ['people', index, field], message });
  const before = people.slice(0, index);
  const mayApprove = before.filter(({ roles }) => roles.length > 0 && person.roles.length > 0);
  const own = reaches(person);
  const sharing = mayApprove.flatMap((other) => reaches(other).map((address) => ({ address, other })));
  const shared = sharing.filter(({ address }) => own.includes(address));
  const field = (address: string): string =>
    (['mail', 'privateMail', 'phone'] as const).find((name) => person[name]?.toLowerCase() === address) ?? 'mail';
  const knowsManager = person.manager === undefined || people.some(({ id }) => id === person.manager);
  return [
    ...(before.some(({ id }) => id === person.id) ? [at('id', `${person.id} is there twice`)] : []),
    ...shared.map(({ address, other }) => at(field(address), `is also ${other.id}'s: two approvers may not share one`)),
    ...(knowsManager ? [] : [at('manager', `nobody has the id ${person.manager ?? ''}`)]),
    ...(person.manager === person.id ? [at('manager', 'nobody leads themselves')] : []),
  ];
};

/** The directory (seed: config/people.json). Where no rota says otherwise, its order is the order of call. */
export const PeopleConfig = z.strictObject({ people: z.array(Person) }).check((context) => {
  const { people } = context.value;
  for (const { path, message } of people.flatMap((person, index) => wrongIn(people, person, index)))
    context.issues.push({ code: 'custom', input: context.value, path, message });
});
export type PeopleConfig = z.infer<typeof PeopleConfig>;
