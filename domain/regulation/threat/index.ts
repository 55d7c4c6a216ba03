export * from './threat-state.ts';
export * from './threat-aggregate.ts';
export * from './record-threat.ts';
