import { createServer } from 'node:net';

const portsTried = 50;

/** Whether nobody listens on this port of the loopback address. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The preferred port or the next free one after it. Throws when fifty in a row are taken. */
export async function choosePort(preferred: number, free = isFree): Promise<number> {
  for (let port = preferred; port < preferred + portsTried; port += 1) if (await free(port)) return port;
  throw new Error(`no free port from ${preferred} to ${preferred + portsTried - 1}: end what listens there`);
}
