export * from './case/index.ts';
export * from './facts/index.ts';
export * from './obligation/index.ts';
export { isOfficer } from './officers.ts';
