import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { EXEMPTIONS } from '../../notices/codes/exemptions.ts';
import type { BreachDecision, CaseState } from '../case-state.ts';

const RISKS: readonly BreachDecision['risk'][] = ['unlikely', 'risk', 'high-risk'];

/** @law 2016/679 Art. 34(3) */
const whyNotExempt = (risk: BreachDecision['risk'], exemption: string | undefined): string | undefined => {
  if (exemption === undefined) return undefined;
  if (!Object.hasOwn(EXEMPTIONS, exemption)) return `exemption: must be one of ${Object.keys(EXEMPTIONS).join(', ')}`;
  return risk === 'high-risk' ? undefined : 'exemption: only with a high risk are people to be told at all';
};

/** What was notified as a risk stays one. */
const whyNotLower = ({ breach, obligations }: CaseState, risk: BreachDecision['risk']): string | undefined => {
  const isNotified = obligations.some(({ kind, status }) => kind.startsWith('gdpr-') && status === 'received');
  const isLower = breach !== undefined && RISKS.indexOf(risk) < RISKS.indexOf(breach.risk);
  return isNotified && isLower ? 'risk: was notified already; send a supplement instead' : undefined;
};

/**
 * A person decides on the risk to people's rights; a computed severity only proposes. A risk once notified does not fall.
 * @law 2016/679 Art. 33(1)
 * @law 2016/679 Art. 34(1)
 */
export const decideBreach =
  (decided: { risk: BreachDecision['risk']; severity?: number; exemption?: string; reason: string }) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    if (state.awareness.gdpr === undefined)
      return { kind: 'refused', reason: 'awareness: decide first since when the breach is known' };
    const { risk, exemption } = decided;
    const why = whyNotExempt(risk, exemption) ?? whyNotLower(state, risk);
    if (why !== undefined) return { kind: 'refused', reason: why };
    return {
      kind: 'event',
      type: 'regulation.breach-assessed',
      data: { ...decided, reason: personal(decided.reason) },
    };
  };

/** A group company outside DORA holds an incident significant, or not.
 * @law 2022/2555 Art. 23(3)
 */
export const decideSignificance =
  (significant: boolean, reason: string) =>
  (state: CaseState | undefined): Decision => {
    if (state?.awareness.nis2 === undefined)
      return { kind: 'refused', reason: 'awareness: decide first since when the incident is known' };
    if (state.significance?.significant === true)
      return significant ? { kind: 'nothing' } : { kind: 'refused', reason: 'it is held significant already' };
    return { kind: 'event', type: 'regulation.significance-decided', data: { significant, reason: personal(reason) } };
  };
