import { property, read, refersTo } from '../templates.ts';
import type { Law } from './law.ts';

const FUNCTION = ['AWS::Lambda::Function'];

export const functionLaws: Law[] = [
  { law: 'runs on arm64', of: FUNCTION, holds: (it) => property(it, 'Architectures.0') === 'arm64' },
  { law: 'runs on Node 24', of: FUNCTION, holds: (it) => property(it, 'Runtime') === 'nodejs24.x' },
  { law: 'is traced', of: FUNCTION, holds: (it) => property(it, 'TracingConfig.Mode') === 'Active' },
  {
    law: 'is one of ours: no function comes with a library',
    of: FUNCTION,
    holds: (it) => /^lambdas\/[a-z-]+\/[a-z-]+\.ts$/.test(String(property(it, 'Description'))),
  },
  {
    law: 'is named so that its alarm, its log and its calls are found',
    of: FUNCTION,
    holds: (it, { stageName }) => {
      const name = String(property(it, 'FunctionName'));
      return name.startsWith(`holdfast-${stageName}-`) && name.length <= 64;
    },
  },
  {
    law: 'has a role of its own',
    of: FUNCTION,
    holds: (it, { resources }) => {
      const roles = resources.filter(({ Type, stack }) => Type === 'AWS::IAM::Role' && stack === it.stack);
      const own = roles.find((role) => refersTo(property(it, 'Role'), role));
      const sharing = resources.filter(
        ({ Type, Properties }) => FUNCTION.includes(Type) && own && refersTo(Properties?.['Role'], own),
      );
      return sharing.length === 1;
    },
  },
  {
    law: 'writes to a log of its own',
    of: FUNCTION,
    holds: (it, { resources }) =>
      resources.some(
        (log) => log.Type === 'AWS::Logs::LogGroup' && refersTo(property(it, 'LoggingConfig.LogGroup'), log),
      ),
  },
  {
    law: 'keeps no secret in a variable',
    of: FUNCTION,
    holds: (it) => !/resolve:(secretsmanager|ssm)/.test(JSON.stringify(property(it, 'Environment'))),
  },
  {
    law: 'holds the key of links only where a person is sent or follows one',
    of: FUNCTION,
    holds: (it) =>
      property(it, 'Environment.Variables.LINK_SECRET_ARN') === undefined ||
      /^lambdas\/(approvals\/|incidents\/declare-page\.ts$|regulation\/(show-calendar|show-case|change-case|download-report|on-duty-changed)\.ts$|people\/(deliver-message|enrol-page|invite-enrolment)\.ts$)/.test(
        String(property(it, 'Description')),
      ),
  },
  {
    law: 'is forgotten after the days the stage says, and encrypted with our key',
    of: ['AWS::Logs::LogGroup'],
    holds: (it, { stage }) =>
      property(it, 'RetentionInDays') === stage.logRetentionDays && property(it, 'KmsKeyId') !== undefined,
  },
  {
    law: 'is traced and logged, never with the data of an execution',
    of: ['AWS::StepFunctions::StateMachine'],
    holds: (it) =>
      property(it, 'TracingConfiguration.Enabled') === true &&
      property(it, 'LoggingConfiguration.Level') === 'ALL' &&
      property(it, 'LoggingConfiguration.IncludeExecutionData') === false,
  },
  {
    law: 'waits months: a standard workflow',
    of: ['AWS::StepFunctions::StateMachine'],
    holds: (it) => [undefined, 'STANDARD'].includes(property(it, 'StateMachineType') as undefined),
  },
  {
    law: 'reads a stream so that poison is parked and never blocks what follows',
    of: ['AWS::Lambda::EventSourceMapping'],
    holds: (it) => {
      if (property(it, 'StartingPosition') === undefined) return true;
      return (
        property(it, 'BisectBatchOnFunctionError') === true &&
        Number(property(it, 'MaximumRetryAttempts')) > 0 &&
        read(property(it, 'DestinationConfig'), 'OnFailure.Destination') !== undefined &&
        JSON.stringify(property(it, 'FilterCriteria')).includes('INSERT')
      );
    },
  },
  {
    law: 'tells what failed of a batch',
    of: ['AWS::Lambda::EventSourceMapping'],
    holds: (it) => property(it, 'FunctionResponseTypes.0') === 'ReportBatchItemFailures',
  },
];
