import type { Footing } from '../../core/index';
import { cells } from '../charts/cells';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { articleAnchor, count, footings, footingWords, formatted } from '../words';

/** What the checkable claims of each article rest on: a bar an article, a cell a claim. */
export function restsOn(context: Context): Html {
	const { report, byArticle, canvas } = context;
	const checkable = byArticle.map((claims) =>
		claims.filter((claim) => claim.checkable && claim.twinOf === undefined),
	);
	const most = Math.max(0, ...checkable.map((claims) => claims.length));
	const known = footings.filter((footing) =>
		checkable.some((claims) => claims.some((claim) => claim.footing === footing)),
	);
	if (most === 0)
		return markup`<section id="rests">
			<h2>What each article rests on</h2>
			<p class="none">No claim can be checked yet.</p>
		</section>`;
	return markup`<section id="rests">
		<h2>What each article rests on</h2>
		<p class="lead">
			Each cell is a claim that can be checked against the facts, by how its source is identified. The less
			ink, the less to go back to.${report.claims.some(({ twinOf }) => twinOf !== undefined) && ' Where annotators tagged the same words, one claim counts.'}
		</p>
		<div class="scroll">
			<table class="bars">
				<thead>
					<tr>
						<th scope="col">Article</th>
						<th scope="col">Checkable claims</th>
						${known.map((footing) => markup`<th scope="col" class="number">${swatch(footing)}</th>`)}
					</tr>
				</thead>
				<tbody>
					${report.articles.map(({ title }, index) => {
						const claims = checkable[index]!;
						const numbers = known.map(
							(footing) => claims.filter((claim) => claim.footing === footing).length,
						);
						return markup`<tr>
							<th scope="row"><a href="#${articleAnchor(index)}">${told(title)}</a></th>
							<td class="bar">
								${claims.length > 0 && cells(canvas, count(claims.length, 'checkable claim'), claims, most)}<b>${formatted(claims.length)}</b>
							</td>
							${numbers.map((number) => markup`<td class="number${number === 0 && ' zero'}">${formatted(number)}</td>`)}
						</tr> `;
					})}
				</tbody>
			</table>
		</div>
	</section>`;
}

/** What a fill of cells means, where its number stands. */
function swatch(footing: Footing): Html {
	return markup`<svg class="chart swatch" width="13" height="16" viewBox="0 0 13 16" aria-hidden="true"><g class="f-${footing}"><rect x="0.5" y="1" width="11" height="14"></rect></g></svg>${footingWords[footing]}`;
}
