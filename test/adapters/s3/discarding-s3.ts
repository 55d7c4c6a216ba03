import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * As much of S3 as a multipart upload and a download need. It keeps nothing but counts, so that gigabytes fit: every part's
 * checksum is compared with what arrived, as S3 does, and what is read back is made anew by `content`.
 */
export type DiscardingS3 = { endpoint: string; received: { parts: number; bytes: number }; close: () => Promise<void> };

const xml = (name: string, inner: string): string => `<?xml version="1.0"?><${name}>${inner}</${name}>`;

const drain = async (request: IncomingMessage): Promise<{ bytes: number; checksum: string }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { bytes, checksum: hash.digest('base64') };
};

const takePart = async (request: IncomingMessage, answer: ServerResponse, received: DiscardingS3['received']) => {
  const { bytes, checksum } = await drain(request);
  if (request.headers['x-amz-checksum-sha256'] !== checksum) {
    answer.writeHead(400).end(xml('Error', '<Code>BadDigest</Code>'));
    return;
  }
  received.parts += 1;
  received.bytes += bytes;
  answer.writeHead(200, { etag: '"part"', 'x-amz-checksum-sha256': checksum }).end();
};

/** Beginning or completing an upload. */
const acknowledge = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
  await drain(request);
  const isBegin = request.url?.includes('uploads') === true;
  const name = isBegin ? 'InitiateMultipartUploadResult' : 'CompleteMultipartUploadResult';
  const inner = '<Bucket>b</Bucket><Key>k</Key><UploadId>1</UploadId>';
  answer.writeHead(200, { 'x-amz-version-id': 'v1' }).end(xml(name, inner));
};

/** Starts one on a free port of this machine. */
export const startDiscardingS3 = async (content: () => AsyncIterable<Buffer>): Promise<DiscardingS3> => {
  const received = { parts: 0, bytes: 0 };
  const answerTo = (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    if (request.method === 'GET') return pipeline(Readable.from(content()), answer.writeHead(200));
    const isPart = request.url?.includes('partNumber=') === true;
    return isPart ? takePart(request, answer, received) : acknowledge(request, answer);
  };
  const server = createServer((request, answer) => void answerTo(request, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { endpoint: `http://127.0.0.1:${port}`, received, close };
};
