export * from './choose-owner.ts';
export * from './reassessment.ts';
export * from './vendor-mail-facts.ts';
export * from './vendor-task.ts';
