const CHUNK = 64 * 1024;

/** So many bytes, no two chunks alike, made as they are asked for. */
export async function* largeContent(bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += CHUNK) {
    const chunk = Buffer.alloc(Math.min(CHUNK, bytes - at), at % 251);
    chunk.writeUInt32LE((at / CHUNK) >>> 0);
    yield await Promise.resolve(chunk);
  }
}
