import { createHash } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { inclusionPath, merkleRoot, rootOf } from '../../../domain/audit/merkle.ts';

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (hex: string): Buffer => sha(Buffer.of(0), Buffer.from(hex, 'hex'));
const node = (left: Buffer, right: Buffer): Buffer => sha(Buffer.of(1), left, right);
const hexOf = (n: number): string => n.toString(16).padStart(64, '0');

describe('the tree of RFC 6962', () => {
  it('of nothing is SHA-256 of nothing', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
  it('of one empty leaf is the vector of Certificate Transparency', () => {
    // The first of the reference vectors of the certificate-transparency project: MTH of one empty leaf.
    expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
  it('of the eight reference leaves is the reference root', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    expect(merkleRoot(leaves.slice(0, 2))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(merkleRoot(leaves.slice(0, 3))).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
    expect(merkleRoot(leaves)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });
  it('splits at the largest power of two', () => {
    const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(hexOf).map(leaf) as [Buffer, Buffer, Buffer, Buffer, Buffer];
    expect(merkleRoot([1, 2, 3, 4, 5].map(hexOf))).toBe(node(node(node(a, b), node(c, d)), e).toString('hex'));
  });
});

test('every leaf is under its root by its own path, and under no other place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, seed) => {
      const leaves = Array.from({ length: size }, (_, n) => hexOf(seed + n));
      const root = merkleRoot(leaves);
      const index = seed % size;
      const path = inclusionPath(leaves, index);
      const at = { leaf: leaves[index]!, index, size, path };
      expect(rootOf(at)).toBe(root);
      expect(rootOf({ ...at, leaf: hexOf(seed + size) })).not.toBe(root);
      if (size > 1) expect(rootOf({ ...at, index: (index + 1) % size })).not.toBe(root);
      expect(rootOf({ ...at, path: [...path, root] })).not.toBe(root);
      expect(rootOf({ ...at, index: size })).toBeUndefined();
    }),
  );
});
