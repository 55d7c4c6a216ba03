import { jest } from '@jest/globals';

type Sender = { prototype: { send: (command: object, ...rest: never[]) => Promise<unknown> } };

const LOOKS = /^(Get|List|Describe|Head|BatchGet|Lookup)/;

/**
 * Cuts clients of AWS off from their services: so many changing calls get through and no more; without a number all
 * again. What only looks goes on. Each class of clients once in a file.
 */
export const breakCalls = (...clients: readonly unknown[]): ((changes?: number) => void) => {
  let left = Number.POSITIVE_INFINITY;
  for (const client of clients) {
    const { prototype } = client as Sender;
    const send = prototype.send;
    jest.spyOn(prototype, 'send').mockImplementation(function (this: unknown, command, ...rest) {
      if (LOOKS.test(command.constructor.name)) return send.call(this, command, ...rest);
      if (left <= 0) return Promise.reject(Object.assign(new Error('broken off'), { name: 'TimeoutError' }));
      left -= 1;
      return send.call(this, command, ...rest);
    });
  }
  return (changes = Number.POSITIVE_INFINITY) => {
    left = changes;
  };
};
