import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { choosePort, isFree } from '../../local/ports.ts';

const takenOnly =
  (...taken: number[]) =>
  (port: number) =>
    Promise.resolve(!taken.includes(port));

test('the preferred port is used when it is free', async () => {
  expect(await choosePort(4566, takenOnly())).toBe(4566);
});

test('the next free port is used when the preferred one is taken', async () => {
  expect(await choosePort(4566, takenOnly(4566, 4567))).toBe(4568);
});

test('fifty taken ports in a row are an error that names them', async () => {
  await expect(choosePort(4566, () => Promise.resolve(false))).rejects.toThrow('no free port from 4566 to 4615');
});

test('a port that somebody listens on is not free, and is again afterwards', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isFree(port)).toBe(true);
});
