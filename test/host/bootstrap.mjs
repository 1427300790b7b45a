/**
 * The way in to `npm start`, `npm test`, `npm run bench` and `npm run screenshots`. Plain JavaScript without
 * dependencies: it is what runs on a fresh clone, and it gets the rest ready.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

const scripts = {
	start: 'test/host/start.ts',
	test: 'test/host/test.ts',
	bench: 'test/host/bench.ts',
	screenshots: 'test/ui/screenshots.ts',
};

/** The one sentence that a person needs; the caller's last line stays the counts. */
function fail(sentence) {
	console.error(`✖ ${sentence}`);
	if (command === 'test') console.log('0 passed, 1 failed');
	process.exit(1);
}

/** Runs a program to its end with its output shown; true if it succeeded. */
function succeeds(program, args) {
	const shell = process.platform === 'win32';
	return spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

function installed() {
	const record = resolve(root, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return false;
	const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const have = packagesOf(record);
	const want = packagesOf(resolve(root, 'package-lock.json'));
	return Object.entries(want).every(
		([name, { version, optional }]) => name === '' || optional || have[name]?.version === version,
	);
}

/** npm runs us in a shell that passes no signal on: when npm or the shell is gone, so is our reason to run. */
function endWithNpm(end) {
	const parents = () => {
		const status = `/proc/${process.ppid}/status`;
		const parentOfShell = existsSync(status) ? /^PPid:.*$/m.exec(readFileSync(status, 'utf8')) : '';
		return `${process.ppid} ${parentOfShell}`;
	};
	const before = parents();
	setInterval(() => parents() !== before && end(), 500).unref();
}

const [command = '', ...args] = process.argv.slice(2);
const script = scripts[command];
if (!script) fail(`Say what to do: ${Object.keys(scripts).join(', ')}.`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run this again.`);
}

if (!installed()) {
	console.log('• Installing the packages of package-lock.json (npm ci) …');
	if (!succeeds('npm', ['ci', '--no-audit', '--no-fund'])) {
		fail(
			'The packages could not be installed: check the network and the message above, then run this again.',
		);
	}
}

if (command !== 'test') {
	console.log('• Building …');
	if (!succeeds('node', ['esbuild.config.mjs'])) {
		fail('The build failed: correct the errors above, then run this again.');
	}
}

const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
	cwd: root,
	stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
if (process.env.npm_lifecycle_event) endWithNpm(() => child.kill('SIGTERM'));
child.on('close', (code) => process.exit(code ?? 1));
