import type { DetectionConfig } from '../../contracts/config/detection.ts';
import type { Signal } from '../../contracts/signal.ts';

/**
 * What a signal may do: open an incident; join one that is open but open none; or only be recorded. The reason is the
 * configured one where there is one.
 */
export type Intake =
  { kind: 'open' } | { kind: 'attach-only'; reason: string } | { kind: 'record-only'; reason: string };

export type IntakeRules = Pick<DetectionConfig, 'minimumSeverityId' | 'flags' | 'suppressions'>;

/** `Recon:EC2/*` matches everything that begins with `Recon:EC2/`; without the star only itself. */
export const matches = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

const suppressionOf = (signal: Signal, rules: IntakeRules, now: string): string | undefined => {
  const found = rules.suppressions.find(
    ({ source, type, resource, expiresAt }) =>
      source === signal.source &&
      matches(type, signal.finding.type) &&
      (resource === undefined || matches(resource, signal.resource.uid)) &&
      Date.parse(now) < Date.parse(expiresAt),
  );
  return found && `suppressed until ${found.expiresAt.slice(0, 10)}: ${found.reason}`;
};

const flagged = (signal: Signal, rules: IntakeRules, stage: string): string | undefined =>
  (['sample', 'archived'] as const)
    .filter((flag) => signal.flags?.includes(flag) && !rules.flags[flag].exceptStages.includes(stage))
    .map((flag) => rules.flags[flag].reason)[0];

/** Whether a signal opens an incident in this stage at this time (UTC ISO 8601), or why it does not. */
export const decideIntake = (signal: Signal, rules: IntakeRules, at: { now: string; stage: string }): Intake => {
  const silenced = flagged(signal, rules, at.stage) ?? suppressionOf(signal, rules, at.now);
  if (silenced !== undefined) return { kind: 'record-only', reason: silenced };
  if (signal.status === 'resolved') return { kind: 'attach-only', reason: 'the source reports that it is over' };
  const minimum = rules.minimumSeverityId[signal.source] ?? rules.minimumSeverityId.default;
  if (signal.severityId < minimum)
    return { kind: 'attach-only', reason: `severity ${signal.severityId} is below ${minimum} for ${signal.source}` };
  return { kind: 'open' };
};
