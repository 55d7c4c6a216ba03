/** What one call of a service came to. `at` UTC ISO 8601, `ms` how long it took; `saw` in words, never the answer's body. */
export type ProbeResult = { at: string; isWell: boolean; ms: number; saw: string };

/** Port: calls a service once, in bounded time, and follows nothing. Never throws: no answer is an answer. */
export interface ServiceCaller {
  call(service: { url: string; expectedStatus: number; timeoutMs: number }, at: string): Promise<ProbeResult>;
}
