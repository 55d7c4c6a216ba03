import { expect, test } from '@jest/globals';
import { cleanEnvironment, clientEnvironment, cloudEnvironment } from '../../local/environment.ts';
import { root, temporaryFolderOf } from '../../local/paths.ts';

const shell = {
  PATH: '/usr/bin',
  HOME: '/home/dev',
  AWS_PROFILE: 'production',
  AWS_SESSION_TOKEN: 'real',
  AWS_ENDPOINT_URL: 'https://real.example',
  CDK_DEFAULT_ACCOUNT: '222222222222',
  EDITOR: 'vi',
};

test('a command against the local cloud sees nothing of the real accounts in the shell', () => {
  const environment = cleanEnvironment(shell, clientEnvironment('http://127.0.0.1:4566'));
  expect(environment['AWS_PROFILE']).toBeUndefined();
  expect(environment['AWS_SESSION_TOKEN']).toBeUndefined();
  expect(environment['AWS_ENDPOINT_URL']).toBe('http://127.0.0.1:4566');
  expect(environment['CDK_DEFAULT_ACCOUNT']).toBe('000000000000');
  expect(environment['EDITOR']).toBe('vi');
});

test('the tools and the Node of the project come first', () => {
  expect(cleanEnvironment(shell, {})['PATH']).toBe(`${root}/node_modules/.bin:/usr/bin`);
});

test('the cloud listens on the loopback address alone and inherits next to nothing', () => {
  const environment = cloudEnvironment(shell, { name: 'main', port: 4570, persist: true, enforceIam: false });
  expect(environment['BIND_HOST']).toBe('127.0.0.1');
  expect(environment['AWS_PROFILE']).toBeUndefined();
  expect(environment['EDITOR']).toBeUndefined();
  expect(environment['AWS_ENDPOINT_URL']).toBe('http://127.0.0.1:4570');
});

test('the state of a port is its own, and only kept when asked', () => {
  const at = (port: number, persist: boolean) =>
    cloudEnvironment(shell, { name: 'main', port, persist, enforceIam: false })['STATE_DIR'];
  expect(at(4566, true)).not.toBe(at(4567, true));
  expect(at(4566, false)).toBeUndefined();
});

test('IAM is enforced when asked, and a client of ours is the account itself', () => {
  const at = (enforceIam: boolean) => cloudEnvironment(shell, { name: 'main', port: 4566, persist: false, enforceIam });
  expect(at(true)['AUTH']).toBe('true');
  expect(at(false)['AUTH']).toBeUndefined();
  expect(at(true)['AWS_ACCESS_KEY_ID']).toBe(clientEnvironment('http://127.0.0.1:4566')['AWS_ACCESS_KEY_ID']);
});

test('functions are unpacked outside the project, where its packages cannot be found', () => {
  expect(temporaryFolderOf('main').startsWith(root)).toBe(false);
  expect(temporaryFolderOf('main')).not.toBe(temporaryFolderOf('test'));
});
