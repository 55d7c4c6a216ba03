import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isForbiddenAddress } from '../../domain/continuity/index.ts';
import type { ServiceCaller } from '../../domain/continuity/index.ts';

const FORBIDDEN = 'FORBIDDEN_ADDRESS';
const forbidden = (): Error => Object.assign(new Error('forbidden address'), { code: FORBIDDEN });

/** Judges the address that is really connected to, so that a name cannot point somewhere else after it was looked at. */
const guardedLookup =
  (own: boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, options, (error, address, family) => {
      const found: string[] = Array.isArray(address) ? address.map((entry) => entry.address) : [address];
      const isRefused = error === null && found.some((ip) => isForbiddenAddress(ip, { own }));
      done(isRefused ? forbidden() : error, address, family);
    });
  };

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** The status of one GET; the body is not read, a redirect is an answer like any other. */
const statusOf = (address: string, timeoutMs: number, own: boolean): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const host = hostOf(url);
    if (isIP(host) !== 0 && isForbiddenAddress(host, { own })) throw forbidden();
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const call = request(
      url,
      {
        agent: false,
        headers: { 'user-agent': 'Holdfast probe', accept: '*/*' },
        lookup: guardedLookup(own),
        signal: AbortSignal.timeout(timeoutMs),
      },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    call.on('error', reject);
    call.end();
  });

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ENOTFOUND: 'its name is not known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  [FORBIDDEN]: 'its address must not be called',
};

const inWords = (error: unknown, timeoutMs: number): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ABORT_ERR') return `no answer within ${timeoutMs} ms`;
  return WORDS[code] ?? `no answer (${code.slice(0, 60)})`;
};

/** Calls services by HTTP. `own` allows the machine's loopback: stage local only. */
export const httpServiceCaller = ({ own }: { own: boolean }): ServiceCaller => ({
  call: async ({ url, expectedStatus, timeoutMs }, at) => {
    const started = performance.now();
    const took = (): number => Math.round(performance.now() - started);
    try {
      const status = await statusOf(url, timeoutMs, own);
      const isWell = status === expectedStatus;
      const saw = isWell ? `status ${status}` : `status ${status} where ${expectedStatus} was expected`;
      return { at, isWell, ms: took(), saw };
    } catch (error) {
      return { at, isWell: false, ms: took(), saw: inWords(error, timeoutMs) };
    }
  },
});
