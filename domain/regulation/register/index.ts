export * from './register-row.ts';
export * from './register-csv.ts';
