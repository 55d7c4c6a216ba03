import { beforeEach, describe, expect, it } from '@jest/globals';
import { CASE, caseWorld } from './case-world.ts';

let world: Awaited<ReturnType<typeof caseWorld>>;
beforeEach(async () => {
  world = await caseWorld();
});

describe('a link to a case', () => {
  it('shows it, and changes nothing', async () => {
    const answer = await world.open('compliance-1');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-store' } });
    expect(answer.body).toContain('Regulatory case of Example Bank AG');
    expect(world.written()).toEqual([]);
  });

  it.each([
    ['that is forged', { link: `case.${CASE}~compliance-1~1~${'x'.repeat(43)}` }],
    ['that is missing', {}],
  ])('%s is answered like any that is not valid', async (_what, parameters) => {
    expect(await world.open('compliance-1', { parameters })).toMatchObject({ statusCode: 404 });
  });

  it('of somebody who left is void', async () => {
    expect(await world.open('somebody-who-left')).toMatchObject({ statusCode: 404 });
  });

  it('of somebody from whom its incident is hidden is answered like any that is not valid', async () => {
    expect(await world.open('continuity-1')).toMatchObject({ statusCode: 404 });
  });

  it('answers problem details to what is no browser', async () => {
    const answer = await world.open('nobody', { wantsHtml: false });
    expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json' });
  });
});

it('leads to the downloads of a drafted report, and to none before', async () => {
  await world.classify();
  expect((await world.open('ciso-1')).body).not.toContain('/reports/');
  const file = { key: 'k', versionId: '1', sha256: 'a'.repeat(64) };
  await world.draft(1, [], { report: file, json: file, values: file });
  const { body = '' } = await world.open('board-1');
  const links = [...body.matchAll(/href="(\.\/link\/reports\/[^"]+)"/g)].map(([, link]) => link);
  expect(links).toEqual(['pdf', 'xlsx', 'json'].map((format) => `./link/reports/dora-initial/${format}`));
});
