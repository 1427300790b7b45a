import type { AgreementOnField } from '../../core/index';
import { intervals } from '../charts/intervals';
import type { Context } from '../context';
import { type Html, markup } from '../html';
import { formatted } from '../words';

/** How far annotators agree, field by field; or why that cannot be said. */
export function agreement({ report: { agreement: found }, canvas }: Context): Html {
	if ('undefined' in found)
		return markup`<section id="agreement">
			<h2>Agreement</h2>
			<p class="none">${found.undefined}</p>
		</section>`;
	const drawn = found.fields.filter(({ alpha }) => alpha !== undefined);
	return markup`<section id="agreement">
		<h2>Agreement</h2>
		<p class="lead">
			Krippendorff’s alpha among ${found.annotators.join(', ')}, on passages that two or more of them
			annotated: 1 is perfect, 0 what chance gives. Lines are 95 % intervals${drawn.some(({ of }) => of === 'passages') && ', of passages, since the articles are too few: rather too narrow than too wide'}.
			By custom 0.8 is enough to conclude from, 0.667 for tentative conclusions.
		</p>
		${drawn.length > 0 && markup`<figure>${intervals(canvas, 'Alpha by field', found.fields)}</figure>`}
		<div class="scroll">
			<table class="agreement">
				<thead>
					<tr>
						<th scope="col">Field</th>
						<th scope="col">Scale</th>
						<th scope="col" class="number">Passages</th>
						<th scope="col" class="number">Alpha</th>
						<th scope="col">95 % interval</th>
					</tr>
				</thead>
				<tbody>
					${found.fields.map(row)}
				</tbody>
			</table>
		</div>
	</section>`;
}

const signed = (value: number): string => value.toFixed(2).replace('-', '−');

function row({ field, scale, units, alpha, low, high, why }: AgreementOnField): Html {
	const value =
		alpha === undefined
			? markup`<td class="number quiet">undefined</td>
					<td class="quiet">${why}</td>`
			: markup`<td class="number">${signed(alpha)}</td>
					<td>
						${low !== undefined && high !== undefined && `${signed(low)} to ${signed(high)}`}
					</td>`;
	return markup`<tr id="agreement-${field}">
		<th scope="row">${field}</th>
		<td>${scale}</td>
		<td class="number">${formatted(units)}</td>
		${value}
	</tr> `;
}
