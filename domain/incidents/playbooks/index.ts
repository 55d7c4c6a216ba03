export * from './choose-playbook.ts';
export * from './planned-tests.ts';
