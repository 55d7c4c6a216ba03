const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A figure in a sentence: 1234567.5 is `1,234,567.5`. */
export const figure = (value: number): string => {
  const text = String(value);
  if (value < 1000 || text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(THOUSANDS, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** `EUR 1,500,000.5`. */
export const euros = (value: number): string => `EUR ${figure(value)}`;
