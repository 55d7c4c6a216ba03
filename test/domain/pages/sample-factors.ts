import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { Language } from '../../../contracts/language.ts';
import { factorError, unprovenPage } from '../../../domain/approvals/pages/index.ts';
import {
  enrolledMail,
  invitationMail,
  lockedMail,
  removedMail,
} from '../../../domain/people/factors/mails/factor-mails.ts';
import { enrolledPage, enrolPage } from '../../../domain/people/factors/pages/enrol-page.ts';
import type { EnrolView } from '../../../domain/people/factors/pages/enrol-page.ts';
import { passkeyCreation } from '../../../domain/people/factors/pages/enrolment-request.ts';
import { factorTexts } from '../../../domain/people/factors/texts/index.ts';
import { totpUri } from '../../../domain/people/factors/totp.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';
import { guardedView, timeZone } from './sample-approvals.ts';

const reader = (language: Language): Person => {
  const [person] = seedPeople();
  if (person === undefined) throw new Error('the seed has nobody');
  return { ...person, language };
};

/** A decision that came with a wrong code. */
const unproven = (language: Language): string => {
  const { form } = guardedView(language);
  const values = { decision: 'approve', reason: 'It is not ours.' };
  const errors = [factorError({ kind: 'wrong', left: 3 }, language)];
  return unprovenPage({ language, timeZone, intent: 'decide', form: { ...form, values, errors } });
};

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The page of a personal enrolment link. */
const enrolView = (language: Language): EnrolView => ({
  ...{ language, timeZone, action: './link', nonce: 'bm9uY2U', until: '2026-11-22T12:36:10.000Z' },
  passkey: passkeyCreation(reader(language), { rpId: 'holdfast.bank.example', challenge: 'Y2hhbGxlbmdl', known: [] }),
  totp: { secret: KEY, uri: totpUri(KEY, reader(language).id) },
  script: './../passkey.js',
});

const mistyped = (language: Language): EnrolView => ({
  ...enrolView(language),
  errors: [{ field: 'code', message: factorTexts(language).errors.code }],
});

/** Every page about how a person proves who they are. */
export const FACTOR_PAGES: Record<string, () => string> = {
  'approval-unproven': () => unproven('en'),
  'approval-unproven-german': () => unproven('de'),
  enrol: () => enrolPage(enrolView('en')),
  'enrol-german': () => enrolPage(enrolView('de')),
  'enrol-wrong-code': () => enrolPage(mistyped('en')),
  enrolled: () => enrolledPage('en'),
  'enrolled-german': () => enrolledPage('de'),
};

const INVITATION = {
  url: 'https://holdfast.bank.example/enrol/enrol~incident-manager-1~1~Zm9yZ2VkLWJ1dC1sb25nLWVub3VnaA',
  until: '2026-11-22T12:36:10.000Z',
  askedBy: 'CISO',
};
const LOCKED_AT = '2026-11-21T02:12:40.000Z';
const deputy = (language: Language): Person => ({ ...reader(language), id: 'incident-manager-2', label: 'Deputy' });

/** Every mail about it. */
export const FACTOR_MAILS: Record<string, () => Mail> = {
  'mail-enrol': () => invitationMail(reader('en'), INVITATION),
  'mail-enrol-german': () => invitationMail(reader('de'), INVITATION),
  'mail-locked': () => lockedMail(reader('en'), reader('en'), LOCKED_AT),
  'mail-locked-german': () => lockedMail(reader('de'), reader('de'), LOCKED_AT),
  'mail-locked-deputy': () => lockedMail(deputy('en'), reader('en'), LOCKED_AT),
  'mail-locked-deputy-german': () => lockedMail(deputy('de'), reader('de'), LOCKED_AT),
  'mail-enrolled': () => enrolledMail(reader('en')),
  'mail-enrolled-german': () => enrolledMail(reader('de')),
  'mail-factor-removed': () => removedMail(reader('en')),
  'mail-factor-removed-german': () => removedMail(reader('de')),
};
