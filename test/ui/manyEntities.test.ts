import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf } from './annotating';

const articles = 50;
const perArticle = 100;

/** 5,000 entities, places most of them; one has a mention that is not found. */
function manyEntities(): string {
	const files: Record<string, string> = {
		'corroborate.yaml': 'corroborate: 1\nsides:\n  russia: { name: Russia }\n  ukraine: { name: Ukraine }\n',
	};
	for (let article = 0; article < articles; article++) {
		const names = Array.from({ length: perArticle }, (_, i) => [
			`e${article * perArticle + i}`,
			`${i % 10 === 0 ? 'Commander' : 'Village'} Nº${article * perArticle + i}`,
		]);
		const entities = names.map(
			([slug, name], i) =>
				`  ${slug}: { name: ${name}, kind: ${i % 10 === 0 ? 'person' : 'place'}, side: ${i % 2 ? 'ukraine' : 'russia'}, mentions: { ${name}: all${slug === 'e10' ? ', gone: [{ quote: is nowhere }]' : ''} } }\n`,
		);
		const text = `${names.map(([, name]) => `${name} was held`).join(', and ')}.\n`;
		files[`${article}.txt`] = text;
		files[`${article}.annotations.yaml`] =
			`corroborate: 1\narticle: { published: { date: 2023-04-11, basis: stated } }\nentities:\n${entities.join('')}`;
	}
	return folderOf(files);
}

describe('5,000 entities', () => {
	for (const theme of ['light', 'dark'] as const)
		describe(theme, () => {
			let workbench: Workbench;
			before(async () => {
				workbench = await openWorkbench({ folder: manyEntities(), theme });
				await workbench.openView('Corroborate');
			});
			after(() => workbench.close());

			it('are shown by the page, and more by Enter', async () => {
				await row(workbench, /^Places, 4500$/).click();
				await row(workbench, /^Village Nº1, /).waitFor();
				await workbench.screenshot(`many-entities-${theme}`);
				await workbench.press('End');
				await row(workbench, /^4000 more$/).waitFor();
				await workbench.press('Enter');
				// The focus goes on with the first of them.
				await workbench.page.locator('.monaco-list-row.focused', { hasText: 'Village Nº556' }).waitFor();
				await workbench.press('End');
				await row(workbench, /^3500 more$/).waitFor();
			});

			it('are filtered and sorted by keyboard', async () => {
				await find(workbench, 'COMMANDER Nº1');
				await row(workbench, wanted).waitFor();
				assert.equal(await row(workbench, /^Places/).count(), 0);
				await sort(workbench, 'By warnings');
				const first = row(workbench, /^Commander/).first();
				await first.filter({ hasText: '1 error' }).waitFor();
				await workbench.screenshot(`many-entities-found-${theme}`);
			});

			// Whatever the colours.
			if (theme === 'dark') return;

			it('stay so over a reload', async () => {
				await workbench.page.reload();
				await row(workbench, wanted).waitFor();
				await workbench.page.getByText('“COMMANDER Nº1”', { exact: true }).waitFor();
				await workbench.page.getByText('by warnings', { exact: true }).waitFor();
				await row(workbench, wanted).hover();
				await workbench.page.getByRole('button', { name: 'Clear Filter of Entities' }).click();
				await row(workbench, /^Places, 4500$/).waitFor();
			});
		});
});

const wanted = /^Commander Nº10, person, .*Russia, 1 error$/;

function row({ page }: Workbench, name: RegExp) {
	return page.getByRole('treeitem', { name });
}

/** Ctrl+F in the tree. */
async function find(workbench: Workbench, words: string): Promise<void> {
	await row(workbench, /./).first().focus();
	await workbench.press('ControlOrMeta+F');
	await workbench.quickInput.fill(words);
	await workbench.press('Enter');
	await workbench.quickInput.waitFor({ state: 'hidden' });
}

/** The button in the view's title. */
async function sort(workbench: Workbench, order: string): Promise<void> {
	await workbench.page.getByRole('button', { name: 'Sort Entities' }).click();
	await workbench.pick(order);
	await workbench.page.getByText('by warnings').first().waitFor();
}
