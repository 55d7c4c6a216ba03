export * from './quarantine-bucket.ts';
export * from './quarantine-policy.ts';
