/** Port: signals as they arrived. Errors: UnavailableError. */
export interface SignalRecords {
  /** The raw event as text; undefined when there is none under this id. */
  raw(signalUid: string): Promise<string | undefined>;
}
