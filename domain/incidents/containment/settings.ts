/** What an act changes, by name; each value is JSON, and null where nothing is set. */
export type Settings = Readonly<Record<string, unknown>>;

/** JSON with its keys in order, so that two services' ways of writing the same thing are the same. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, canonical(part)]),
  );
};

/** One setting as text, for comparing and for showing. */
export const canonicalSetting = (settings: Settings, name: string): string =>
  JSON.stringify(canonical(settings[name] ?? null));

/** Names of the settings in which the two differ. */
export const differingSettings = (one: Settings, other: Settings): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => canonicalSetting(one, name) !== canonicalSetting(other, name),
  );
