import { judgePlaybooks, judgeResponsePlan, playbookFiles } from './playbook-files.ts';

// Exit 1 names what is wrong with the playbooks and the response plan by file and line.
const files = playbookFiles('.');
const wrong = [...judgePlaybooks(files), ...judgeResponsePlan('.')];
for (const line of wrong) console.log(line);
console.log(`${String(files.length)} playbooks, ${String(wrong.length)} errors`);
if (wrong.length > 0) process.exitCode = 1;
