import type { Language } from '../../reports/language.ts';
import { FRAME_DE } from './de/frame.ts';
import { FRAME_EN, type FrameWords } from './en/frame.ts';

/** Words around every notice, by language. */
export const FRAME: Record<Language, FrameWords> = { en: FRAME_EN, de: FRAME_DE };
