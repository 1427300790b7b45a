import { readFile } from 'node:fs/promises';
import * as prettier from 'prettier';
import { rulesTable } from '../../../src/core';
import { keysList } from './keysList';
import { shownManifest } from '../manifest/manifest';

/** README.md with its generated tables as they should be now: the settings of package.json, the rules of the catalogue, the keys of annotation mode. */
export async function currentReadme(): Promise<string> {
	const rows = Object.entries(shownManifest().contributes.configuration.properties).map(
		([name, { default: value, description, markdownDescription }]) =>
			`| \`${name}\` | \`${JSON.stringify(value)}\` | ${markdownDescription ?? description} |`,
	);
	const settingsTable = ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
	const readme = await readFile('README.md', 'utf8');
	const tables = { settings: settingsTable, rules: rulesTable(), keys: keysList() };
	const filled = Object.entries(tables).reduce((text, [name, table]) => fill(text, name, table), readme);
	return prettier.format(filled, { ...(await prettier.resolveConfig('README.md')), filepath: 'README.md' });
}

function fill(text: string, name: string, table: string): string {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const start = text.indexOf(open);
	const end = text.indexOf(close);
	if (start < 0 || end < start)
		throw new Error(`README.md has no place for the table of ${name}: ${open} … ${close}`);
	return `${text.slice(0, start + open.length)}\n\n${table}\n\n${text.slice(end)}`;
}
