import { formatUtc } from '../../../shared/html/index.ts';
import type { DocumentTexts } from './document-texts.ts';
import type { ReportHead } from './report-head.ts';

/** Label and text; `undefined` where there is nothing to say. */
export type HeadFact = readonly [label: string, text: string | undefined];

const at = (moment: string | undefined): string | undefined => moment && formatUtc(moment);

/** What happened to the report: decided, handed over, received. */
export const statusFacts = (head: ReportHead, { labels }: DocumentTexts): HeadFact[] => [
  [labels.decidedBy, head.decision?.by],
  [labels.decided, at(head.decision?.at)],
  [labels.reason, head.decision?.reason],
  [labels.handedOver, at(head.handedOver?.at)],
  [labels.channel, head.handedOver?.channel],
  [labels.received, at(head.received?.at)],
  [labels.reference, head.received?.reference],
];

/** What the report is: to whom, for whom, until when, from which facts. */
export const aboutFacts = (head: ReportHead, { labels }: DocumentTexts): HeadFact[] => [
  [labels.report, head.reportName],
  [labels.authority, head.authority],
  [labels.entity, [head.entity.name, head.entity.lei && `LEI ${head.entity.lei}`].filter(Boolean).join(', ')],
  [labels.due, at(head.due?.at)],
  [labels.rule, head.due?.rule],
  [labels.obligation, `${head.obligationId}, ${labels.revision} ${head.revision}`],
  [labels.made, at(head.generatedAt)],
  [labels.facts, [`${labels.event} ${head.source.headSeq}`, head.source.headHash].filter(Boolean).join(', ')],
];
