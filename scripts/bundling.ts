import type { BuildOptions } from 'esbuild';

// CommonJS dependencies inside an ES module still call require().
const requireBanner = `import{createRequire}from'module';const require=createRequire(import.meta.url);`;

/**
 * How code becomes what a function runs: one file, ES module, minified, the AWS SDK in it, no layers. Minified classes lose
 * their names (keeping them costs a twelfth of the load time): an error that the ASL knows spells its own.
 */
export const bundling = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  splitting: false,
  legalComments: 'none',
  banner: { js: requireBanner },
  logLevel: 'warning',
} as const satisfies BuildOptions;
