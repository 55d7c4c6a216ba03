/** The instance that tests run against; a developer's own (`main`) goes on beside it. */
export const TEST_CLOUD = 'test';
