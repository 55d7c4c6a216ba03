import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedOf } from '../../../adapters/config/seeds.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { decide, filledForm, openPage, postForm } from '../../../local/decide.ts';
import { makeVictim } from '../../../local/victim.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { putGoverned } from '../support/ask-one-by-one.ts';
import { codeOf, openEnrolment } from '../support/enrolments.ts';
import { keysOf } from '../support/identities.ts';
import { approvalEventsOf, raiseKeyOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { expectNoSuchLink, expectNothingTold, expectUnproven, linksMailedTo } from '../support/refusals.ts';
import { journalOf } from '../support/resources.ts';
import { until } from '../support/until.ts';

// Directory and locks are everybody's: a cloud of its own.
const CLOUD = 'refused';
const [FIRST, DEPUTY] = ['incident-manager-1', 'incident-manager-2'];
const MAILBOX = 'incident.manager@bank.example';
const DEPUTY_MAILBOX = 'deputy.incident.manager@bank.example';
const ANSWER = { decision: 'approve', reason: 'The key is not used by us from there.' } as const;
const WHY = { by: 'ciso-1', reason: 'Called back on the known number.' };

let app: Application;
beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 300_000);
afterAll(() => stopCloud(CLOUD));

const factorsOf = async (personId = FIRST): Promise<JournalEvent[]> => journalOf(app, 'people', `factors.${personId}`);
const factorTypes = async (personId = FIRST): Promise<string[]> =>
  (await factorsOf(personId)).map(({ type }) => type.replace('people.', ''));
const typesOf = async (approvalId: string): Promise<string[]> =>
  (await approvalEventsOf(approvalId)).map(({ type }) => type.replace(/^approvals\.(approval-)?/, ''));
/** Why attempts on a question were refused, and whose link it was. */
const attemptsOn = async (approvalId: string): Promise<unknown[]> =>
  (await approvalEventsOf(approvalId)).filter(({ type }) => type.endsWith('attempt-refused')).map(({ data }) => data);

/** A stolen key that the first incident manager is asked about. */
const askedAbout = async () => {
  const told = await raiseStolenKey(app);
  return { ...told, ...(await askFor(app, told.incident.id, 'containment')) };
};

const linkTo = (address: string, pattern: RegExp): Promise<string> =>
  until(`a link like ${String(pattern)}`, async () =>
    (await linksMailedTo(app, address)).find((link) => pattern.test(link)),
  );

describe('a stolen link without the factor', () => {
  it('decides nothing and hands nothing over, is on record once, and is told nothing', async () => {
    const { link, approvalId, ...told } = await askedAbout();
    const form = { intent: 'decide', ...ANSWER, nonce: await openPage(link) };
    for (let tries = 0; tries < 3; tries += 1) await expectUnproven(link, form, told);
    await expectUnproven(
      link,
      { ...form, intent: 'delegate', delegate: 'ciso-1', delegateReason: 'I am asleep.' },
      told,
    );
    expect(await typesOf(approvalId)).toEqual(['requested']);
    const [refused, ...more] = await factorsOf();
    expect([refused?.type, refused?.data, more]).toEqual(['people.factor-refused', { approvalId, why: 'missing' }, []]);
    expect(await keysOf(told.victim.userName)).toEqual({ [told.victim.accessKeyId]: 'Active' });
  });
});

describe('a stolen mailbox', () => {
  it('enrols a factor of the thief, which never counts: the second person did not see them', async () => {
    const { link, approvalId, ...told } = await askedAbout();
    await invoke('people', 'invite-enrolment', { personId: FIRST, ...WHY });
    const enrol = await linkTo(MAILBOX, /\/enrol\//);
    const thief = await openEnrolment(enrol);
    for (let tries = 0; tries < 3; tries += 1)
      expect((await postForm(enrol, { ...thief, code: '000000' })).status).toBe(422);
    const before = await factorTypes();
    expect(before.filter((type) => type === 'enrolment-refused')).toHaveLength(1);
    expect((await postForm(enrol, { ...thief, code: codeOf(thief.secret) })).status).toBe(200);

    const tried = { intent: 'decide', ...ANSWER, nonce: await openPage(link), code: codeOf(thief.secret) };
    expect((await postForm(link, tried)).status).toBe(422);
    const confirm = await linkTo(DEPUTY_MAILBOX, /factor-enrolment-1~/);
    expect((await linksMailedTo(app, MAILBOX)).filter((one) => one.includes('factor-enrolment'))).toEqual([]);
    await expectNoSuchLink(confirm.replace(`~${DEPUTY}~`, `~${FIRST}~`), tried, told);
    expect(await decide(confirm, { decision: 'reject', reason: 'They did not enrol anything.' })).toBe(true);
    await until('the refusal', async () => (await factorTypes()).includes('factor-declined'));
    const again = { ...tried, nonce: await openPage(link), code: codeOf(thief.secret) };
    await expectUnproven(link, again, told);
    expect(await typesOf(approvalId)).toEqual(['requested']);
    expect((await factorTypes()).filter((type) => type === 'factor-failed')).toHaveLength(3);
  });

  it('of the person and of the one who lets them in again opens no lock', async () => {
    const { link, approvalId, ...told } = await askedAbout();
    const guess = { intent: 'decide', ...ANSWER, nonce: await openPage(link) };
    for (let tries = 0; tries < 5; tries += 1) await postForm(link, { ...guess, code: `00000${String(tries)}` });
    await until('the lock', async () => (await factorTypes()).includes('factors-locked'));
    await expectUnproven(link, { ...guess, code: '000009' }, told);

    await invoke('people', 'ask-unlock', { personId: FIRST, ...WHY });
    const unlock = await linkTo(DEPUTY_MAILBOX, /factor-unlock-1~/);
    const form = { intent: 'decide', ...ANSWER, nonce: await openPage(unlock) };
    await expectUnproven(unlock, form, told);
    await expectNoSuchLink(unlock.replace(`~${DEPUTY}~`, `~${FIRST}~`), form, told);
    expect(await factorTypes(DEPUTY)).toContain('factor-refused');
    expect(await factorTypes()).not.toContain('factors-unlocked');
    expect(await typesOf(approvalId)).toEqual(['requested']);
    // However often it is tried: the journal grows no more.
    const { length } = await factorsOf();
    for (let tries = 0; tries < 8; tries += 1) await postForm(link, { ...guess, code: '111111' });
    expect(await factorsOf()).toHaveLength(length);
    expect(await decide(unlock, { decision: 'approve', reason: 'I spoke to them in person.' })).toBe(true);
    await until('the unlocking', async () => (await factorTypes()).includes('factors-unlocked'));
  });
});

describe('a delegate of the requester', () => {
  it('decides nothing from the moment on at which their principal made the request theirs', async () => {
    const { link, approvalId, ...told } = await askedAbout();
    const { incident, victim } = told;
    const handOver = { intent: 'delegate', delegate: DEPUTY, delegateReason: 'My shift ends in five minutes.' };
    expect((await postForm(link, await filledForm(link, handOver))).status).toBe(200);
    const deputy = await linkTo(DEPUTY_MAILBOX, new RegExp(`${approvalId}~`));
    const form = await filledForm(deputy, ANSWER);

    // Who lowers the severity has a hand in the request from then on.
    const lower = { command: 'change-severity', severity: 'SEV2', reason: 'Nothing hangs on this account.' };
    await invoke('incidents', 'command-incident', { ...lower, incidentId: incident.id, personId: 'ciso-1' });
    await decide((await askFor(app, incident.id, 'severity-lowering')).link, ANSWER);
    await until('the severity', async () => (await readIncident(incident.id)).severity?.level === 'SEV2');
    await expectNoSuchLink(deputy, form, told);
    expect(await attemptsOn(approvalId)).toEqual([{ personId: DEPUTY, why: 'involved', channel: 'mail' }]);
    expect(await typesOf(approvalId)).not.toContain('decided');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });
});

describe('the suspect', () => {
  const own = (...principals: string[]): Promise<void> => {
    const { people } = seedOf('people');
    const linked = people.map((person) => (person.id === FIRST ? { ...person, principals } : person));
    return putGoverned(app.cloud, 'people', { people: linked });
  };

  it('is not asked, and no mail tells them of it', async () => {
    const victim = await makeVictim(app.cloud);
    await own(victim.userName);
    const incident = await raiseKeyOf(victim);
    const { message } = await askFor(app, incident.id, 'containment');
    expect(message.to).toEqual([DEPUTY_MAILBOX]);
    expect((await linksMailedTo(app, MAILBOX)).filter((link) => link.includes(incident.id))).toEqual([]);
  });

  it('who was asked before it was known decides nothing, hands nothing over, and sees no case any more', async () => {
    await own();
    const { link, approvalId, ...told } = await askedAbout();
    const form = await filledForm(link, ANSWER);
    await own(told.victim.userName);
    await expectNoSuchLink(link, form, told);
    await expectNoSuchLink(link, { ...form, intent: 'delegate', delegate: DEPUTY, delegateReason: 'Do it.' }, told);
    expect(await attemptsOn(approvalId)).toEqual([{ personId: FIRST, why: 'involved', channel: 'mail' }]);
    const dismiss = {
      command: 'dismiss',
      incidentId: told.incident.id,
      personId: FIRST,
      reason: 'It is nothing at all.',
    };
    const refusal = await invoke('incidents', 'command-incident', dismiss).catch((error: unknown) => String(error));
    expect(refusal).toContain('there is no such incident');
    expectNothingTold(String(refusal).replace(told.incident.id, ''), told);
    expect(await keysOf(told.victim.userName)).toEqual({ [told.victim.accessKeyId]: 'Active' });
  });
});
