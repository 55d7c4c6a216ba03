export { asksOf, type Ask } from './load/asks-of.ts';
export { loadMail } from './load/load-mail.ts';
export { loadForManager, loadOnPeople, managersOf } from './load/load-on-people.ts';
