import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundlePath, currentBundle } from './bundle';
import { shownTexts, textsOf } from './strings';

/** Found among the texts, and not to be translated. */
const untranslated = new Set([
	// The product.
	'Corroborate',
	// A handle is ASCII.
	'anna',
	// Goes to the log.
	'The file on disk is empty.',
]);

describe('the texts of the editor', () => {
	const { plain, unclear, translated } = shownTexts('src/editor');

	it('go through vscode.l10n.t, as far as can be told from the code', () => {
		const left = plain.filter(({ text }) => !untranslated.has(text));
		assert.deepEqual(
			left.map(({ place, text }) => `${place} ${text}`),
			[],
		);
	});

	it('are whole literals: no translator could guess what is put together', () => {
		assert.deepEqual(unclear, []);
	});

	it('say where each value goes, from {0} on without a gap', () => {
		const wrong = translated.filter((text) => {
			const numbers = new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, number]) => Number(number)));
			return Math.max(-1, ...numbers) + 1 !== numbers.size;
		});
		assert.deepEqual(wrong, []);
	});

	it(`stand in ${bundlePath} as they are now (npm run l10n)`, () => {
		const [found, current] = [readFileSync(bundlePath, 'utf8'), currentBundle()];
		const [there, needed] = [found, current].map((text) => Object.keys(JSON.parse(text)));
		assert.deepEqual(
			{
				missing: needed!.filter((text) => !there!.includes(text)),
				left: there!.filter((text) => !needed!.includes(text)),
			},
			{ missing: [], left: [] },
		);
		assert.ok(found === current);
	});
});

describe('finding texts that are shown', () => {
	const plainIn = (source: string): readonly string[] =>
		textsOf('a.ts', source).plain.map(({ text }) => text);

	it('takes what reaches people: labels, titles, messages, and sentences anywhere', () => {
		assert.deepEqual(plainIn(`tell('gone');`), ['gone']);
		assert.deepEqual(plainIn('tell(`${n} gone`);'), ['… gone']);
		assert.deepEqual(plainIn(`const item = { label: isOpen ? 'open' : 'shut' };`), ['open', 'shut']);
		assert.deepEqual(plainIn(`pick.title = 'Tag';`), ['Tag']);
		assert.deepEqual(plainIn(`vscode.window.showErrorMessage('no ' + name);`), ['no ']);
		assert.deepEqual(plainIn(`return 'There is no such day.';`), ['There is no such day.']);
		assert.deepEqual(plainIn(`tell(vscode.l10n.t('Gone: {0}', n === 1 ? 'one' : 'many'));`), ['one', 'many']);
	});

	it('leaves what goes to the log, to the program and to style sheets', () => {
		assert.deepEqual(plainIn(`log().warn('could not be read');`), []);
		assert.deepEqual(plainIn(`throw new Error('No such thing');`), []);
		assert.deepEqual(
			plainIn(`vscode.commands.executeCommand('setContext', 'corroborate.article', true);`),
			[],
		);
		assert.deepEqual(plainIn(`const style = { border: '1px solid red' };`), []);
		assert.deepEqual(plainIn(`tell(vscode.l10n.t('Gone.'));`), []);
	});

	it('names the calls whose text is put together', () => {
		assert.equal(textsOf('a.ts', 'vscode.l10n.t(`Gone: ${name}`)').unclear.length, 1);
		assert.equal(textsOf('a.ts', `vscode.l10n.t('Gone: ' + name)`).unclear.length, 1);
	});
});
