import { intentOf } from './case-intents.ts';
import type { CaseIntent, FormOf } from './case-intents.ts';
import type { CasePost, InvalidPost } from './case-post.ts';
import { EXEMPTIONS } from './case-texts.ts';
import { END } from './form-part.ts';
import { formReader } from './posted-fields.ts';
import type { FormReader, Posted, ReadAt } from './posted-fields.ts';
import { readFacts } from './read-facts.ts';

type Read = (reader: FormReader, of: FormOf, posted: Posted, at: ReadAt) => CasePost | undefined;

const TEXTS = {
  unknown: 'This is no form of this page: open it again',
  cut: 'More was written than can be sent at once: it did not arrive whole. Record it in two steps',
  severity: 'Severity: write a number from 0.25 to 6, decimals after a point',
  onlyHigh: 'Why the people concerned need not be told: only with a high risk',
};

/** Within what the ENISA method can give. */
const isSeverity = (text: string): boolean =>
  /^\d(\.\d{1,2})?$/.test(text) && Number(text) >= 0.25 && Number(text) <= 6;

/** What may accompany the risk: a computed severity, and with a high risk a reason that spares the communication. */
const readGrounds = (reader: FormReader, risk: string | undefined): { severity?: number; exemption?: string } => {
  const [severity, exemption] = [reader.raw('severity'), reader.raw('exemption')];
  if (severity !== '' && !isSeverity(severity)) reader.fail('severity', TEXTS.severity);
  if (exemption !== '' && (risk !== 'high-risk' || !Object.hasOwn(EXEMPTIONS, exemption)))
    reader.fail('exemption', TEXTS.onlyHigh);
  return { ...(severity !== '' && { severity: Number(severity) }), ...(exemption !== '' && { exemption }) };
};

const decideBreach: Read = (reader) => {
  const risk = reader.oneOf('risk', 'Risk', ['unlikely', 'risk', 'high-risk'] as const);
  const grounds = readGrounds(reader, risk);
  const reason = reader.reason();
  return risk && { intent: 'decide-breach', risk, ...grounds, reason };
};

const READ: Record<CaseIntent, Read> = {
  'record-facts': (reader, of, posted, at) => ({
    intent: 'record-facts',
    facts: readFacts(posted, of, reader, at),
  }),
  'settle-contradiction': (reader, { target: key = '' }) => {
    const holds = reader.oneOf('holds', 'Which value holds', ['held', 'claimed'] as const);
    const reason = reader.reason();
    return holds && { intent: 'settle-contradiction', key, holds, reason };
  },
  'decide-awareness': (reader) => {
    const regime = reader.oneOf('regime', 'For which duty', ['dora', 'gdpr', 'nis2'] as const);
    const awareAt = reader.moment('awareAt', 'Aware since');
    const reason = reader.reason();
    return regime && { intent: 'decide-awareness', regime, awareAt, reason };
  },
  'decide-breach': decideBreach,
  'decide-significance': (reader) => {
    const significant = reader.oneOf('significant', 'Is the incident significant', ['yes', 'no'] as const);
    const reason = reader.reason();
    return significant && { intent: 'decide-significance', significant: significant === 'yes', reason };
  },
  reclassify: (reader) => ({ intent: 'reclassify', reason: reader.reason() }),
  'accept-gaps': (reader, { target: obligationId = '' }) => ({
    intent: 'accept-gaps',
    obligationId,
    reason: reader.reason(),
  }),
  'record-receipt': (reader, { target: obligationId = '' }) => ({
    intent: 'record-receipt',
    obligationId,
    submittedAt: reader.moment('submittedAt', 'When the recipient had it'),
    reference: reader.text('reference', 'Reference'),
    proof: reader.text('proof', 'Proof', 10),
  }),
  'report-channel-down': (reader, { target: obligationId = '' }) => ({
    intent: 'report-channel-down',
    obligationId,
    reason: reader.reason(),
  }),
  'hold-notice': (reader, { target: obligationId = '' }) => ({
    intent: 'hold-notice',
    obligationId,
    legalBasis: reader.text('legalBasis', 'Legal basis', 10),
    owner: reader.raw('owner'),
    until: reader.ahead('until', 'Until'),
    reason: reader.reason(),
  }),
};

/** Reads a post of the case's page. The nonce, and whether the person may do it, are judged elsewhere. */
export const readCaseForm = (posted: Posted, at: ReadAt): CasePost | InvalidPost => {
  const { target } = posted;
  const intent = intentOf(posted['intent']);
  if (intent === undefined)
    return { intent: 'invalid', values: {}, errors: [{ field: 'main', message: TEXTS.unknown }] };
  const of: FormOf = { intent, ...(target === undefined ? {} : { target }) };
  const reader = formReader(posted, of, at);
  const read = READ[intent](reader, of, posted, at);
  const { errors } = reader;
  if (posted[END] === undefined) errors.unshift({ field: 'main', message: TEXTS.cut });
  return read === undefined || errors.length > 0 ? { intent: 'invalid', again: of, values: posted, errors } : read;
};
