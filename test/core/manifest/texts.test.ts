import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { manifestKey, manifestTexts } from './manifest';

/** Where VS Code shows a text of the manifest to people. */
const shownFields = new Set([
	'aliases',
	'contents',
	'description',
	'markdownDescription',
	'enumDescriptions',
	'markdownEnumDescriptions',
	'patternErrorMessage',
	'shortTitle',
]);
/** These show texts too, but also the product's own name, which no language translates. */
const namingFields = new Set(['name', 'title', 'displayName', 'contextualTitle', 'category', 'altText']);
const productName = 'Corroborate';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the texts of package.json', () => {
	it('stand in package.nls.json, every one that people see', () => {
		const plain: string[] = [];
		visit(manifest.contributes, '', (field, text) => {
			const shown = shownFields.has(field) || (namingFields.has(field) && text !== productName);
			if (shown && manifestKey(text) === undefined) plain.push(`${field}: ${text}`);
		});
		if (manifestKey(manifest.description) === undefined) plain.push(manifest.description);
		assert.deepEqual(plain, []);
	});

	it('have each a key that exists, and no key is left over', () => {
		const used = new Set<string>();
		visit(manifest, '', (_field, text) => {
			const key = manifestKey(text);
			if (key !== undefined) used.add(key);
		});
		assert.deepEqual([...used].sort(), Object.keys(manifestTexts()).sort());
	});
});

/** Calls `see` with every string below `value` and the name of the field that holds it, through lists too. */
function visit(value: unknown, field: string, see: (field: string, text: string) => void): void {
	if (typeof value === 'string') see(field, value);
	else if (Array.isArray(value)) for (const one of value) visit(one, field, see);
	else if (typeof value === 'object' && value !== null)
		for (const [name, one] of Object.entries(value)) visit(one, name, see);
}
