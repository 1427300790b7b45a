import type { ReportedArticle, ReportedBlocker, ReportedReview } from '../../core/index';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { articleAnchor, count, formatted, isUntitled, staleWords } from '../words';

const decisions = ['publish', 'attribute', 'hold', 'drop'] as const;

/** Which article may go out: who decided what and when, and what still stands against it. */
export function sheet({ report: { articles }, byArticle }: Context): Html {
	return markup`<section id="sheet">
		<h2>Publication sheet</h2>
		${articles.length === 0 ? markup`<p class="none">No articles.</p>` : table(articles, byArticle)}
	</section>`;
}

function table(articles: readonly ReportedArticle[], byArticle: Context['byArticle']): Html {
	return markup`${tally(articles)}
		<div class="scroll">
			<table class="sheet">
				<thead>
					<tr>
						<th scope="col">Article</th>
						<th scope="col">Decision</th>
						<th scope="col">Reviewer</th>
						<th scope="col">Date</th>
						<th scope="col" class="number">Claims decided</th>
						<th scope="col">Open blockers</th>
					</tr>
				</thead>
				<tbody>
					${articles.map((article, index) => row(article, index, byArticle[index]!))}
				</tbody>
			</table>
		</div>`;
}

/** How many articles have which decision that holds. */
function tally(articles: readonly ReportedArticle[]): Html {
	const those = (has: (article: ReportedArticle) => boolean): number => articles.filter(has).length;
	const parts = [
		...decisions.map(
			(decision) =>
				[decision, those(({ review }) => review?.decision === decision && !review.stale)] as const,
		),
		['to be decided again', those(({ review }) => review?.stale !== undefined)] as const,
		['undecided', those(({ review }) => !review)] as const,
		['with open blockers', those(({ blockers }) => blockers.length > 0)] as const,
	];
	return markup`<ul class="tally">
		${parts.map(([name, number]) => markup`<li${number === 0 && markup` class="zero"`}><b>${formatted(number)}</b> ${name}</li>`)}
	</ul>`;
}

function row(article: ReportedArticle, index: number, claims: Context['byArticle'][number]): Html {
	const { path, title, review, blockers } = article;
	const decided = claims.filter((claim) => claim.review && !claim.review.stale).length;
	return markup`<tr>
		<th scope="row">
			<a href="#${articleAnchor(index)}">${told(title)}</a>${!isUntitled(article) && markup`<small>${told(path)}</small>`}
		</th>
		<td>${decisionOf(review)}</td>
		<td>${review?.by}</td>
		<td class="date">${review?.on.slice(0, 10)}</td>
		<td class="number">${claims.length > 0 && `${formatted(decided)} of ${formatted(claims.length)}`}</td>
		<td>${blockersOf(blockers, index)}</td>
	</tr> `;
}

function decisionOf(review: ReportedReview | undefined): Html {
	if (!review) return markup`<span class="quiet">undecided</span>`;
	return markup`<span class="decision ${review.decision}">${review.decision}</span>${review.stale && markup`<small>${staleWords[review.stale]}</small>`}`;
}

function blockersOf(blockers: readonly ReportedBlocker[], index: number): Html {
	if (blockers.length === 0) return markup`<span class="quiet">none</span>`;
	const titles = [...new Set(blockers.map(({ title }) => title))];
	const shown =
		titles.slice(0, 3).join(', ') + (titles.length > 3 ? ` and ${titles.length - 3} more kinds` : '');
	return markup`<a href="#${articleAnchor(index)}">${count(blockers.length, 'blocker')}</a><small>${shown}</small>`;
}
