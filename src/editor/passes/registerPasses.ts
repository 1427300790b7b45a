import * as vscode from 'vscode';
import { command } from '../command';
import { settledArticle, type ReadArticle } from '../commands/active';
import type { Writing } from '../commands/writing';
import { showFailure } from '../offer';
import { tell } from '../show';
import { getOthersWork } from './getOthersWork';
import { openGuideline, registerGuidelineLens } from './guideline';
import { handIn } from './handIn';
import { passActions } from './passActions';
import { registerPassStatus } from './passStatus';
import { startPass } from './startPass';

/** Starting a pass, handing it in and getting others' work: for people who do not know git, on plain git underneath. */
export function registerPasses(writing: Writing): vscode.Disposable {
	let isBusy = false;

	/** One at a time: two would record and fetch into each other. */
	async function alone(title: string, work: () => Promise<void>): Promise<void> {
		if (isBusy) return tell(vscode.l10n.t('The last step is still under way. Try again in a moment.'));
		isBusy = true;
		try {
			await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work);
		} finally {
			isBusy = false;
		}
	}

	const commands: Readonly<Record<string, (article: ReadArticle) => Promise<void>>> = {
		startPass: () => startPass(writing),
		handIn: ({ project }) => alone(vscode.l10n.t('Handing in…'), () => handIn(writing, project)),
		getOthersWork: (article) =>
			alone(vscode.l10n.t('Getting others’ work…'), () => getAndTell(writing, article)),
		openGuideline: ({ project }) => openGuideline(project),
		passActions,
	};
	const registered = Object.entries(commands).map(([name, run]) =>
		command(name, async () => {
			const article = await settledArticle(writing.projects, undefined);
			if (article) await run(article);
		}),
	);
	const { projects } = writing;
	return vscode.Disposable.from(registerPassStatus(projects), registerGuidelineLens(projects), ...registered);
}

async function getAndTell(writing: Writing, { project }: ReadArticle): Promise<void> {
	const handle = await writing.annotator.handle(project);
	if (handle === undefined) return;
	const { told, problem } = await getOthersWork(writing, project, handle);
	if (problem !== undefined) showFailure(problem);
	else tell(told);
}
