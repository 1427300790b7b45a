import * as vscode from 'vscode';
import { newClaimId, quoteOf, textId } from '../../core';
import type { Change, Claim, SidecarReading, Span } from '../../core';
import { rangeIn } from '../positions';
import { selectedSpans } from '../selection';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, type ActiveArticle } from './active';
import { draftFor } from './claimDefaults';
import { confirmDraft, fieldsOf, summaryOf } from './claimDraft';
import type { SourceChoice } from './sourceChoices';
import type { Writing } from './writing';

/** Makes a claim of the selected words: one list with what the text suggests, Enter writes it. */
export async function tagClaim({ projects, writer, annotator }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const { document, editor, project } = active;
	const spans = selectedSpans(editor);
	const [first] = spans;
	const last = spans.at(-1);
	if (!first || !last) return tell('Select the words of a claim first.');
	const handle = await annotator.handle(project);
	if (handle === undefined) return;
	const draft = draftFor(active, spans);
	if (!(await confirmDraft(active, draft, first.start))) return;

	// The words are tagged: the next Ctrl+Enter is about the claim. Not later: the user goes on selecting meanwhile.
	const { end } = rangeIn(editor.document, last);
	editor.selection = new vscode.Selection(end, end);
	const text = textId(document.text);
	project.oldTexts.keep(active.path, document.text);
	const claim: Claim = { ...quoteOf(document.text, spans), ...fieldsOf(draft) };
	const written = await annotate(
		writer,
		active,
		(sidecar) => [
			...newSource(sidecar, draft.source),
			{
				do: 'add-claim',
				annotator: handle,
				id: newClaimId((id) => isTaken(active, sidecar, id)),
				claim: sidecar.value.article?.text === text ? claim : { ...claim, text },
				before: nextIn(active, sidecar, handle, first),
			},
		],
		handle,
	);
	if (!written) return;
	tell(`Tagged: ${summaryOf(draft)}`);
	annotator.offer(project, handle);
}

function newSource(sidecar: SidecarReading, { slug, record }: SourceChoice): readonly Change[] {
	if (!record || Object.hasOwn(sidecar.value.sources ?? {}, slug)) return [];
	return [{ do: 'add-source', slug, source: record }];
}

function isTaken({ project }: ActiveArticle, sidecar: SidecarReading, id: string): boolean {
	if (project.corpus.claimsWithId(id).length > 0) return true;
	return Object.values(sidecar.value.claims ?? {}).some((section) => section && Object.hasOwn(section, id));
}

/** The annotator's claim that follows in the text, so that claims stand in its order. */
function nextIn(
	{ project, document, path }: ActiveArticle,
	sidecar: SidecarReading,
	handle: string,
	{ start }: Span,
): string | undefined {
	const section = sidecar.value.claims?.[handle] ?? {};
	const after = document.claims
		.filter(({ annotator, id }) => annotator === handle && Object.hasOwn(section, id))
		.map((claim) => ({ id: claim.id, start: project.spansOf(path, claim)[0]?.start ?? -1 }))
		.filter((claim) => claim.start > start)
		.sort((a, b) => a.start - b.start);
	return after[0]?.id;
}
