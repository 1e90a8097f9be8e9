import { HtmlValidate } from 'html-validate';

/** What every page of HTML is tried with. */
export const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'long-title': 'off', 'no-inline-style': 'error', 'require-sri': 'off' },
});
