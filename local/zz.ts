import { findCloud } from '/work/main/local/cloud.ts';
import { clientOptions } from '/work/main/local/client-options.ts';
import { LambdaClient, InvokeCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
const cloud = await findCloud('lead'); const c = new LambdaClient(clientOptions(cloud!));
const fs = await c.send(new ListFunctionsCommand({MaxItems:100}));
console.log(fs.Functions!.map(f=>f.FunctionName).join(' '));
for (const n of ['detection-ingest-signals','incidents-wake-due','incidents-read-progress']) {
const r = await c.send(new InvokeCommand({FunctionName:'holdfast-local-'+n, Payload: JSON.stringify(n.includes('ingest')?{Records:[]}:{}), LogType:'Tail'}));
console.log(n, r.FunctionError, Buffer.from(r.Payload!).toString().slice(0,600), Buffer.from(r.LogResult??'','base64').toString().slice(0,800)); }
