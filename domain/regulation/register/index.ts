export * from './register-row.ts';
export * from './register-csv.ts';
export * from './threat-row.ts';
