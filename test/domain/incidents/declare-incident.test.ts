import { expect, test } from '@jest/globals';
import { declareIncident } from '../../../domain/incidents/index.ts';
import { sealData } from '../../../domain/shared/journal/index.ts';

const opened = (service: string | undefined) => {
  const report = {
    formId: 'form-0001',
    reporter: 'desk',
    noticedAt: '2026-03-02T08:40:00.000Z',
    heardAt: '2026-03-02T09:00:00.000Z',
    summary: 'Payments are stuck',
    service,
    ongoing: true,
  };
  const fact = declareIncident(report, { account: 'own', region: 'eu-central-1' }, ['Instant payments']);
  const { data, sealed } = sealData(fact.data, 1, () => '00');
  return { clear: JSON.stringify(data), sealed: JSON.stringify(sealed), data };
};

test('a configured service stands in title and resource', () => {
  expect(opened('Instant payments').data).toMatchObject({
    title: 'Reported by a person: Instant payments',
    resource: { type: 'Service', uid: 'Instant payments' },
  });
});

test('any other text is sealed', () => {
  const { data, clear, sealed } = opened('the laptop of Jo Example');
  expect(data).toMatchObject({ title: 'Reported by a person', resource: { uid: 'unnamed-service' } });
  expect(clear).not.toContain('Jo Example');
  expect(sealed).toContain('Service: the laptop of Jo Example');
});

test('no service is no name', () => {
  expect(opened(undefined).data).toMatchObject({
    title: 'Reported by a person',
    resource: { uid: 'unnamed-service' },
  });
});
