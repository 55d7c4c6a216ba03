import { jest } from '@jest/globals';

/** A whole incident takes seconds on a quiet machine; a busy one may take much longer. */
jest.setTimeout(300_000);
