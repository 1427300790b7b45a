import type { ReportedClaim } from '../../core/index';
import { cells } from '../charts/cells';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { brief, count, formatted } from '../words';

/** What the claims came through, and where that ends with somebody whom nobody can name. */
export function dependence({ report, canvas, claims }: Context): Html {
	const unnamed = report.claims.filter(
		({ endsUnnamed, twinOf = '' }) => endsUnnamed && !claims.get(twinOf)?.endsUnnamed,
	);
	const most = Math.max(0, ...report.outlets.map((outlet) => outlet.claims.length));
	return markup`<section id="dependence">
		<h2>Dependence</h2>
		${
			report.outlets.length === 0
				? markup`<p class="none">No claim came through another outlet.</p>`
				: markup`<p class="lead">
							Outlets that claims came through or rest on. Hatched, dotted and dashed cells end with somebody unnamed.
						</p>
						<div class="scroll">
							<table class="bars">
								<thead>
									<tr>
										<th scope="col">Outlet</th>
										<th scope="col">Claims</th>
										<th scope="col" class="number">end unnamed</th>
									</tr>
								</thead>
								<tbody>
									${report.outlets.map((outlet) => {
										const own = outlet.claims.map((id) => claims.get(id)!);
										return markup`<tr>
											<th scope="row">${told(outlet.name)}</th>
											<td class="bar">
												${cells(canvas, `${outlet.name}: ${count(own.length, 'claim')}`, own, most)}<b>${formatted(own.length)}</b>
											</td>
											<td class="number${outlet.unnamed.length === 0 && ' zero'}">
												${formatted(outlet.unnamed.length)}
											</td>
										</tr> `;
									})}
								</tbody>
							</table>
						</div>`
		}
		${
			unnamed.length > 0 &&
			markup`<h3>Claims whose chain ends unnamed</h3>
				${chains(unnamed)}`
		}
	</section>`;
}

/** Claims of one chain beyond these are only counted: all stand in the register. */
const listed = 8;

/** By chain, the longest list first. */
function chains(unnamed: readonly ReportedClaim[]): Html {
	const groups = new Map<string, ReportedClaim[]>();
	for (const claim of unnamed) groups.set(claim.chain, [...(groups.get(claim.chain) ?? []), claim]);
	const sorted = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
	return markup`<dl class="chains">
		${sorted.map(
			([chain, own]) =>
				markup`<div>
					<dt>${told(chain)}</dt>
					${own.slice(0, listed).map(({ id, words }) => markup`<dd><a href="#${id}">${told(brief(words, 110))}</a></dd>`)}${own.length > listed && markup`<dd class="quiet">and ${count(own.length - listed, 'more claim')}</dd>`}
				</div>`,
		)}
	</dl>`;
}
