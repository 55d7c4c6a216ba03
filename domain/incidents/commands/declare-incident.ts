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

const UNNAMED = 'unnamed-service';

/** What the reporter wrote for the service may be anything, names included: only a configured name is left in clear. */
const named = ({ service, summary, reporter }: Report, services: readonly string[]) => {
  const said = `Reported by ${reporter}: ${summary}`;
  if (service === undefined) return { title: 'Reported by a person', uid: UNNAMED, description: said };
  if (services.includes(service)) return { title: `Reported by a person: ${service}`, uid: service, description: said };
  return { title: 'Reported by a person', uid: UNNAMED, description: `${said}. Service: ${service}` };
};

/**
 * The first event of an incident that begins with a person: who reported and what they saw is sealed. `services` are the
 * names of the bank's functions (config/severity.json).
 */
export const declareIncident = (
  report: Report,
  account: { account: string; region: string },
  services: readonly string[],
): Fact => {
  const { title, uid, description } = named(report, services);
  return {
    type: 'incidents.incident-opened',
    data: {
      origin: 'person',
      title,
      source: 'holdfast.declaration',
      ...account,
      findingType: 'Holdfast:Declaration/Reported',
      findingUid: report.formId,
      signalUid: report.formId,
      severityId: 4,
      isActive: report.ongoing,
      resource: { type: 'Service', uid },
      description: personal(description),
      earliestActivityAt: report.noticedAt,
      firstSignalAt: report.heardAt,
      awareAt: report.heardAt,
    },
  };
};
