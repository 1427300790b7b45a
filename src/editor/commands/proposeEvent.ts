import * as vscode from 'vscode';
import {
	applyChanges,
	applyEdits,
	type ClaimInCorpus,
	type EventProposal,
	type EventRecord,
	proposeEvents,
	recordEvent,
	slugFor,
} from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import { tell } from '../show';
import type { FileChange } from '../writing/writer';
import { activeArticle, type ActiveArticle } from './active';
import { choose, chooseSeveral } from './form';
import { OtherSide } from './otherSide';
import { quoted, settleAfter, sidecarChange } from './record';
import type { Writing } from './writing';

/**
 * Proposes an event for the claim at the caret, or else for the article: which one, of which claims, under which name. Accepted, its file
 * and the claims' entries are written as one step of undo; until then nothing is.
 */
export async function proposeEvent({ projects, writer }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const { project, path } = active;
	await project.load();
	if (!project.configured) return tell(vscode.l10n.t('Events need a project: run Initialise Project first.'));
	const offset = active.editor.document.offsetAt(active.editor.selection.active);
	const claim = project.claimAt(active.document, offset)?.id;
	const proposals = proposeEvents(project.corpus, path, { claim, pass: project.annotator });
	if (proposals.length === 0)
		return tell(
			claim
				? vscode.l10n.t('No event to propose for this claim.')
				: vscode.l10n.t('No event to propose for this article.'),
		);
	const accepted = await ask(active, proposals);
	if (!accepted) return;

	const { event, claims, known } = accepted;
	const slug = known ?? slugFor(event.name, (taken) => project.corpus.event(taken) !== undefined, 'event');
	const eventPath = `events/${slug}.yaml`;
	const recordings = recordEvent({ claims }, slug);
	const changes = [
		...(known === undefined ? [newFile(project.uriOf(eventPath), event)] : []),
		...recordings.map((recording) => sidecarChange(project, recording)),
	];
	if (!(await writer.writeTogether(changes, project.uriOf(path)))) return;
	if (known === undefined) project.touch(eventPath);
	await settleAfter(
		project,
		recordings.map((recording) => recording.path),
	);
	tell(
		vscode.l10n.t(
			'Recorded: {0}, {1}. Undo takes the entries back.',
			event.name,
			counted.claims(claims.length),
		),
	);
}

type Accepted = Pick<EventProposal, 'event' | 'claims' | 'known'>;

async function ask(
	{ project }: ActiveArticle,
	proposals: readonly EventProposal[],
): Promise<Accepted | undefined> {
	const proposal = await choose<EventProposal>(
		vscode.l10n.t('Propose Event'),
		proposals.map((one) => ({
			label: plainLabel(one.event.name),
			description: one.known === undefined ? vscode.l10n.t('new') : vscode.l10n.t('already there'),
			detail: plainLabel(one.why),
			value: one,
		})),
		{ placeholder: vscode.l10n.t('What several claims seem to be about') },
	);
	if (!proposal) return undefined;
	const claims = await chooseClaims(project, proposal);
	if (!claims || claims.length === 0) return undefined;
	if (proposal.known !== undefined) return { ...proposal, claims };
	const name = await vscode.window.showInputBox({
		title: vscode.l10n.t('Propose Event: Its Name'),
		prompt: vscode.l10n.t('What happened, where. Dates, places and figures can be corrected in its file.'),
		value: proposal.event.name,
		validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('An event needs a name.') : undefined),
	});
	return name?.trim() ? { event: { ...proposal.event, name: name.trim() }, claims } : undefined;
}

async function chooseClaims(
	project: ActiveArticle['project'],
	{ event, claims }: EventProposal,
): Promise<readonly ClaimInCorpus[] | undefined> {
	const otherSide = new OtherSide(project);
	try {
		return await chooseSeveral<ClaimInCorpus>(
			plainLabel(vscode.l10n.t('Propose Event: Claims about {0}', event.name)),
			claims.map((claim) => ({
				label: plainLabel(quoted(claim)),
				description: plainLabel(claim.document.path),
				value: claim,
			})),
			{
				placeholder: vscode.l10n.t('Untick what is about something else'),
				onActive: (claim) => otherSide.show(claim),
			},
		);
	} finally {
		await otherSide.close();
	}
}

/** A file with all of the event from the start: Undo takes back what refers to it, and leaves no half of it. */
function newFile(uri: vscode.Uri, event: EventRecord): FileChange {
	const changes = Object.entries(event).map(([key, value]) => ({ do: 'set', path: [key], value }) as const);
	const { edits, refused } = applyChanges('', changes, 'event');
	const text = applyEdits('', edits ?? []);
	return {
		uri,
		create: () => text,
		plan: (source) =>
			refused === undefined && source === text
				? { edits: [] }
				: { refused: refused ?? vscode.l10n.t('It was there already. Try again.') },
	};
}
