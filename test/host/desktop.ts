import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildsFolder } from './paths';
import { builds, type BuildName } from './serverBuild';
import { say, Stop } from './steps';

const downloadHost = 'https://update.code.visualstudio.com/api/releases/stable';

/** A desktop VS Code: `VSCODE_EXECUTABLE`, or Microsoft's download where its host answers; else undefined. */
export async function desktopExecutable(build: BuildName): Promise<string | undefined> {
	const named = process.env['VSCODE_EXECUTABLE'];
	if (named && build === 'newest') {
		if (existsSync(named)) return named;
		throw new Stop(`VSCODE_EXECUTABLE names ${named}, which does not exist: correct it or unset it.`);
	}
	if (!hasDisplay() || !(await answers(downloadHost))) return undefined;
	const { version } = builds[build];
	say(`VS Code ${version} (desktop build) …`);
	return downloadAndUnzipVSCode({ version, cachePath: join(buildsFolder, 'desktop') });
}

/** Whether windows can be shown here. */
export function hasDisplay(): boolean {
	const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
	return !headless;
}

async function answers(address: string): Promise<boolean> {
	try {
		return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(3000) })).ok;
	} catch {
		// Unreachable, whatever the reason: the server build serves as well.
		return false;
	}
}
