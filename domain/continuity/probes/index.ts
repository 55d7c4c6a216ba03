export * from './choose-services.ts';
export * from './forbidden-address.ts';
export * from './judge-service.ts';
export * from './probe-result.ts';
export * from './samples.ts';
export * from './service-aggregate.ts';
export * from './service-signal.ts';
