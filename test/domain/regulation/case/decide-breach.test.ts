import { expect, it, test } from '@jest/globals';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { readObligations } from '../../../../adapters/config/obligations.ts';
import {
  closeCase,
  decideAwareness,
  decideBreach,
  followIncident,
  recordFacts,
  requiredObligations,
  requireObligation,
  settleObligation,
} from '../../../../domain/regulation/index.ts';
import { actual, at, ID, openedCase } from './case-journal.ts';

const awareCase = async () => {
  const opened = await openedCase();
  await opened.run(decideAwareness('gdpr', at(0), 'the copy was found', opened.now()));
  return opened;
};
const breach = (risk: 'unlikely' | 'risk' | 'high-risk', exemption?: string) =>
  decideBreach({ risk, reason: 'names and balances', ...(exemption === undefined ? {} : { exemption }) });

test.each<[says: string, decided: ReturnType<typeof breach>, owed: string[]]>([
  ['an unlikely risk is only put on record', breach('unlikely'), []],
  ['a risk is notified to the authority', breach('risk'), ['gdpr-article-33']],
  ['of a high risk people are told too', breach('high-risk'), ['gdpr-article-33', 'gdpr-article-34']],
  ['unless the data are unintelligible', breach('high-risk', 'unintelligible'), ['gdpr-article-33']],
  ['unless the risk was removed', breach('high-risk', 'risk-removed'), ['gdpr-article-33']],
  [
    'and in public where telling each is too much effort (Art. 34(3)(c))',
    breach('high-risk', 'disproportionate-effort'),
    ['gdpr-article-33', 'gdpr-article-34'],
  ],
])('%s', async (_says, decided, owed) => {
  const { run, state } = await awareCase();
  expect(await run(decided)).toMatchObject({ kind: 'written' });
  for (const entity of readEntities())
    expect(requiredObligations(await state(), entity, readObligations()).map(({ rule }) => rule.kind)).toEqual(owed);
});

test.each([
  ['an exemption the law does not know', breach('high-risk', 'too-expensive')],
  ['an exemption named like a part of every object', breach('high-risk', 'toString')],
  ['an exemption from telling of a risk that is not high', breach('risk', 'risk-removed')],
])('%s is refused, naming the field', async (_says, decided) => {
  const { run } = await awareCase();
  expect(await run(decided)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/^exemption: /) });
});

it('comes after the decision since when the breach is known', async () => {
  const { run } = await openedCase();
  expect(await run(breach('risk'))).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/^awareness: /) });
});

it('does not fall once it was notified, and may rise', async () => {
  const { run } = await awareCase();
  await run(breach('risk'));
  expect(await run(breach('unlikely'))).toMatchObject({ kind: 'written' });
  await run(breach('risk'));
  await run(requireObligation(`${ID}.gdpr-article-33`, 'gdpr-article-33'));
  await run(settleObligation(`${ID}.gdpr-article-33`, 'received', at(5)));
  expect(await run(breach('unlikely'))).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/^risk: /) });
  expect(await run(breach('high-risk'))).toMatchObject({ kind: 'written' });
});

it('is owed before the case of an incident with personal data is closed', async () => {
  const { run } = await awareCase();
  await run(recordFacts([actual('breach.personalData', true)], 'person:dpo-1'));
  await run(followIncident('closed'));
  expect(await run(closeCase)).toMatchObject({ kind: 'nothing' });
  await run(breach('unlikely'));
  expect(await run(closeCase)).toMatchObject({ kind: 'written' });
});
