export * from './choose-sample.ts';
export * from './quarter.ts';
export * from './sample-population.ts';
