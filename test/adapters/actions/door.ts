/** Lets nobody through at one place until it is opened; everywhere else nobody waits. */
export type Door<P extends string> = {
  /** Waits when this is the place, the first time. */
  pass: (place: P | undefined) => Promise<void>;
  /** Somebody stands before it. */
  isReached: Promise<void>;
  open: () => void;
};

export const doorAt = <P extends string>(closed: P | undefined): Door<P> => {
  const reached = Promise.withResolvers<undefined>();
  const opened = Promise.withResolvers<undefined>();
  return {
    pass: async (place) => {
      if (place === undefined || place !== closed) return;
      reached.resolve(undefined);
      await opened.promise;
    },
    isReached: reached.promise,
    open: () => {
      opened.resolve(undefined);
    },
  };
};
