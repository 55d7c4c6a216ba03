import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';

/** Who asks for a passkey: the host that people open links on. A passkey answers to no other. */
export type RelyingParty = { id: string; origin: string };

/** This deployment, by its public URL. */
export const relyingParty = (): RelyingParty => {
  const { hostname, origin } = new URL(environment(ENV.publicUrl));
  return { id: hostname, origin };
};
