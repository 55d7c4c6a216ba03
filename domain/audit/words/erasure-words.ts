import { saying } from './event-reader.ts';
import type { Words } from './event-reader.ts';

/** The same in every area. */
export const erased: Words = (event) =>
  `The personal content of this journal was destroyed (${event.text('ground')}${saying(', ', event.text('reference'))}).`;
