import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';
import { isHiddenFrom, involvedOf, recordRootCause } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { checkFacts } from '../../domain/regulation/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Codes = z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(20)));

/** Moments are UTC ISO 8601. */
export const RootCauseInput = z.strictObject({
  incidentId: z.string(),
  personId: z.string().check(z.minLength(1)),
  codes: z.strictObject({ '4.1': z.array(z.string()).check(z.minLength(1)), '4.2': Codes, '4.3': Codes }),
  summary: z.string().check(z.minLength(10), z.maxLength(4000)),
  earliestAdverseAt: z.optional(z.iso.datetime()),
  degradedSince: z.optional(z.iso.datetime()),
});
type RootCauseInput = z.infer<typeof RootCauseInput>;

/** The report takes no other codes, so the journal takes none. Throws InvalidInputError naming the field. */
const checkCodes = (codes: RootCauseInput['codes']): void => {
  const { '4.1': highLevel, '4.2': detailed = [], '4.3': further = [] } = codes;
  checkFacts([
    { key: 'field.4.1', value: highLevel, basis: 'actual' },
    { key: 'field.4.2', value: detailed, basis: 'actual' },
    { key: 'field.4.3', value: further, basis: 'actual' },
  ]);
};

type Ports = { incidents: Journal<IncidentState>; people: () => Promise<readonly Person[]> };

/** Records the root cause of an incident, by a person who may see it. */
export const recordRootCauseStep =
  ({ incidents, people }: Ports) =>
  async ({ incidentId, personId, ...found }: RootCauseInput, { now, request }: Invocation) => {
    const person = (await people()).find(({ id }) => id === personId);
    if (person === undefined) throw new InvalidInputError('personId', 'nobody of that id is in the directory');
    checkCodes(found.codes);
    const before = await incidents.load(incidentId);
    const principals = before && involvedOf(before.state, await incidents.reveal(incidentId));
    if (before === undefined || principals === undefined || isHiddenFrom(before.state, person, principals))
      throw new InvalidInputError('incidentId', 'there is no such incident');
    const key = `root-cause:${personId}:${String(before.seq)}`;
    const command = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await incidents.execute(incidentId, command, recordRootCause(found, now));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { incidentId, codes: found.codes };
  };

export const handler = step(RootCauseInput, () =>
  recordRootCauseStep({ incidents: incidentJournal(), people: readPeople }),
);
