import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again every 100 ms until there is an answer. Throws with `what` it waited for after `seconds`. */
export const until = async <T>(what: string, ask: () => Promise<T | undefined | false>, seconds = 120): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${String(seconds)} s for: ${what}`);
    await sleep(100);
  }
};
