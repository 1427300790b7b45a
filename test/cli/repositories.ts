import { execFileSync, spawnSync } from 'node:child_process';
import { type Folder, temporaryFolder } from './support';

/** A temporary folder that is a repository, with nobody's own configuration. */
export interface RepositoryFolder extends Folder {
	/** Runs git there; throws where it fails. */
	git(...args: string[]): string;
	/** The same, for what may fail: the exit code and what was said. */
	tryGit(...args: string[]): { readonly code: number; readonly output: string };
	/** Commits everything. */
	commit(message?: string): void;
}

/** What git is told by the environment, so that no configuration of the machine counts. */
export const gitEnvironment = {
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_AUTHOR_NAME: 'A',
	GIT_AUTHOR_EMAIL: 'a@example.org',
	GIT_COMMITTER_NAME: 'A',
	GIT_COMMITTER_EMAIL: 'a@example.org',
	LC_ALL: 'C',
};

export async function temporaryRepository(): Promise<RepositoryFolder> {
	const folder = await temporaryFolder();
	const options = {
		cwd: folder.path,
		encoding: 'utf8' as const,
		env: { ...process.env, ...gitEnvironment },
		stdio: 'pipe' as const,
	};
	const git = (...args: string[]) => execFileSync('git', args, options);
	git('init', '--quiet', '--initial-branch=main');
	return {
		...folder,
		git,
		tryGit(...args) {
			const { status, stdout, stderr } = spawnSync('git', args, options);
			return { code: status ?? 128, output: stdout + stderr };
		},
		commit(message = 'more') {
			git('add', '--all');
			git('commit', '--quiet', '--message', message);
		},
	};
}
