import { carriedFacts, inheritedAwareness, recordFacts } from '../../domain/regulation/index.ts';
import type { CaseState } from '../../domain/regulation/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Command, Journal } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';
import { saidAt } from './carry-case.ts';

type Inheriting = { from: string; into: string };

/**
 * Writes into the case of a divided incident what the parent's case knows, under the name of whoever said it, and since when the
 * bank was aware. What class it is, people decide anew: part of a major incident need not be one. Errors: NotFoundError.
 */
export const inheritCase = async (
  cases: Journal<CaseState>,
  { from, into }: Inheriting,
  { now, request }: Invocation,
): Promise<void> => {
  const [parent, child] = await Promise.all([cases.load(from), cases.load(into)]);
  if (parent === undefined || child === undefined) throw new NotFoundError(`case ${from} or ${into} does not exist`);
  const revealed = await cases.reveal(from);
  const commandOf = (key: string, actor: string): Command => ({
    key: `inherit:${from}:${key}`,
    actor,
    now,
    cause: { request },
  });
  for (const { from: said, at, facts } of carriedFacts(child.state, parent.state, revealed)) {
    const keys = facts.map(({ key }) => key);
    const command = { ...commandOf(`facts:${said}:${at}`, said), ...saidAt(keys, at) };
    await cases.execute(into, command, recordFacts(facts, said));
  }
  for (const { name, by, at, decide } of inheritedAwareness(parent.state, revealed, now))
    await cases.execute(into, { ...commandOf(name, by), occurredAt: at }, decide);
};
