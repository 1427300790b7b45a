import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchFile, BenchRow } from '../host/benchTable';
import { untilFirstMarks, untilOtherMarks, watchMarks } from '../host/drawnMarks';
import { root } from '../host/paths';
import { temporaryFolder } from '../host/temporary';
import { openWorkbench } from '../host/workbench';
import { annotated, article } from './projects';

const execute = promisify(execFile);

/** What a person waits for on the page of an article, as the browser draws it. */
const page: BenchFile = async () => {
	// As it is shipped.
	await execute(process.execPath, ['esbuild.config.mjs', '--production'], { cwd: root });
	return [
		...(await measure(100, 500)),
		...(await measure(1000, 5000, { marks: 150, key: 50 })),
		...(await measure(10_000, 50_000)),
	];
};

export default page;

async function measure(
	claims: number,
	words: number,
	limits: { readonly marks?: number; readonly key?: number } = {},
): Promise<readonly BenchRow[]> {
	const folder = temporaryFolder('page');
	mkdirSync(folder, { recursive: true });
	const text = article(words);
	writeFileSync(join(folder, 'corroborate.yaml'), 'corroborate: 1\nannotators: [anna]\n');
	writeFileSync(join(folder, 'a.txt'), text);
	writeFileSync(join(folder, 'a.annotations.yaml'), annotated(text, claims));
	writeFileSync(join(folder, 'b.txt'), 'Bakhmut fell, officials said.\n');
	const workbench = await openWorkbench({
		folder,
		file: 'b.txt',
		settings: { 'editor.wordWrap': 'on', 'corroborate.annotator': 'anna' },
	});
	const rows: BenchRow[] = [];
	const count = claims.toLocaleString('en');
	try {
		await workbench.page.locator('.codelens-decoration').first().waitFor();
		await watchMarks(workbench.page, 'a.txt');
		await workbench.openFile('a.txt');
		const first = await untilFirstMarks(workbench.page);
		rows.push({
			what: `first marks after the text, ${count} claims`,
			value: first,
			unit: 'ms',
			...limit(limits.marks),
		});
		const times: number[] = [];
		for (let turn = 0; turn < 5; turn++) {
			await workbench.goTo(3, 5 + 12 * turn);
			for (let step = 0; step < 9; step++) await workbench.press('Shift+ArrowRight');
			await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
			await workbench.press('Control+Enter');
			await workbench.page
				.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' })
				.waitFor();
			await workbench.press('Enter');
			times.push(await untilOtherMarks(workbench.page));
			await workbench.page.locator('.statusbar-item', { hasText: 'Tagged: ' }).waitFor();
		}
		rows.push({
			what: `Enter in the list to underline, ${count} claims`,
			value: median(times),
			unit: 'ms',
			...limit(limits.key),
		});
		await workbench.press('F10');
		await workbench.page.locator('.statusbar-item', { hasText: 'Annotating' }).first().waitFor();
		const keys: number[] = [];
		for (let turn = 0; turn < 5; turn++) {
			await workbench.goTo(5, 5 + 12 * turn);
			await workbench.press('ArrowRight');
			await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
			await workbench.press('Enter');
			keys.push(await untilOtherMarks(workbench.page));
		}
		rows.push({
			what: `key of annotation mode to underline, ${count} claims`,
			value: median(keys),
			unit: 'ms',
			...limit(limits.key),
		});
	} finally {
		await workbench.close();
	}
	return rows;
}

const limit = (value: number | undefined): Pick<BenchRow, 'limit'> =>
	value === undefined ? {} : { limit: value };

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
