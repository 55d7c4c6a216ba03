import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';
import { factorsAggregate } from '../../../domain/people/index.ts';
import type { EnrolledKind, FactorsState } from '../../../domain/people/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import type { Journal } from '../../../domain/shared/journal/index.ts';

/** The factors' journal in the table that infrastructure bound. */
export const factorsJournal = (): Journal<FactorsState> =>
  dynamoJournal(factorsAggregate, environment(ENV.peopleTable));

/** An enrolled factor with what checks it, in clear: never logged, never sent. */
export type OpenedFactor = { round: number; kind: EnrolledKind; secret: string; counter: number };

/** The enrolled factors of a person, opened. Without any nothing is decrypted. */
export const openFactors = async (
  journal: Journal<FactorsState>,
  state: FactorsState | undefined,
): Promise<OpenedFactor[]> => {
  if (state === undefined || state.enrolled.length === 0) return [];
  const revealed = await journal.reveal(state.id);
  return state.enrolled.flatMap(({ round, kind, secret }) => {
    const text = revealed.get(secret.ref);
    return text === undefined ? [] : [{ round, kind, secret: text, counter: state.counters[String(round)] ?? 0 }];
  });
};

const ERASED = '(erased)';

/** A sealed text of a person's factors, such as why somebody was asked to enrol. */
export const revealText = async (id: string, sealed: SealedContent | undefined): Promise<string> =>
  sealed === undefined ? ERASED : ((await factorsJournal().reveal(id)).get(sealed.ref) ?? ERASED);

/** Somebody's factors as they stand. Throws NotFoundError for who never had any. */
export const loadFactors = async (id: string): Promise<FactorsState> => {
  const loaded = await factorsJournal().load(id);
  if (loaded === undefined) throw new NotFoundError(`${id} does not exist`);
  return loaded.state;
};
