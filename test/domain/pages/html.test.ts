import { describe, expect, it } from '@jest/globals';
import { html, safeUrl } from '../../../domain/shared/html/index.ts';

describe('the html tag', () => {
  it('escapes text between tags and in attributes', () => {
    expect(html`<a title="${'" onclick="x'}">${"<b>&'"}</a>`.markup).toBe(
      '<a title="&quot; onclick=&quot;x">&lt;b&gt;&amp;&#39;</a>',
    );
  });

  it('keeps markup made by itself, joins lists and leaves out what is absent', () => {
    const items = ['a', '<'].map((item) => html`<i>${item}</i>`);
    expect(html`<p>${items}${undefined}${false}${0}</p>`.markup).toBe('<p><i>a</i><i>&lt;</i>0</p>');
  });

  it('shows characters that would turn or hide text', () => {
    expect(html`${'user\u202etxt.exe\u0000'}`.markup).toBe('user\ufffdtxt.exe\ufffd');
  });

  it('keeps line breaks, umlauts and emoji', () => {
    expect(html`${'Zeile 1\nGrüße 🙂'}`.markup).toBe('Zeile 1\nGrüße 🙂');
  });

  it('replaces half a surrogate pair, which could not be sent as UTF-8', () => {
    expect(html`${'\ud800'}`.markup).toBe('\ufffd');
  });

  it.each([
    ['https://holdfast.bank.example/a?b=c', true],
    ['http://localhost:4566/a', true],
    ['/approvals/1', true],
    ['./1~person~mac', true],
    ['//elsewhere.example/a', false],
    ['../a', false],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('links to %s: %s', (url, allowed) => {
    expect(safeUrl(url)).toBe(allowed ? url : '#');
  });
});
