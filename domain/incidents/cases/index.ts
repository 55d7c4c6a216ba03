export * from './absorb-incident.ts';
export * from './evolve-cases.ts';
export * from './merge-incident.ts';
export * from './survivor-of.ts';
