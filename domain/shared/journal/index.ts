export * from './aggregate.ts';
export * from './hash-event.ts';
export * from './seal.ts';
export * from './record-fact.ts';
export * from './fence.ts';
export * from './consider-command.ts';
