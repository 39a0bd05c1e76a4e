import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of style, which the standard leaves open.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    // Lists without marks are lists all the same; a role says so to one browser that forgets it.
    'no-redundant-role': 'off',
    // Regions that scroll must be reached by keyboard (WCAG 2.1.1).
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    // A client secret is no password that a browser should offer to keep.
    'autocomplete-password': 'off',
    // ARIA lets a video have a label.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What the standard holds against a page, as `rule: message (line)`. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
  );
}
