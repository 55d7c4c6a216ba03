import { randomInt } from 'node:crypto';
import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { findPerson } from '../../../adapters/config/people.ts';
import { publishSms } from '../../../adapters/sns/publish-sms.ts';
import { relyingParty } from '../../../adapters/webauthn/relying-party.ts';
import {
  codeMessage,
  codeReference,
  factorsId,
  hashCode,
  sendCode as decideSending,
} from '../../../domain/people/index.ts';
import type { CodeRefusal } from '../../../domain/people/index.ts';
import { factorsJournal } from './factors-journal.ts';

/** What came of asking for a code. */
export type CodeAnswer = { kind: 'sent' | 'no-phone' | CodeRefusal };

const REFUSALS: readonly CodeRefusal[] = ['locked', 'too-soon', 'too-many'];

/** Sends the person a code for this question: journaled first, as keyed hash. Killed between, they ask again. */
export const sendCode = async (asked: {
  personId: string;
  approvalId: string;
  now: string;
  request: string;
}): Promise<CodeAnswer> => {
  const { personId, approvalId, now, request } = asked;
  const person = await findPerson(personId);
  if (person?.phone === undefined) return { kind: 'no-phone' };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = hashCode(await readLinkSecret(), { personId, approvalId }, code);
  const executed = await factorsJournal().execute(
    factorsId(personId),
    { key: `code:${request}`, actor: `person:${personId}`, now, cause: { request } },
    decideSending(approvalId, hash, now),
  );
  if (executed.kind === 'refused') return { kind: REFUSALS.find((reason) => reason === executed.reason) ?? 'too-many' };
  if (executed.kind !== 'written') return { kind: 'too-soon' };
  const reference = codeReference({ personId, approvalId });
  const host = new URL(relyingParty().origin).hostname;
  await publishSms({ phone: person.phone, text: codeMessage(person.language, { code, reference, host }) });
  return { kind: 'sent' };
};
