/** EventBridge source of the events that only the floor listens to. */
export const FLOOR_SOURCE = 'bench.floor';
