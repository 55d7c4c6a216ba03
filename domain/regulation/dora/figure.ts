/** A figure in a sentence: 1234567.5 is `1,234,567.5`. */
export const figure = (value: number): string => {
  const text = String(value);
  if (value < 1000 || text.includes('e')) return text;
  const point = text.indexOf('.');
  let grouped = text;
  for (let at = (point === -1 ? text.length : point) - 3; at > 0; at -= 3)
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return grouped;
};

/** `EUR 1,500,000.5`. */
export const euros = (value: number): string => `EUR ${figure(value)}`;
