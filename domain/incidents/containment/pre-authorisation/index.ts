export * from './authorise-containment.ts';
export * from './breaker.ts';
export * from './cap.ts';
export * from './fits.ts';
export * from './judge-plan.ts';
export * from './vouched.ts';
