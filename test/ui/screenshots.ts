import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, seed } from '../host/paths';
import { runMain, say } from '../host/steps';
import { openWorkbench } from '../host/workbench';

const pictures = join(root, 'media/readme');

/** The pictures of the README, in both themes. */
async function main(): Promise<number> {
	mkdirSync(pictures, { recursive: true });
	for (const theme of ['light', 'dark'] as const) {
		const workbench = await openWorkbench({
			file: seed('004'),
			theme,
			settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
		});
		await workbench.waitForSquiggles('error');
		say(await workbench.screenshot(join(pictures, `overview-${theme}.png`)));
		await workbench.close();
	}
	return 0;
}

runMain(main);
