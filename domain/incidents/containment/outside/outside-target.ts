import * as z from 'zod/mini';
import { PlannedContainment } from '../../../../contracts/config/playbook.ts';
import type { ManualAction, WebhookAction } from '../../../../contracts/config/playbook.ts';
import { InvalidInputError } from '../../../shared/errors.ts';
import type { Target } from '../target.ts';

/** State before an act outside AWS: what was ordered, and for whom. `status`: what the other system said then. */
export const CapturedOrder = z.object({
  v: z.literal(1),
  takenAt: z.iso.datetime(),
  target: z.record(z.string(), z.string()),
  status: z.optional(z.string()),
});
export type CapturedOrder = z.infer<typeof CapturedOrder>;

const orderOf = ({ order = 'null' }: Target): PlannedContainment => PlannedContainment.parse(JSON.parse(order));

/** The order to people that a target carries. */
export const manualOrder = (target: Target): ManualAction => {
  const order = orderOf(target);
  if (order.action !== 'manual') throw new InvalidInputError('target.order', 'is not one for people');
  return order;
};

/** The order to another system that a target carries. */
export const webhookOrder = (target: Target): WebhookAction => {
  const order = orderOf(target);
  if (order.action !== 'webhook') throw new InvalidInputError('target.order', 'is not one for another system');
  return order;
};
