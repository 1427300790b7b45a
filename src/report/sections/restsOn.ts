import { cells } from '../charts/cells';
import type { Context } from '../context';
import { html, told, type Html } from '../html';
import { articleAnchor, count, footings, footingWords, formatted } from '../words';

/** What the checkable claims of each article rest on: a bar an article, a cell a claim. */
export function restsOn(context: Context): Html {
	const { report, byArticle, canvas } = context;
	const checkable = byArticle.map((claims) => claims.filter((claim) => claim.checkable));
	const most = Math.max(0, ...checkable.map((claims) => claims.length));
	const known = footings.filter((footing) =>
		checkable.some((claims) => claims.some((claim) => claim.footing === footing)),
	);
	if (most === 0)
		return html`<section id="rests">
			<h2>What each article rests on</h2>
			<p class="none">No claim can be checked yet.</p>
		</section>`;
	return html`<section id="rests">
		<h2>What each article rests on</h2>
		<p class="lead">
			Each cell is a claim that can be checked against the facts, by how its source is identified. The less
			ink, the less to go back to.
		</p>
		${legend(known)}
		<div class="scroll">
			<table class="bars">
				<thead>
					<tr>
						<th scope="col">Article</th>
						<th scope="col">Checkable claims</th>
						${known.map((footing) => html`<th scope="col" class="number">${footingWords[footing]}</th>`)}
					</tr>
				</thead>
				<tbody>
					${report.articles.map(({ title }, index) => {
						const claims = checkable[index]!;
						const numbers = known.map(
							(footing) => claims.filter((claim) => claim.footing === footing).length,
						);
						return html`<tr>
							<th scope="row"><a href="#${articleAnchor(index)}">${told(title)}</a></th>
							<td class="bar">
								${cells(canvas, count(claims.length, 'checkable claim'), claims, most)}<b
									>${formatted(claims.length)}</b
								>
							</td>
							${numbers.map((number) => html`<td class="number${number === 0 && ' zero'}">${formatted(number)}</td>`)}
						</tr> `;
					})}
				</tbody>
			</table>
		</div>
	</section>`;
}

/** What the fills of cells mean. */
function legend(known: typeof footings): Html {
	return html`<ul class="legend">
		${known.map(
			(footing) =>
				html`<li>
					<svg class="chart" width="11" height="16" viewBox="0 0 11 16" aria-hidden="true">
						<g class="f-${footing}"><rect x="0.5" y="1" width="9" height="14"></rect></g></svg
					>${footingWords[footing]}
				</li>`,
		)}
	</ul>`;
}
