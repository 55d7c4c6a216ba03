import { readEntities } from '../../../adapters/config/entities.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { casePage, readCaseForm, recordedPage, viewOfCase } from '../../../domain/regulation/pages/index.ts';
import type { CaseForm, CaseView } from '../../../domain/regulation/pages/index.ts';
import { NOW, regulatoryFile } from './sample-regulatory-file.ts';

const FORM: CaseForm = { action: './case.INC-2026-0042.bank~compliance-1~1~secret', nonce: 'bm9uY2U' };

/** The page as one person sees it. */
export const caseView = (
  personId = 'compliance-1',
  changed: { state?: Partial<CaseState>; obligations?: Partial<ObligationState>; entity?: string } = {},
): CaseView => {
  const file = regulatoryFile();
  const entity = readEntities().find(({ id }) => id === changed.entity) ?? file.entity;
  const obligations = file.obligations.map(({ state, revealed }) => ({
    state: { ...state, ...changed.obligations },
    revealed,
  }));
  const state = { ...file.state, ...changed.state };
  const shown = state.obligations.length === 0 ? [] : obligations;
  return viewOfCase(
    { ...file, entity, state, obligations: shown },
    { personId, now: NOW, form: FORM, calendar: './../calendar/calendar~compliance-1~1~secret' },
  );
};

/** A form that could not be taken, shown again as it was sent. */
export const incompleteCase = (): CaseView => {
  const view = caseView();
  const sent = {
    intent: 'record-facts',
    target: 'clients',
    end: 'yes',
    'record-facts.clients.clients.affected': '1.850',
    'record-facts.clients.clients.relevantAffected': 'yes',
  };
  const read = readCaseForm(sent, { now: NOW, timeZone: view.timeZone });
  return read.intent === 'invalid' ? { ...view, form: { ...FORM, ...read } } : view;
};

/** A group company under NIS2 for which nothing is decided yet. */
export const quietCase = (): CaseView =>
  caseView('ciso-1', {
    entity: 'group-it',
    state: {
      facts: {},
      contradictions: {},
      verdict: undefined,
      awareness: {},
      classification: undefined,
      breach: undefined,
      obligations: [],
    },
  });

/** The pages of a case, by name. */
export const CASE_PAGES: Record<string, () => string> = {
  'case-officer': () => casePage(caseView()),
  'case-incident-manager': () => casePage(caseView('incident-manager-1')),
  'case-reader': () => casePage(caseView('continuity-1')),
  'case-incomplete': () => casePage(incompleteCase()),
  'case-quiet': () => casePage(quietCase()),
  'case-recorded': () =>
    recordedPage({
      incidentId: 'INC-2026-0042',
      entity: 'Example Bank AG',
      timeZone: 'Europe/Berlin',
      outcome: { kind: 'recorded', what: 'Facts', at: NOW, seq: 14 },
      back: './case.INC-2026-0042.bank~compliance-1~1~secret',
    }),
};
