import { App } from 'aws-cdk-lib';
import { buildApplication } from '../lib/application.ts';

buildApplication(new App());
