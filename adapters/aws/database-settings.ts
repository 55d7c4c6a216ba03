import {
  DescribeDBInstancesCommand,
  RDSClient,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import type { DBInstance } from '@aws-sdk/client-rds';
import type { DatabaseSettings, DatabaseStore, Target } from '../../domain/incidents/containment/index.ts';
import { NotFoundError, UnavailableError } from '../../domain/shared/errors.ts';
import { actionClient } from './action-client.ts';
import { serviceErrors } from './service-errors.ts';

const { ask, askIfThere } = serviceErrors('RDS');

type ClientOf = (target: Target) => RDSClient;

const DOWN = new Set(['stopping', 'stopped']);
/** In these RDS takes an order; in all others (backing-up, starting, stopping ...) it must be asked later. */
const SETTLED = new Set(['available', 'stopped']);

const found = async (clientOf: ClientOf, target: Target): Promise<DBInstance | undefined> => {
  const described = await askIfThere(() =>
    clientOf(target).send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: target['database'] })),
  );
  return described?.DBInstances?.[0];
};

const stateOf = ({ DBInstanceStatus = '' }: DBInstance): DatabaseSettings['state'] =>
  DOWN.has(DBInstanceStatus) ? 'stopped' : 'running';

const read =
  (clientOf: ClientOf): DatabaseStore['read'] =>
  async (target) => {
    const instance = await found(clientOf, target);
    if (instance === undefined) return undefined;
    return {
      arn: instance.DBInstanceArn ?? '',
      settings: { state: stateOf(instance) },
      context: {
        engine: instance.Engine ?? '',
        multiAz: instance.MultiAZ === true,
        cluster: instance.DBClusterIdentifier ?? null,
        replicas: instance.ReadReplicaDBInstanceIdentifiers ?? [],
      },
    };
  };

/** Names a snapshot (letters, digits, single hyphens) by its database and the moment; stops happen once. */
const snapshotName = (database: string, at: string): string => `holdfast-${database}-${at.replace(/\D/g, '')}`;

/** RDS databases, with the rights of the role named; `now` names the snapshots (UTC ISO 8601). */
export const awsDatabaseSettings = (role: string, now: () => Promise<string>): DatabaseStore => {
  const clientOf = actionClient(role, (options) => new RDSClient(options));
  return {
    read: read(clientOf),
    write: async (target, { state }) => {
      const instance = await found(clientOf, target);
      if (instance === undefined) throw new NotFoundError('RDS: no such database');
      if (stateOf(instance) === state) return;
      if (!SETTLED.has(instance.DBInstanceStatus ?? '')) throw new UnavailableError('RDS: the database is busy');
      const DBInstanceIdentifier = target['database'];
      const DBSnapshotIdentifier = snapshotName(target['database'] ?? '', await now());
      await ask<unknown>(() =>
        state === 'stopped'
          ? clientOf(target).send(new StopDBInstanceCommand({ DBInstanceIdentifier, DBSnapshotIdentifier }))
          : clientOf(target).send(new StartDBInstanceCommand({ DBInstanceIdentifier })),
      );
    },
  };
};
