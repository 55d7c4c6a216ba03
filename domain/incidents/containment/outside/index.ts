export type * from './asked-to-act.ts';
export * from './describe-asked.ts';
export * from './left-to-people.ts';
export * from './manual.ts';
export * from './outside-target.ts';
export * from './webhook.ts';
