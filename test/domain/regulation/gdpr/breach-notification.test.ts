import { expect, test } from '@jest/globals';
import { breachDuties } from '../../../../domain/regulation/gdpr/breach-notification.ts';
import type { BreachRisk } from '../../../../domain/regulation/gdpr/breach-notification.ts';

const RECORD = ['record', '2016/679 Art. 33(5)'];
const NOTIFY = ['notify-authority', '2016/679 Art. 33(1)'];

test.each<[string, BreachRisk, string[][]]>([
  ['a risk is unlikely', { risk: 'unlikely' }, [RECORD]],
  ['a risk', { risk: 'risk' }, [RECORD, NOTIFY]],
  ['a high risk', { risk: 'high-risk' }, [RECORD, NOTIFY, ['tell-data-subjects', '2016/679 Art. 34(1)']]],
  ['a high risk, but encrypted', { risk: 'high-risk', exemption: 'unintelligible' }, [RECORD, NOTIFY]],
  ['a high risk that is over', { risk: 'high-risk', exemption: 'risk-removed' }, [RECORD, NOTIFY]],
  [
    'a high risk, too many to write to',
    { risk: 'high-risk', exemption: 'disproportionate-effort' },
    [RECORD, NOTIFY, ['tell-the-public', '2016/679 Art. 34(3)(c)']],
  ],
  ['an exemption from a duty there is not', { risk: 'unlikely', exemption: 'disproportionate-effort' }, [RECORD]],
])('%s', (_name, decided, duties) => {
  expect(breachDuties(decided).map(({ duty, article }) => [duty, article])).toEqual(duties);
});
