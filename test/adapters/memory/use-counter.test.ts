import { memoryUseCounter } from '../../../adapters/memory/use-counter.ts';
import { useCounterSuite } from '../use-counter-suite.ts';

useCounterSuite('in memory, it', memoryUseCounter);
