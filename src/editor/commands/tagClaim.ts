import * as vscode from 'vscode';
import { agreed, claimChanges, draftClaim, draftSummary } from '../../core';
import { plainLabel } from '../labels';
import { rangeIn } from '../positions';
import { selectedSpans } from '../selection';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, annotatingOf } from './active';
import { confirmDraft } from './claimDraft';
import type { Writing } from './writing';

/** Makes a claim of the selected words: one list with what the text suggests, Enter writes it. */
export async function tagClaim({ projects, writer, annotator }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const { document, editor, project } = active;
	const spans = selectedSpans(editor).map((span) => agreed(annotatingOf(active), span));
	const [first] = spans;
	const last = spans.at(-1);
	if (!first || !last) return tell(vscode.l10n.t('Select the words of a claim first.'));
	const handle = await annotator.handle(project);
	if (handle === undefined) return;
	const annotating = annotatingOf(active);
	const draft = draftClaim(annotating, spans);
	if (!(await confirmDraft(active, draft, first.start))) return;

	// The words are tagged: the next Ctrl+Enter is about the claim. Not later: the user goes on selecting meanwhile.
	const { end } = rangeIn(editor.document, last);
	editor.selection = new vscode.Selection(end, end);
	project.oldTexts.keep(active.path, document.text);
	const written = await annotate(
		writer,
		active,
		(sidecar) => claimChanges(annotating, sidecar, handle, { spans, draft }),
		handle,
	);
	if (!written) return;
	tell(vscode.l10n.t('Tagged: {0}', plainLabel(draftSummary(draft))));
}
