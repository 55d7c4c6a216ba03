import { HttpRoute, HttpRouteKey, HttpMethod, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { explain } from '../explained.ts';
import type { AppFunction } from './app-function.ts';

/** One row of a stack's table of routes: method, path with `{parameters}`, function. */
export type RouteRow = readonly [method: 'GET' | 'HEAD' | 'POST', path: string, target: AppFunction];

/** Declares a table of routes on the public API. Who may do what is judged behind the route, by the link's secret. */
export const addRoutes = (scope: Construct, httpApi: IHttpApi, rows: RouteRow[]): void => {
  for (const [method, path, target] of rows) {
    const id = `${method} ${path}`;
    const integration = new HttpLambdaIntegration(id, target.lambda);
    const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
    const route = new HttpRoute(scope, id, { httpApi, routeKey, integration });
    explain(
      route,
      'AwsSolutions-APIG4',
      'People arrive by a personal link in a mail: its HMAC is judged by the function.',
    );
  }
};
