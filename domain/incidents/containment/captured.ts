import * as z from 'zod/mini';
import { Identity } from './identity.ts';

/** Whom and what an action is aimed at. Personal: sealed wherever it is kept. */
export type Target = { user: string; accessKey: string };

/** The state before the act, as it is put back by a release. Lies in the evidence vault. */
export const Captured = z.object({
  v: z.literal(1),
  takenAt: z.iso.datetime(),
  accessKey: z.string(),
  identity: Identity,
});
export type Captured = z.infer<typeof Captured>;

/** Whether the state is that of the target people approved, and of nobody else. */
export const isOf = ({ accessKey, identity }: Captured, target: Target): boolean =>
  accessKey === target.accessKey && identity.name === target.user;

/** The key the action is aimed at, as captured. Throws when the capture is of another key. */
export const capturedKey = ({ accessKey, identity }: Captured): Identity['keys'][number] => {
  const key = identity.keys.find(({ id }) => id === accessKey);
  if (key === undefined) throw new Error('the captured state does not hold the target key');
  return key;
};
