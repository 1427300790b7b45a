import * as vscode from 'vscode';
import { sidecarPathOf } from '../../core';
import { choose, type Choice } from '../commands/form';
import { gitApi, type Repository } from '../gitExtension';
import { log, reason } from '../log';
import type { Article } from '../project/projects';
import { tell } from '../show';
import type { EarlierTexts } from './comparing';

const maximumCommits = 50;
const shortHash = 7;
/** What names a revision; nothing that git could take for an option. */
const revisionPattern = /^[\p{L}\p{N}_@][\p{L}\p{N}_./@{}^~+-]{0,199}$/u;

/** Asks for a revision of an article's sidecar; undefined after a short message, or where it was left. */
export async function askEarlierTexts({ project, path }: Article): Promise<EarlierTexts | undefined> {
	const sidecar = project.uriOf(sidecarPathOf(path));
	const repository = await repositoryOf(sidecar);
	if (!repository) {
		tell(
			vscode.l10n.t('There is no git repository here, or no git: earlier states of {0} cannot be had.', path),
		);
		return undefined;
	}
	const commits = await repository
		.log({ path: sidecar.fsPath, maxEntries: maximumCommits })
		.catch((error: unknown) => {
			log().warn(`git log of ${sidecar.fsPath}: ${reason(error)}`);
			return [];
		});
	const typed = { label: vscode.l10n.t('Another revision…'), value: '' };
	const choices = [...commits.map(choiceOf), typed];
	const title = vscode.l10n.t('Compare Sections with Revision');
	const chosen = await choose(title, choices, {
		placeholder: vscode.l10n.t('An earlier state of {0}', sidecarPathOf(path)),
	});
	if (chosen === undefined) return undefined;
	const revision = chosen === '' ? await askRevision(title) : chosen;
	return revision === undefined ? undefined : textsAt(repository, { project, path }, revision);
}

type Commit = Awaited<ReturnType<Repository['log']>>[number] & {
	readonly message?: string;
	readonly authorDate?: Date;
};

function choiceOf({ hash, message = '', authorDate }: Commit): Choice<string> {
	return {
		label: hash.slice(0, shortHash),
		description: [authorDate?.toLocaleDateString() ?? '', message.split('\n')[0]!]
			.filter(Boolean)
			.join(' · '),
		value: hash,
	};
}

async function askRevision(title: string): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('A commit, a branch or a tag, as git names it: HEAD~3, main, 98204f8'),
		validateInput: (text) =>
			revisionPattern.test(text.trim()) ? undefined : vscode.l10n.t('This does not name a revision.'),
	});
	return typed?.trim();
}

/** The sidecar and its article in a revision; undefined after a short message where there is none. */
export async function textsAt(
	repository: Repository,
	{ project, path }: Article,
	revision: string,
): Promise<EarlierTexts | undefined> {
	const hash = await commitOf(repository, revision);
	if (hash === undefined) {
		tell(vscode.l10n.t('There is no revision “{0}” in this repository.', revision));
		return undefined;
	}
	const [sidecar, text] = await Promise.all(
		[sidecarPathOf(path), path].map((one) => show(repository, hash, project.uriOf(one).fsPath)),
	);
	const name = hash.startsWith(revision) ? hash.slice(0, shortHash) : revision;
	if (sidecar !== undefined) return { revision: name, sidecar, text: text ?? project.textOf(path) };
	tell(vscode.l10n.t('{0} is not in the revision {1}.', sidecarPathOf(path), name));
	return undefined;
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
	if (uri.scheme !== 'file') return undefined;
	try {
		return (await gitApi())?.getRepository(uri) ?? undefined;
	} catch (error) {
		log().warn(`Revisions cannot be had from git: ${reason(error)}`);
		return undefined;
	}
}

async function commitOf(repository: Repository, revision: string): Promise<string | undefined> {
	if (!revisionPattern.test(revision)) return undefined;
	try {
		const { hash } = await repository.getCommit(revision);
		return /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
	} catch (error) {
		log().debug(`git show ${revision}: ${reason(error)}`);
		return undefined;
	}
}

/** Undefined where the commit does not have the file. */
async function show(repository: Repository, hash: string, path: string): Promise<string | undefined> {
	try {
		return (await repository.show(hash, path)).replace(/^\uFEFF/, '');
	} catch (error) {
		log().debug(`git show ${hash} of ${path}: ${reason(error)}`);
		return undefined;
	}
}
