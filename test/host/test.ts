import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium';
import { desktopExecutable } from './desktop';
import { root } from './paths';
import { runSuite, type Suite } from './runSuite';
import { serverBuild, builds, type BuildName } from './serverBuild';
import { runMain, say, Stop } from './steps';
import type { Counts } from './suite/runMocha';

/** A browser and a server build, or a desktop build that needs neither. */
async function prepareHost(build: BuildName): Promise<void> {
	if (await desktopExecutable(build)) return;
	await prepareServer(build);
}

async function prepareServer(build: BuildName): Promise<void> {
	await findChromium();
	await serverBuild(build);
}

const suites: readonly Suite[] = [
	{ name: 'core', what: 'the core, in Node', command: ['plainSuite.ts', 'core'], limit: 10 },
	{ name: 'cli', what: 'the command line, in Node', command: ['plainSuite.ts', 'cli'], limit: 10 },
	{
		name: 'editor',
		what: `the extension in VS Code ${builds.newest.version}`,
		command: ['extensionSuite.ts', 'editor', 'newest'],
		prepare: () => prepareHost('newest'),
		limit: 25,
	},
	{
		name: 'oldest',
		what: `the extension in VS Code ${builds.oldest.version}`,
		command: ['extensionSuite.ts', 'editor', 'oldest'],
		prepare: () => prepareHost('oldest'),
		limit: 25,
	},
	{
		name: 'web',
		what: `the extension in the web worker of VS Code ${builds.newest.version}`,
		command: ['extensionSuite.ts', 'web', 'newest'],
		prepare: () => prepareHost('newest'),
		limit: 10,
	},
	{
		name: 'ui',
		what: `the workbench of VS Code ${builds.newest.version}, undo in ${builds.oldest.version} too, by mouse and keyboard`,
		command: ['plainSuite.ts', 'ui'],
		prepare: async () => {
			await prepareServer('newest');
			await prepareServer('oldest');
		},
		limit: 30,
	},
];

/** What has to hold beside the tests. With `--only` just the build, to be quick. */
const checks: readonly { readonly what: string; readonly command: readonly string[] }[] = [
	{ what: 'Building', command: ['node', 'esbuild.config.mjs'] },
	{ what: 'Checking types', command: ['npm', 'run', '--silent', 'check'] },
	{ what: 'Checking style', command: ['npm', 'run', '--silent', 'lint'] },
];

/** `test.ts [--only NAME,NAME] [--grep TEXT]`. Goes on after a failure, so that all failures are seen. */
async function main(): Promise<number> {
	const { only, grep } = options();
	const chosen = suites.filter(({ name }) => !only || only.includes(name));
	const unmet: string[] = [];
	for (const { what, command } of only ? checks.slice(0, 1) : checks) {
		if (!succeeds(what, command)) unmet.push(what);
	}
	let passed = 0;
	let failed = 0;
	const results: string[] = [];
	for (const suite of chosen) {
		const start = Date.now();
		const counts = await runPrepared(suite, grep);
		passed += counts.passed;
		failed += counts.failed;
		const seconds = Math.round((Date.now() - start) / 1000);
		results.push(`${suite.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
	}
	for (const result of [...unmet.map((what) => `${what} failed: its errors are above`), ...results])
		say(result);
	process.stdout.write(`${passed} passed, ${failed} failed\n`);
	return failed > 0 || unmet.length > 0 ? 1 : 0;
}

function options(): { readonly only: readonly string[] | undefined; readonly grep: string | undefined } {
	const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
	const only = values.only?.split(',');
	const unknown = only?.find((name) => !suites.some((suite) => suite.name === name));
	if (unknown !== undefined) {
		throw new Stop(
			`There is no suite "${unknown}": name some of ${suites.map(({ name }) => name).join(', ')}.`,
		);
	}
	return { only, grep: values.grep };
}

function succeeds(what: string, [command, ...args]: readonly string[]): boolean {
	say(`${what} …`);
	const run = spawnSync(command!, args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	return run.status === 0;
}

/** Gets what the suite needs outside its time limit; a suite that cannot be prepared is one failure. */
async function runPrepared(suite: Suite, grep: string | undefined): Promise<Counts> {
	try {
		await suite.prepare?.();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		console.error(`✖ ${suite.name}: ${error.message}`);
		return { passed: 0, failed: 1 };
	}
	return runSuite(suite, grep);
}

runMain(main);
