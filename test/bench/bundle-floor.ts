import { resolve } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../local/paths.ts';
import { bundling } from '../../scripts/bundling.ts';

export const FLOOR_HANDLERS = ['start-run', 'send-mail', 'put-one'] as const;
export type FloorHandler = (typeof FLOOR_HANDLERS)[number];

/** The folder of a floor's bundle. */
export const floorFolder = (name: FloorHandler): string => resolve(root, 'dist/bench', name);

/** Bundles the handlers of the floors exactly as the application's are. */
export const bundleFloor = async (): Promise<void> => {
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: FLOOR_HANDLERS.map((name) => `test/bench/floor/${name}.ts`),
    outbase: 'test/bench/floor',
    outdir: 'dist/bench',
    entryNames: '[name]/index',
  });
};
