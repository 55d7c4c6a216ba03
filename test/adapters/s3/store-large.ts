import { existsSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { measureContent } from '../../../adapters/s3/hash-content.ts';
import { s3EvidenceVault } from '../../../adapters/s3/evidence-vault.ts';
import { largeContent } from './large-content.ts';

// A process of its own, so that its memory is nobody else's: stores as many bytes as it is told, reads them back, and
// says in one JSON line what that took. AWS_ENDPOINT_URL names the S3.
const bytes = Number(process.argv[2]);
const vault = s3EvidenceVault();
const now = '2026-03-01T10:00:00.000Z';

/** Linux's own high-water mark in bytes; `maxRSS` would count the process that started this one. 0 where it is not told. */
const highWater = (): number => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
};

async function* watched(content: AsyncIterable<Buffer>, peak: { rss: number }): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    peak.rss = Math.max(peak.rss, process.memoryUsage.rss());
    yield chunk;
  }
}

// Once with little, so that code and connections are loaded before the memory is looked at.
await vault.put('evidence/warm-up', largeContent(9_000_000), now);
await setImmediate();
const before = process.memoryUsage.rss();
const peak = { rss: before };
const began = performance.now();
const stored = await vault.put('evidence/large', watched(largeContent(bytes), peak), now);
const storedMs = performance.now() - began;
const read = await measureContent(vault.stream(stored));
const highest = Math.max(peak.rss, highWater());
console.log(JSON.stringify({ stored, read, grownBy: highest - before, highest, storedMs }));
