import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, seed } from '../host/paths';
import { runMain, say } from '../host/steps';
import { openWorkbench, type Workbench } from '../host/workbench';

const pictures = join(root, 'media/readme');

/** The pictures of the README, in both themes. */
async function main(): Promise<number> {
	mkdirSync(pictures, { recursive: true });
	for (const theme of ['light', 'dark'] as const) {
		const workbench = await openWorkbench({
			file: seed('004'),
			theme,
			size: { width: 1440, height: 900 },
			settings: {
				'editor.wordWrap': 'on',
				'editor.minimap.enabled': false,
				'editor.hover.sticky': true,
				'problems.autoReveal': false,
				'window.commandCenter': false,
			},
		});
		await workbench.waitForSquiggles('error');
		await showProblems(workbench);
		await showPlaces(workbench);
		// The card of a claim whose problems leave it room.
		const card = await workbench.hoverByMouse('soldiers can be seen walking');
		await card.getByText('Open in the sidecar').waitFor();
		// It fades in.
		await card.evaluate(({ ownerDocument }) =>
			Promise.all(ownerDocument.getAnimations().map(({ finished }) => finished)),
		);
		say(await workbench.screenshot(join(pictures, `overview-${theme}.png`)));
		await workbench.close();
	}
	return 0;
}

/** The Problems panel, on the open article alone. */
async function showProblems(workbench: Workbench): Promise<void> {
	await workbench.readProblems();
	const { page } = workbench;
	await page
		.locator('.markers-panel-action-filter-container input, .viewpane-filter input')
		.first()
		.fill(`**/${seed('004').slice(0, 3)}*`);
	await page.locator('.markers-panel .monaco-list-row', { hasText: 'hedge-dropped' }).first().waitFor();
	await page
		.locator('.markers-panel .monaco-list-row', { hasText: seed('001') })
		.waitFor({ state: 'detached' });
}

/** The tree with its places unfolded, in view. */
async function showPlaces(workbench: Workbench): Promise<void> {
	await workbench.openView('Corroborate');
	await workbench.page.getByRole('treeitem', { name: /^Places, / }).click();
	await workbench.page.getByRole('treeitem', { name: /^Bakhmut, / }).waitFor();
}

runMain(main);
