import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Area } from '../../contracts/areas.ts';
import type { EnvironmentName } from '../../contracts/env.ts';
import { explainWildcards } from '../explained.ts';
import type { House } from '../house.ts';
import { KEY_ACTIONS, type Access } from './actions.ts';

/** A function's variables and rights, one at a time; `Bindable` sets and grants together what belongs together. */
export abstract class Rights extends Construct {
  abstract readonly lambda: LambdaFunction;
  protected abstract readonly house: House;

  set(name: EnvironmentName, value: string): this {
    this.lambda.addEnvironment(name, value);
    return this;
  }

  /** Actions without wildcards; a wildcard in a resource needs the reason a reviewer reads. */
  allow(actions: string[], resources: string[], reason?: string): this {
    return this.state({ actions, resources }, reason);
  }

  deny(actions: string[], resources: string[]): this {
    return this.state({ effect: Effect.DENY, actions, resources });
  }

  /** The shared key, only through the service that keeps the data. */
  useKeyThrough(service: string, access: Access): this {
    const viaService = `${service}.${Stack.of(this).region}.amazonaws.com`;
    const conditions = { StringEquals: { 'kms:ViaService': viaService } };
    return this.state({ actions: KEY_ACTIONS[access], resources: [this.keyArn], conditions });
  }

  protected get keyArn(): string {
    return this.house.key.keyArn;
  }

  /** The shared key itself, but only under an encryption context that names an aggregate of this area. */
  protected seal(actions: string[], area: Area): this {
    const conditions = { StringLike: { 'kms:EncryptionContext:aggregate': `${area}/*` } };
    return this.state({ actions, resources: [this.keyArn], conditions });
  }

  private state(statement: ConstructorParameters<typeof PolicyStatement>[0], reason?: string): this {
    this.lambda.addToRolePolicy(new PolicyStatement(statement));
    if (reason !== undefined && this.lambda.role !== undefined)
      explainWildcards(this.lambda.role, statement?.resources ?? [], reason);
    return this;
  }
}
