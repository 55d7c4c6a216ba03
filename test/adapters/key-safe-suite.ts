import { describe, expect, it } from '@jest/globals';
import type { KeySafe } from '../../domain/incidents/containment/index.ts';

/** What the domain counts on, whichever safe it is given. `name` answers a fresh name. */
export const keySafeSuite = (which: string, safe: () => KeySafe, name: () => string): void => {
  describe(`key safe: ${which}`, () => {
    it('keeps a key under its name and tells its id and address, never its secret', async () => {
      const at = name();
      expect(await safe().find(at)).toBeUndefined();
      const arn = await safe().keep(at, { id: 'AKIA1', secret: 'first-secret' }, 'incident-manager');
      expect(arn).toContain(at);
      expect(await safe().find(at)).toEqual({ accessKey: 'AKIA1', arn });
    });

    it('replaces the key of an earlier try under the same address', async () => {
      const at = name();
      const arn = await safe().keep(at, { id: 'AKIA1', secret: 'first-secret' }, 'incident-manager');
      expect(await safe().keep(at, { id: 'AKIA2', secret: 'second-secret' }, 'incident-manager')).toBe(arn);
      expect(await safe().find(at)).toEqual({ accessKey: 'AKIA2', arn });
    });
  });
};
