import { describe, expect, it } from '@jest/globals';
import { mayTouch } from '../../../../domain/incidents/exercise/index.ts';

const SANDBOX = { key: 'holdfast:exercise', value: 'sandbox' };

describe('mayTouch', () => {
  it.each([
    ['in earnest, whatever the tags', 'INC-2026-0001', {}, true],
    ['in an exercise what is tagged', 'EXE-2026-0001', { 'holdfast:exercise': 'sandbox', team: 'payments' }, true],
    ['in an exercise nothing without tags', 'EXE-2026-0001', {}, false],
    ['in an exercise nothing of another value', 'EXE-2026-0001', { 'holdfast:exercise': 'no' }, false],
    ['in an exercise nothing of another key', 'EXE-2026-0001', { sandbox: 'sandbox' }, false],
  ])('%s', (_, id, tags, may) => {
    expect(mayTouch(id, { action: 'throttle-function', tags }, SANDBOX)).toBe(may);
  });

  it('never tells another system, which would take it in earnest', () => {
    const about = { action: 'webhook', tags: { [SANDBOX.key]: SANDBOX.value } } as const;
    expect(mayTouch('EXE-2026-0001', about, SANDBOX)).toBe(false);
    expect(mayTouch('INC-2026-0001', about, SANDBOX)).toBe(true);
  });

  it('takes no name of every object for a tag', () => {
    expect(
      mayTouch(
        'EXE-2026-0001',
        { action: 'throttle-function', tags: {} },
        { key: 'constructor', value: String({}.constructor) },
      ),
    ).toBe(false);
  });
});
