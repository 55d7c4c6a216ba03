import { createHash, timingSafeEqual } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { readOriginSecret } from '../../adapters/aws/origin-secret.ts';
import { ORIGIN_HEADER } from '../../contracts/names.ts';
import { logger } from '../_shared/step.ts';

type Verdict = { isAuthorized: boolean };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Admits what comes through CloudFront, and so past its firewall: only CloudFront knows the secret it shows. */
export const admitRequest =
  (readSecret: () => Promise<string>) =>
  async ({
    headers = {},
    routeKey,
  }: Pick<APIGatewayRequestAuthorizerEventV2, 'headers' | 'routeKey'>): Promise<Verdict> => {
    // Digests are of one length, and comparing them takes one time.
    const isAuthorized = timingSafeEqual(digest(headers[ORIGIN_HEADER] ?? ''), digest(await readSecret()));
    logger.info('request judged', { route: routeKey, isAuthorized });
    return { isAuthorized };
  };

const wire = () => admitRequest(readOriginSecret);
const admit = (event: APIGatewayRequestAuthorizerEventV2): Promise<Verdict> => wire()(event);

/** The gate of the public API. In stage local there is no CloudFront and no gate. */
export const handler = Object.assign(middy<APIGatewayRequestAuthorizerEventV2, Verdict>(admit), { wire });
