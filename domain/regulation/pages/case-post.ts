import type { FieldError } from '../../shared/html/index.ts';
import type { BreachDecision, Regime } from '../case/case-state.ts';
import type { ReportedFact } from '../facts/fact-value.ts';
import type { Hold } from '../obligation/commands/hold-notice.ts';
import type { SeenReceipt } from '../obligation/commands/record-receipt.ts';
import type { FormOf } from './case-intents.ts';
import type { Posted } from './posted-fields.ts';

/** What a post of the case's page asks for; moments are UTC ISO 8601. */
export type CasePost =
  | { intent: 'record-facts'; facts: ReportedFact[] }
  | { intent: 'settle-contradiction'; key: string; holds: 'held' | 'claimed'; reason: string }
  | { intent: 'decide-awareness'; regime: Regime; awareAt: string; reason: string }
  | {
      intent: 'decide-breach';
      risk: BreachDecision['risk'];
      severity?: number;
      exemption?: string;
      reason: string;
    }
  | { intent: 'decide-significance'; significant: boolean; reason: string }
  | { intent: 'reclassify'; reason: string }
  | { intent: 'accept-gaps'; obligationId: string; reason: string }
  | ({ intent: 'record-receipt'; obligationId: string } & SeenReceipt)
  | { intent: 'report-channel-down'; obligationId: string; reason: string }
  | ({ intent: 'hold-notice'; obligationId: string } & Hold);

/** What cannot be taken: the page is shown again with these, at the form that was sent. */
export type InvalidPost = { intent: 'invalid'; again?: FormOf; values: Posted; errors: FieldError[] };
