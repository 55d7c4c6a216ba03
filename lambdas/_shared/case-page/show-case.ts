import { readObligations } from '../../../adapters/config/obligations.ts';
import { casePage, viewOfCase } from '../../../domain/regulation/pages/index.ts';
import type { CaseForm, RegulatoryFile } from '../../../domain/regulation/pages/index.ts';
import type { CaseState } from '../../../domain/regulation/index.ts';
import { invalidLink } from '../open-link.ts';
import { htmlAnswer } from '../page.ts';
import type { Answer, PageRequest } from '../page.ts';
import { findEntity } from '../regulation-step.ts';
import { calendarPath } from './calendar-link.ts';
import { caseNonce, openCase } from './case-link.ts';
import type { CasePorts, OpenCase } from './case-link.ts';

/** Reads all that the page of a case is made from: keyed reads only. */
const readFile = async ({ cases, obligations, people }: CasePorts, state: CaseState): Promise<RegulatoryFile> => {
  const duties = await Promise.all(
    state.obligations.map(async ({ id }) => {
      const [loaded, revealed] = await Promise.all([obligations.load(id), obligations.reveal(id)]);
      return loaded === undefined ? [] : [{ state: loaded.state, revealed }];
    }),
  );
  const about = { entity: findEntity(state.entityId), people: await people(), rules: readObligations() };
  return { state, revealed: await cases.reveal(state.id), obligations: duties.flat(), ...about };
};

/** The page of a case for this person; `again` shows a form that could not be taken as it was sent. */
export const renderCase = async (
  ports: CasePorts,
  opened: OpenCase,
  { path, now }: PageRequest,
  again: Omit<CaseForm, 'action' | 'nonce'> = {},
): Promise<string> => {
  const form = { action: path, nonce: caseNonce(opened, now), ...again };
  const file = await readFile(ports, opened.state);
  return casePage(viewOfCase(file, { personId: opened.personId, now, form, calendar: `./..${calendarPath(opened)}` }));
};

/** GET and HEAD of a case's link: renders it and changes nothing (mail scanners open links). */
export const showCase =
  (ports: CasePorts) =>
  async (request: PageRequest): Promise<Answer> => {
    const opened = await openCase(ports, request);
    return opened === undefined ? invalidLink(request) : htmlAnswer(200, await renderCase(ports, opened, request));
  };
