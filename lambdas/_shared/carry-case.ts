import { absorbCase, carriedDecisions, carriedFacts, mergeCase, recordFacts } from '../../domain/regulation/index.ts';
import type { CaseState } from '../../domain/regulation/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Command, Journal } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

type Carrying = { from: string; into: string };

/** Facts that turn up in a case after its breach was notified are news to the authority now, whenever they were said. */
export const saidAt = (keys: readonly string[], at: string): Partial<Command> =>
  keys.some((key) => key.startsWith('breach.')) ? {} : { occurredAt: at };

/**
 * Writes into the survivor's case what the merged one knows and what was decided about it, each once: whoever said it, when they
 * said it. Then the merged case says where it goes on. Errors: NotFoundError.
 */
export const carryCase = async (
  cases: Journal<CaseState>,
  { from, into }: Carrying,
  { now, request }: Invocation,
): Promise<void> => {
  const [merged, survivor] = await Promise.all([cases.load(from), cases.load(into)]);
  if (merged === undefined || survivor === undefined) throw new NotFoundError(`case ${from} or ${into} does not exist`);
  const revealed = await cases.reveal(from);
  const commandOf = (key: string, actor: string): Command => ({
    key: `carry:${from}:${key}`,
    actor,
    now,
    cause: { request },
  });
  for (const { from: said, at, facts } of carriedFacts(survivor.state, merged.state, revealed))
    await cases.execute(
      into,
      {
        ...commandOf(`facts:${said}:${at}`, said),
        ...saidAt(
          facts.map(({ key }) => key),
          at,
        ),
      },
      recordFacts(facts, said),
    );
  for (const { name, by, at, decide } of carriedDecisions(merged.state, revealed, now))
    await cases.execute(into, { ...commandOf(name, by), occurredAt: at }, decide);
  await cases.execute(into, commandOf('absorb', 'system:on-incident-absorbed'), absorbCase(merged.state));
  await cases.execute(from, commandOf('merge', 'system:on-incident-absorbed'), mergeCase(into));
};
