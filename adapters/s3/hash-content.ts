import { createHash } from 'node:crypto';
import type { Content } from '../../domain/incidents/evidence/index.ts';

/** Bytes and SHA-256 (hex) of what has passed so far; final once the stream ended. */
export type Measured = { bytes: number; sha256: () => string };

async function* pieces(content: Content): AsyncGenerator<string> {
  if (typeof content === 'string') yield content;
  else yield* content;
}

/** The content as bytes, measured while it passes. */
export const hashContent = (content: Content): { stream: AsyncGenerator<Buffer>; measured: Measured } => {
  const hash = createHash('sha256');
  const measured: Measured = { bytes: 0, sha256: () => hash.copy().digest('hex') };
  async function* stream(): AsyncGenerator<Buffer> {
    for await (const piece of pieces(content)) {
      const bytes = Buffer.from(piece, 'utf8');
      hash.update(bytes);
      measured.bytes += bytes.byteLength;
      yield bytes;
    }
  }
  return { stream: stream(), measured };
};
