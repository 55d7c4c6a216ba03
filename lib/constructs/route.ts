import {
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { explain } from '../explained.ts';
import type { AppFunction } from './app-function.ts';

/** The API people reach, and the gate before it; stage local has none. */
export interface PublicApi {
  readonly api: IHttpApi;
  readonly gate: IHttpRouteAuthorizer | undefined;
}

/** One row of a stack's table of routes: method, path with `{parameters}`, function. */
export type RouteRow = readonly [method: 'GET' | 'HEAD' | 'POST', path: string, target: AppFunction];

/** Declares a table of routes on the public API. Who may do what is judged behind the route, by the link's secret. */
export const addRoutes = (scope: Construct, { api, gate }: PublicApi, rows: RouteRow[]): void => {
  for (const [method, path, target] of rows) {
    const id = `${method} ${path}`;
    const route = new HttpRoute(scope, id, {
      httpApi: api,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration: new HttpLambdaIntegration(id, target.lambda),
      ...(gate && { authorizer: gate }),
    });
    if (gate === undefined) explain(route, 'AwsSolutions-APIG4', 'Stage local: people open the API directly.');
  }
};
