import { EEA_MEMBER_STATES, type EeaMemberState } from '../../eea-member-states.ts';
import { code } from './code-list.ts';

// Written out rather than taken from the runtime's locale data, so that a report reads the same after an update.
const NAMES: Record<EeaMemberState, readonly [en: string, de: string]> = {
  AT: ['Austria', 'Österreich'],
  BE: ['Belgium', 'Belgien'],
  BG: ['Bulgaria', 'Bulgarien'],
  HR: ['Croatia', 'Kroatien'],
  CY: ['Cyprus', 'Zypern'],
  CZ: ['Czechia', 'Tschechien'],
  DK: ['Denmark', 'Dänemark'],
  EE: ['Estonia', 'Estland'],
  ES: ['Spain', 'Spanien'],
  FI: ['Finland', 'Finnland'],
  FR: ['France', 'Frankreich'],
  DE: ['Germany', 'Deutschland'],
  GR: ['Greece', 'Griechenland'],
  HU: ['Hungary', 'Ungarn'],
  IS: ['Iceland', 'Island'],
  IE: ['Ireland', 'Irland'],
  IT: ['Italy', 'Italien'],
  LI: ['Liechtenstein', 'Liechtenstein'],
  LT: ['Lithuania', 'Litauen'],
  LU: ['Luxembourg', 'Luxemburg'],
  LV: ['Latvia', 'Lettland'],
  MT: ['Malta', 'Malta'],
  NL: ['Netherlands', 'Niederlande'],
  NO: ['Norway', 'Norwegen'],
  PL: ['Poland', 'Polen'],
  PT: ['Portugal', 'Portugal'],
  RO: ['Romania', 'Rumänien'],
  SE: ['Sweden', 'Schweden'],
  SI: ['Slovenia', 'Slowenien'],
  SK: ['Slovakia', 'Slowakei'],
};

/**
 * @law 2025/302 field 2.6
 */
export const MEMBER_STATES = EEA_MEMBER_STATES.map((id) => code(id, ...NAMES[id]));
