import { createHash } from 'node:crypto';
import type { Content } from '../../domain/incidents/evidence/index.ts';

/** Bytes and SHA-256 (hex) of what has passed so far; final once the stream ended. */
export type Measured = { bytes: number; sha256: () => string };

async function* pieces(content: Content): AsyncGenerator<string | Uint8Array> {
  if (typeof content === 'string') yield content;
  else yield* content;
}

const bytesOf = (piece: string | Uint8Array): Buffer =>
  typeof piece === 'string'
    ? Buffer.from(piece, 'utf8')
    : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);

/** The content as bytes, measured while it passes. */
export const hashContent = (content: Content): { stream: AsyncGenerator<Buffer>; measured: Measured } => {
  const hash = createHash('sha256');
  const measured: Measured = { bytes: 0, sha256: () => hash.copy().digest('hex') };
  async function* stream(): AsyncGenerator<Buffer> {
    for await (const piece of pieces(content)) {
      const bytes = bytesOf(piece);
      hash.update(bytes);
      measured.bytes += bytes.byteLength;
      yield bytes;
    }
  }
  return { stream: stream(), measured };
};

/** The content in full, measured and dropped. */
export const measureContent = async (content: Content): Promise<{ bytes: number; sha256: string }> => {
  const { stream, measured } = hashContent(content);
  let passed = await stream.next();
  while (passed.done !== true) passed = await stream.next();
  return { bytes: measured.bytes, sha256: measured.sha256() };
};

/** The content as it passes; throws what `differs` makes at the end when its SHA-256 is not the expected one. */
export async function* checkedContent(
  content: Content,
  expected: string,
  differs: () => Error,
): AsyncGenerator<Uint8Array> {
  const { stream, measured } = hashContent(content);
  yield* stream;
  if (measured.sha256() !== expected) throw differs();
}

/** All bytes of what is small enough to lie in memory. */
export const bytesOfContent = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A small text from its bytes as they come. */
export const textOfContent = async (content: AsyncIterable<Uint8Array>): Promise<string> =>
  (await bytesOfContent(content)).toString('utf8');
