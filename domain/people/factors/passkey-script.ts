/**
 * What a page does with a passkey: shows the button, asks the authenticator for what the page says, puts its answer into the
 * form and sends it as if the person had pressed the form's own button. Runs after the library that it calls.
 */
export const PASSKEY_GLUE = `
(() => {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
  if (!browserSupportsWebAuthn()) return;
  for (const button of document.querySelectorAll('button[data-passkey]')) {
    const form = button.form;
    const field = form.querySelector('[data-passkey-options]');
    const problem = form.querySelector('[data-passkey-error]');
    const start = button.dataset.passkey === 'create' ? startRegistration : startAuthentication;
    button.hidden = false;
    button.addEventListener('click', async () => {
      problem.hidden = true;
      if (!form.reportValidity()) return;
      try {
        field.value = JSON.stringify(await start({ optionsJSON: JSON.parse(field.dataset.passkeyOptions) }));
        form.requestSubmit(form.querySelector('button[name="intent"]:not([value="send-code"])'));
      } catch (error) {
        problem.textContent = error.message;
        problem.hidden = false;
      }
    });
  }
})();
`;
