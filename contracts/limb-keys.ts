// Items beside the journals in the tables of continuity and third-parties: operators add to them, functions query them.

/** Partition of the probed services added at run time, and of every service's samples. */
export const PROBES_PARTITION = 'PROBES';
export const PROBE_PREFIX = 'PROBE#';
export const SAMPLES_PREFIX = 'SAMPLES#';
/** Sort key of a service added at run time; its attribute `service` is JSON of a ProbedService. */
export const probeKey = (serviceId: string): string => `${PROBE_PREFIX}${serviceId}`;
export const samplesKey = (serviceId: string): string => `${SAMPLES_PREFIX}${serviceId}`;

/** Partition of what a backup held when it was made; its attribute `manifest` is JSON of a Manifest. */
export const manifestKey = (backupArn: string): string => `MANIFEST#${backupArn}`;

/** Partition of the vendors added at run time. */
export const VENDORS_PARTITION = 'VENDORS';
export const VENDOR_PREFIX = 'VENDOR#';
/** Sort key of a vendor added at run time; its attribute `vendor` is JSON of a Vendor. */
export const vendorKey = (vendorId: string): string => `${VENDOR_PREFIX}${vendorId}`;
