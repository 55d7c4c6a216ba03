import { sha256 } from '../shared/journal/index.ts';

const IS_TOKEN = /^(task)?token$/i;

/** The value of a text that is itself JSON, as Step Functions keeps inputs and outputs; undefined for any other text. */
const parsed = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const tokensIn = (value: unknown, isNamedToken = false): string[] => {
  if (typeof value === 'string') return isNamedToken ? [value] : tokensIn(parsed(value));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => tokensIn(inner, IS_TOKEN.test(key)));
};

const redactText = (text: string, tokens: readonly string[]): string => {
  const inner = tokens.includes(text) ? undefined : parsed(text);
  if (inner !== undefined) return JSON.stringify(redact(inner, tokens));
  return tokens.reduce((redacted, token) => redacted.replaceAll(token, `sha256:${sha256(token)}`), text);
};

const redact = (value: unknown, tokens: readonly string[]): unknown => {
  if (typeof value === 'string') return redactText(value, tokens);
  if (Array.isArray(value)) return value.map((item) => redact(item, tokens));
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redact(inner, tokens)]));
};

/**
 * A history as JSON with every task token replaced by `sha256:` and its SHA-256, wherever it stands: whoever holds a token
 * could end a waiting task, and an archive is read by many. The hash still shows which token was which.
 */
export const redactTokens = (history: unknown): string => {
  const tokens = [...new Set(tokensIn(history))].filter((token) => token !== '').sort((a, b) => b.length - a.length);
  return JSON.stringify(redact(history, tokens));
};
