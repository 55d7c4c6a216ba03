import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readRegulationSettings } from '../../adapters/config/regulation.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { CyberThreatFacts } from '../../domain/regulation/dora/index.ts';
import { intentsOf } from '../../domain/regulation/pages/index.ts';
import { recordThreat, threatAggregate, threatId } from '../../domain/regulation/threat/index.ts';
import type { ThreatState } from '../../domain/regulation/threat/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { Moment } from '../../domain/shared/moment.ts';
import { findEntity } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.strictObject({
  /** Directory id of who assesses it. */
  by: z.string(),
  entityId: z.string(),
  /** Names the threat: the same again assesses it anew. */
  threat: z.string().check(z.regex(/^[\w-]{3,64}$/)),
  detectedAt: Moment,
  description: z.string().check(z.minLength(10), z.maxLength(32_767)),
  facts: CyberThreatFacts,
});
type Input = z.output<typeof Input>;
type Assessed = Pick<ThreatState, 'id' | 'significant' | 'reasons' | 'unconsidered'>;

const requireReporter = async (people: () => Promise<Person[]>, by: string): Promise<void> => {
  const roles = (await people()).find(({ id }) => id === by)?.roles;
  if (roles === undefined) throw new InvalidInputError('by', 'nobody of that id is in the directory');
  if (!intentsOf(roles).includes('record-facts')) throw new InvalidInputError('by', 'may not assess threats');
};

/** A refusal of a threat names its field, `detectedAt: cannot be ...`. */
const refusalOf = (reason: string): InvalidInputError => {
  const [field = '', ...problem] = reason.split(': ');
  return new InvalidInputError(field, problem.join(': '));
};

/** Assesses and records a cyber threat (2024/1772 Article 10). Throws InvalidInputError when `by` may not. */
export const assessThreatStep =
  (threats: Journal<ThreatState>, people: () => Promise<Person[]>) =>
  async (input: Input, { now, request }: Invocation): Promise<Assessed> => {
    const { by, threat, ...reported } = input;
    await requireReporter(people, by);
    const id = threatId(sha256(threat), findEntity(reported.entityId).id);
    const key = `assess:${sha256(JSON.stringify(reported)).slice(0, 32)}`;
    const rule = recordThreat(reported, now, readRegulationSettings());
    const executed = await threats.execute(id, { key, actor: `person:${by}`, now, cause: { request } }, rule);
    if (executed.kind === 'refused') throw refusalOf(executed.reason);
    const { significant = false, reasons = [], unconsidered = [] } = executed.state ?? {};
    return { id, significant, reasons, unconsidered };
  };

export const handler = step(Input, () =>
  assessThreatStep(dynamoJournal(threatAggregate, environment(ENV.regulationTable)), readPeople),
);
