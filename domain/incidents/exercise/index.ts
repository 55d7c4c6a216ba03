export * from './may-touch.ts';
export * from './rehearse-action.ts';
