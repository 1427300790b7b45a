import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite, hostSuites, type HostSuite } from './bundleSuite';
import { desktopExecutable } from './desktop';
import { root, seeds } from './paths';
import type { BuildName } from './serverBuild';
import { runMain, Stop } from './steps';
import { temporaryCopy, temporaryFolder } from './temporary';
import { quietSettings } from './vscodeInternals';

/** Runs a suite in an extension host: `extensionSuite.ts editor|web|bench newest|oldest [--grep TEXT]`. */
async function main(): Promise<number> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { grep: { type: 'string' } },
	});
	const [suite, build] = positionals;
	if (!isHostSuite(suite) || (build !== 'newest' && build !== 'oldest')) {
		throw new Stop('Name a suite, editor, web or bench, and a build, newest or oldest.');
	}
	const userData = temporaryFolder('user');
	mkdirSync(join(userData, 'User'));
	writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
	try {
		return await runTests({
			vscodeExecutablePath: await executable(build),
			extensionDevelopmentPath: root,
			extensionTestsPath: await bundleSuite(suite, values.grep),
			extensionTestsEnv: { VSCODE_BUILD: build },
			launchArgs: [
				// A bench measures from before anything is there.
				suite === 'bench' ? temporaryFolder('workspace') : temporaryCopy(seeds),
				`--user-data-dir=${userData}`,
				`--extensions-dir=${join(userData, 'extensions')}`,
				...(suite === 'web' ? ['--extensionDevelopmentKind=web'] : []),
			],
		});
	} catch (error) {
		// The tests have said what is wrong.
		if (error instanceof TestRunFailedError) return 1;
		throw error;
	}
}

function isHostSuite(name: string | undefined): name is HostSuite {
	return name !== undefined && Object.hasOwn(hostSuites, name);
}

async function executable(build: BuildName): Promise<string> {
	return (await desktopExecutable(build)) ?? join(root, 'test/host/code.mjs');
}

runMain(main);
