import type { Fact } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';

/** What a person reports. Times are UTC ISO 8601. */
export type Report = {
  formId: string;
  reporter: string;
  /** When the reporter first noticed. */
  noticedAt: string;
  /** When the bank heard of it: awareness at the latest. */
  heardAt: string;
  summary: string;
  service?: string | undefined;
  ongoing: boolean;
};

const TITLE_LENGTH = 80;

/** The first event of an incident that begins with a person: who reported and what they saw is sealed. */
export const declareIncident = (report: Report, account: { account: string; region: string }): Fact => ({
  type: 'incidents.incident-opened',
  data: {
    origin: 'person',
    title: `Reported by a person: ${(report.service ?? 'service not named').slice(0, TITLE_LENGTH)}`,
    source: 'holdfast.declaration',
    ...account,
    findingType: 'Holdfast:Declaration/Reported',
    findingUid: report.formId,
    signalUid: report.formId,
    severityId: 4,
    isActive: report.ongoing,
    resource: { type: 'Service', uid: report.service ?? 'unknown' },
    description: personal(`Reported by ${report.reporter}: ${report.summary}`),
    earliestActivityAt: report.noticedAt,
    firstSignalAt: report.heardAt,
    awareAt: report.heardAt,
  },
});
