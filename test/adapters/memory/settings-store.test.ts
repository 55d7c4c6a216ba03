import { memorySettings } from '../../../adapters/memory/settings-store.ts';
import { describeSettings } from '../settings-suite.ts';

describeSettings('settings in memory', () => Promise.resolve(memorySettings()));
