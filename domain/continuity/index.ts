export * from './backups/index.ts';
export * from './probes/index.ts';
