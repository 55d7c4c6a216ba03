import type { ExecutionHistory, IncidentReportView, TimelineEntry } from '../../domain/incidents/pages/index.ts';
import { exerciseMark } from '../../domain/shared/exercise.ts';
import { formatUtc } from '../../domain/shared/html/index.ts';

const INDENT = ' '.repeat(6);

const entryLines = ({ seq, hash, occurredAt, who, what, why, evidence, type }: TimelineEntry): string[] => [
  `${String(seq).padStart(4)}  ${formatUtc(occurredAt)}  ${who}`,
  `${INDENT}${what}`,
  ...(why === undefined ? [] : [`${INDENT}why: ${why.replaceAll('\n', `\n${INDENT}     `)}`]),
  ...(evidence ?? []).map(({ name, sha256 }) => `${INDENT}evidence: ${name}  SHA-256 ${sha256}`),
  `${INDENT}${type}  ${hash.slice(0, 16)}`,
];

const executionLines = ({ name, workflow, status, startedAt, stoppedAt, events }: ExecutionHistory): string[] => [
  '',
  `${workflow}  ${name}  ${status}  ${formatUtc(startedAt)} to ${stoppedAt === undefined ? 'now' : formatUtc(stoppedAt)}`,
  ...events.map(
    ({ id, at, type, state }) => `${String(id).padStart(6)}  ${at}  ${type}${state === undefined ? '' : `  ${state}`}`,
  ),
];

const verificationLines = ({
  verification: { verdict, problem, headSeq, headHash, signature, redactions },
}: IncidentReportView) => [
  '',
  verdict === 'valid'
    ? `The journal is whole: ${headSeq} events, head ${headHash} (${signature}).`
    : `THE JOURNAL DOES NOT VERIFY: ${problem ?? ''}`,
  ...redactions.map((redaction) => `redacted: ${redaction}`),
];

/** The incident for a terminal: who, when, what, why, with which evidence; and whether the record is whole. */
export const reportText = (view: IncidentReportView): string => {
  const { id, severity, status, title } = view.incident;
  return [
    `${exerciseMark(id, 'en')}${id}  ${severity}  ${status}`,
    title,
    '',
    ...view.facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    ...view.timeline.flatMap(entryLines),
    ...(view.executions ?? []).flatMap(executionLines),
    ...verificationLines(view),
  ].join('\n');
};
