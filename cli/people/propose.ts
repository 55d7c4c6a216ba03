import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { GovernedName } from '../../contracts/config/governed.ts';
import { invoke } from '../deployment/invoke.ts';
import { printLine } from '../print.ts';

/** Who wants it and why: every proposal says so. */
export type Proposer = { by: string; reason: string };

export const BY = ['--by <person>', 'directory id of who proposes it; somebody else has to confirm it'] as const;
export const REASON = ['--reason <text>', 'why, 10 characters at least; the second person reads it'] as const;

const Answer = z.record(z.string(), z.unknown());

/** Proposes a governed document's next content and prints what came of it. Nothing changes before it is confirmed. */
export const propose = async (
  stage: string,
  document: GovernedName,
  content: unknown,
  { by, reason }: Proposer,
): Promise<void> => {
  const input = { formId: randomUUID(), document, content, by, reason };
  printLine(Answer.parse(await invoke(stage, 'people', 'propose-change', input)));
};
