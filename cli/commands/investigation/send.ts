import type { Command } from 'commander';
import * as z from 'zod/mini';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

const Answer = z.record(z.string(), z.unknown());

/** Sends a person's word, and prints where the investigation stands after it. */
export const send = async (command: Command, input: Record<string, unknown>): Promise<void> => {
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'incidents', 'command-investigation', input)));
};
