import { shownTexts } from './strings';

/** Where VS Code looks for translations of the code's texts; a language's own stands beside it, `bundle.l10n.uk.json`. */
export const bundlePath = 'media/l10n/bundle.l10n.json';

/** The texts of the code as translators get them, each its own key: the format of VS Code's bundles. Sorted. */
export function currentBundle(): string {
	const texts = [...new Set(shownTexts('src/editor').translated)].sort();
	return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), undefined, '\t')}\n`;
}
