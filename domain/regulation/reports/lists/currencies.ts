import { code } from './code-list.ts';

const ACCEPTED = ['EUR', 'BGN', 'CZK', 'DKK', 'HUF', 'PLN', 'RON', 'ISK', 'CHF', 'NOK', 'SEK'];

/**
 * The reporting currencies that the exchange format takes (IR-1.2.1), ISO 4217.
 *
 *
 * @law 2025/302 field 1.15
 */
export const CURRENCIES = ACCEPTED.map((id) => code(id, id, id));
