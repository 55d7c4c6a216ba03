import { describe, expect, it } from '@jest/globals';
import { ORIGIN_HEADER } from '../../../contracts/names.ts';
import { admitRequest } from '../../../lambdas/approvals/admit-request.ts';

const admit = (headers: Record<string, string>) =>
  admitRequest(() => Promise.resolve('the-secret'))({ headers, routeKey: 'GET /approvals/{link}' });

describe('the gate', () => {
  it('admits what shows the secret of CloudFront', async () => {
    expect(await admit({ [ORIGIN_HEADER]: 'the-secret' })).toEqual({ isAuthorized: true });
  });

  it.each([
    ['no header', {}],
    ['an empty header', { [ORIGIN_HEADER]: '' }],
    ['another secret', { [ORIGIN_HEADER]: 'the-secre' }],
    ['the secret under another name', { 'x-origin': 'the-secret' }],
  ])('refuses %s', async (_what, headers) => {
    expect(await admit(headers)).toEqual({ isAuthorized: false });
  });
});
