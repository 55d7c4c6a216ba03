import type { Node } from 'constructs';
import stagesJson from '../config/stages.json' with { type: 'json' };
import { Stages, type Stage } from '../contracts/config/stage.ts';

/**
 * The stage chosen by `-c stage=<name>` (default local) from config/stages.json.
 * Throws at synth when it is unknown or when a stage other than local could move its clock.
 */
export const chooseStage = (node: Node): { stageName: string; stage: Stage } => {
  const stageName = String(node.tryGetContext('stage') ?? 'local');
  const stages = Stages.parse(stagesJson);
  const stage = stages[stageName];
  if (stage === undefined)
    throw new Error(`unknown stage ${stageName}: config/stages.json has ${Object.keys(stages).join(', ')}`);
  return { stageName, stage: checkStage(stageName, stage) };
};

/** The rules between a stage's settings. Throws when one is broken. */
export const checkStage = (stageName: string, stage: Stage): Stage => {
  if (stageName === 'local') return stage;
  if (stage.steppedClock) throw new Error(`stage ${stageName}: steppedClock is for stage local only`);
  if (edgeOf(stage) === undefined)
    throw new Error(
      `stage ${stageName}: publicUrl, certificateArn and originCertificateArn are needed, people open links from the internet`,
    );
  return stage;
};

/** What stands between people and the API. */
export interface EdgeSettings {
  /** Host of the links in mails, where CloudFront answers. */
  readonly host: string;
  readonly certificateArn: string;
  /** Host where the API answers CloudFront, and nobody else. */
  readonly originHost: string;
  readonly originCertificateArn: string;
}

/** The edge of a stage; undefined in stage local, which people open directly. */
export const edgeOf = ({ publicUrl, certificateArn, originCertificateArn }: Stage): EdgeSettings | undefined => {
  if (publicUrl === null || certificateArn === null || originCertificateArn === null) return undefined;
  const { host } = new URL(publicUrl);
  return { host, certificateArn, originHost: `origin.${host}`, originCertificateArn };
};
