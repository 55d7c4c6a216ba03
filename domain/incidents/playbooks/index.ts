export * from './choose-playbook.ts';
