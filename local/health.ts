import * as z from 'zod/mini';

const Health = z.object({ services: z.record(z.string(), z.string()), version: z.string() });

/** The version of the local cloud that answers at this endpoint; undefined when none does within five seconds. */
export async function healthOf(endpoint: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(5000) });
    return Health.parse(await response.json()).version;
  } catch {
    return undefined;
  }
}
