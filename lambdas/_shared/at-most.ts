/** Does the work for every item, at most `limit` at a time. Answers in the items' order; the first error ends it. */
export const atMost = async <I, O>(limit: number, items: readonly I[], work: (item: I) => Promise<O>): Promise<O[]> => {
  const answers: O[] = [];
  const rest = [...items.entries()];
  const takeTurns = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [index, item] = next;
      answers[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, takeTurns));
  return answers;
};
