import detection from '../../config/detection.json' with { type: 'json' };
import { DetectionConfig } from '../../contracts/config/detection.ts';

/** What becomes an incident, and who may send signals, as deployed. */
export const readDetectionConfig = (): DetectionConfig => DetectionConfig.parse(detection);
