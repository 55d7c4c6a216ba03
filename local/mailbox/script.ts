/** Keeps the list fresh without disturbing the reader; j and k (or the arrows) walk through it. */
export const SCRIPT = `
const list = document.querySelector('nav');
async function refresh() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.querySelector('nav');
    document.title = page.title;
    if (fresh.innerHTML === list.innerHTML) return;
    const focused = document.activeElement?.getAttribute('href');
    list.innerHTML = fresh.innerHTML;
    document.querySelector('#count').textContent = page.querySelector('#count').textContent;
    if (focused) list.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus();
    if (!document.body.classList.contains('reading')) document.querySelector('main').replaceWith(page.querySelector('main'));
  } catch {
    document.querySelector('#count').textContent = 'the mailbox is not running';
  }
}
setInterval(refresh, 2000);
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.hasAttribute('aria-current'));
  links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
  event.preventDefault();
});
`;
