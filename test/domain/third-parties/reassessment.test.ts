import { describe, expect, it, test } from '@jest/globals';
import peopleJson from '../../../config/people.json' with { type: 'json' };
import vendorsJson from '../../../config/vendors.json' with { type: 'json' };
import { PeopleConfig } from '../../../contracts/config/people.ts';
import { Vendor, VendorsConfig } from '../../../contracts/config/vendors.ts';
import { addMonths, chooseOwner, dueDate, reassessmentDue } from '../../../domain/third-parties/index.ts';

const vendor: Vendor = {
  id: 'printer',
  name: 'Fictional Print GmbH',
  owner: 'vendor-manager-1',
  tier: 'standard',
  services: ['printing'],
  contractedOn: '2020-01-01',
  lastAssessedOn: '2025-03-10',
  intervalMonths: 12,
};
const { people } = PeopleConfig.parse(peopleJson);

test.each<[string, string, string, number]>([
  ['31 days before', '2026-02-07', 'not-due', 31],
  ['30 days before', '2026-02-08', 'due', 30],
  ['10 days before', '2026-02-28', 'due', 10],
  ['on the day', '2026-03-10', 'due', 0],
  ['overdue', '2026-04-10', 'due', -31],
  ['the day after an assessment', '2025-03-11', 'not-due', 364],
])('a yearly vendor is judged %s', (_, today, kind, daysLeft) => {
  expect(reassessmentDue(vendor, today)).toEqual({ kind, dueOn: '2026-03-10', daysLeft });
});

it('a critical vendor is due after half a year', () => {
  expect(dueDate({ ...vendor, tier: 'critical', intervalMonths: 6 })).toBe('2025-09-10');
});

it('a vendor never assessed is due since its contract began, under one date for ever', () => {
  const never = { ...vendor, lastAssessedOn: null };
  expect(reassessmentDue(never, '2026-03-01')).toMatchObject({ kind: 'due', dueOn: '2020-01-01' });
  expect(dueDate(never)).toBe('2020-01-01');
});

test.each([
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-12-15', 1, '2026-01-15'],
])('%s and %d months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

describe('an owner', () => {
  it('is the person named', () => {
    expect(chooseOwner(people, 'vendor-manager-1')?.person.id).toBe('vendor-manager-1');
  });

  it('who left is stood in for by a vendor manager, and told why', () => {
    expect(chooseOwner(people, 'gone')).toMatchObject({
      person: { id: 'vendor-manager-1' },
      why: 'its owner is no longer in the directory',
    });
  });

  it('may be nobody', () => {
    expect(chooseOwner([], 'gone')).toBeUndefined();
  });
});

describe('config/vendors.json', () => {
  const { vendors } = VendorsConfig.parse(vendorsJson);

  it('names owners that exist', () => {
    for (const { owner } of vendors) expect(people.map(({ id }) => id)).toContain(owner);
  });

  it('has every vendor once', () => {
    expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
  });

  it('refuses a critical vendor that is looked at once a year', () => {
    expect(Vendor.safeParse({ ...vendor, tier: 'critical' }).success).toBe(false);
  });
});
