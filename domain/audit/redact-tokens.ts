import { sha256 } from '../shared/journal/index.ts';

const IS_TOKEN = /^(task)?token$/i;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Every task token in a history, also inside the JSON texts that Step Functions keeps as strings. */
const tokensIn = (value: unknown, isNamedToken = false): string[] => {
  if (typeof value === 'string')
    return isNamedToken ? [value] : tokensIn(/^\s*[[{]/.test(value) ? parsed(value) : undefined);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => tokensIn(inner, IS_TOKEN.test(key)));
};

/**
 * A history as JSON with every task token replaced by `sha256:` and its SHA-256: whoever holds a token could end a waiting
 * task, and an archive is read by many. The hash still shows which token was which.
 */
export const redactTokens = (history: unknown): string => {
  const text = JSON.stringify(history);
  const tokens = [...new Set(tokensIn(history))].filter((token) => token !== '').sort((a, b) => b.length - a.length);
  return tokens.reduce((redacted, token) => {
    const hash = `sha256:${sha256(token)}`;
    // Inside a string inside a string a token's characters may be escaped once more.
    const once = JSON.stringify(token).slice(1, -1);
    const twice = JSON.stringify(once).slice(1, -1);
    return [token, once, twice].reduce((result, spelling) => result.replaceAll(spelling, hash), redacted);
  }, text);
};
