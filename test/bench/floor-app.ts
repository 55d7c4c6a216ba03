import { App } from 'aws-cdk-lib';
import { account, region } from '../../local/environment.ts';
import { FloorStack } from './floor-stack.ts';

new FloorStack(new App(), account, region);
