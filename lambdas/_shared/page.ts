import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { readClock } from '../../adapters/clock.ts';
import { LANGUAGES } from '../../contracts/language.ts';
import type { Language } from '../../contracts/language.ts';
import { problemPage } from '../../domain/approvals/pages/index.ts';
import { pageHeaders } from '../../domain/shared/html/index.ts';
import { logger } from './step.ts';

/**
 * What a page's function needs of its request. `path` is where the page posts to: itself, relative to its own address, as
 * the API does not know below which path people reach it. It is secret where it is a link: never logged.
 */
export type PageRequest = {
  method: string;
  path: string;
  parameters: Record<string, string | undefined>;
  form: Record<string, string>;
  /** The client is a browser (it accepts HTML); everything else gets problem+json. */
  wantsHtml: boolean;
  /** What the browser prefers of what we speak: for pages whose reader nobody knows. */
  language?: Language;
  /** What the client calls itself; told to nobody, only sorted into kinds. */
  userAgent?: string;
  now: string;
  request: string;
};
export type Answer = APIGatewayProxyStructuredResultV2;

/** An HTML page with the headers of every page. `scripts`: it names a script of this host. */
export const htmlAnswer = (statusCode: number, body: string, loads: { scripts?: boolean } = {}): Answer => ({
  statusCode,
  headers: pageHeaders(loads),
  body,
});

/** RFC 9457 problem details, or the same as a page for people. */
export const problem = (
  { wantsHtml, language = 'en' }: Pick<PageRequest, 'wantsHtml' | 'language'>,
  details: { status: number; title: string; detail: string },
  page?: string,
  loads: { scripts?: boolean } = {},
): Answer =>
  wantsHtml
    ? htmlAnswer(details.status, page ?? problemPage({ ...details, language }), loads)
    : {
        statusCode: details.status,
        headers: { ...pageHeaders(), 'content-type': 'application/problem+json' },
        body: JSON.stringify({ type: 'about:blank', ...details }),
      };

const FORM_LIMIT = 32_768;

const formOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2): Record<string, string> => {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
  return Object.fromEntries(new URLSearchParams(text.slice(0, FORM_LIMIT)));
};

/** The link in a page's address, decoded. One that was tampered with decodes to something else, and never fails. */
export const linkIn = ({ parameters }: Pick<PageRequest, 'parameters'>): string =>
  new URLSearchParams(`link=${(parameters['link'] ?? '').replaceAll(/[+&]/g, encodeURIComponent)}`).get('link') ?? '';

/** The first of our languages that the browser names, or English. */
const preferred = (accepted: string): Language => {
  const named = accepted.split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return named.flatMap((one) => LANGUAGES.find((ours) => ours === one) ?? [])[0] ?? 'en';
};

const requestOf = (event: APIGatewayProxyEventV2, now: string): PageRequest => ({
  method: event.requestContext.http.method,
  path: `./${event.rawPath.slice(event.rawPath.lastIndexOf('/') + 1)}`,
  parameters: event.pathParameters ?? {},
  form: event.requestContext.http.method === 'POST' ? formOf(event) : {},
  wantsHtml: (event.headers['accept'] ?? '').includes('text/html'),
  language: preferred(event.headers['accept-language'] ?? ''),
  userAgent: event.headers['user-agent'] ?? '',
  now,
  request: event.requestContext.requestId,
});

const UNEXPECTED = {
  status: 500,
  title: 'Something went wrong',
  detail: 'Nothing was decided. Try again in a minute; if it stays, call the operators.',
};

/** A page's entry. Logs carry the route key and the status, never the path of a link. */
export const page = (wire: () => (request: PageRequest) => Promise<Answer>) => {
  let show: ((request: PageRequest) => Promise<Answer>) | undefined;
  const run = async (event: APIGatewayProxyEventV2, context: Context): Promise<Answer> => {
    const request = requestOf(event, await readClock());
    try {
      show ??= wire();
      const answer = await show(request);
      logger.info('page answered', { route: event.routeKey, status: answer.statusCode });
      return answer;
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
      logger.error('page failed', { route: event.routeKey, name, message, request: context.awsRequestId });
      return problem(request, UNEXPECTED);
    }
  };
  return Object.assign(middy<APIGatewayProxyEventV2, Answer>(run), { wire });
};
