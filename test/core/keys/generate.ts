import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { type Binding, modeBindings, modeCommand } from './bindings';

interface Manifest {
	readonly contributes: { keybindings: readonly Binding[] };
}

/** Writes the keys of annotation mode into package.json. */
async function generate(): Promise<void> {
	const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
	const { contributes } = manifest;
	const others = contributes.keybindings.filter(({ command }) => command !== modeCommand);
	contributes.keybindings = [...others, ...modeBindings()];
	const options = { ...(await resolveConfig('package.json')), filepath: 'package.json' };
	await writeFile('package.json', await format(JSON.stringify(manifest), options));
}

void generate();
