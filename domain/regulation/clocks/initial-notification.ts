import { after, HOUR } from '../../shared/time.ts';
import type { Limb } from './limb.ts';

const AFTER_CLASSIFICATION = { hours: 4 };
const AFTER_AWARENESS = { hours: 24 };

type Times = { awareAt: string; classifiedAt: string };

/**
 * Whether the incident was classified as major only after the 24 hours from awareness had gone by.
 *
 * @law 2025/301 Art. 5(2)
 */
export const isLateClassification = ({ awareAt, classifiedAt }: Times): boolean =>
  Date.parse(classifiedAt) - Date.parse(awareAt) > AFTER_AWARENESS.hours * HOUR;

/**
 * What is planned with before anybody has classified: the limit of an incident that turns out to be major in time.
 *
 * @law 2025/301 Art. 5(1)(a)
 */
export const planningLimit = (awareAt: string): string => after(awareAt, AFTER_AWARENESS.hours * HOUR);

/**
 * Within four hours from the classification as major and 24 hours from awareness; classified late, the four hours alone.
 *
 * @law 2025/301 Art. 5(1)(a)
 * @law 2025/301 Art. 5(2)
 */
export const initialNotificationLimbs = (times: Times): Limb[] => {
  const afterClassification = { from: times.classifiedAt, length: AFTER_CLASSIFICATION };
  const afterAwareness = { from: times.awareAt, length: AFTER_AWARENESS };
  return isLateClassification(times) ? [afterClassification] : [afterClassification, afterAwareness];
};
